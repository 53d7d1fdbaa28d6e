import { useState } from 'react'
import { listOrders } from '../shared/api/calls.ts'
import type { Consent, Order } from '../shared/api/schemas.ts'
import { useRead } from '../shared/hooks.ts'
import { dayOf } from '../shared/time/city.ts'
import { cityToday, dateWords, dayWords } from '../shared/time/words.ts'
import { To } from '../shared/router.tsx'
import { Icon } from '../shared/ui/Icon.tsx'
import { Loaded } from '../shared/ui/Loaded.tsx'
import { Page } from '../shared/ui/Page.tsx'
import { StatusTag } from '../shared/ui/StatusTag.tsx'
import { say as sayCard } from './card/words.ts'
import { Questions, useConsents } from './consent/Questions.tsx'
import { say as sayComplaint } from './complaint/words.ts'
import { can, useFamily } from './family.tsx'
import { DoorCode } from './order/DoorCode.tsx'
import { orderPath } from './order/OrderPage.tsx'
import { nextVisit, open, startOf } from './order/path.ts'
import { Rows } from './order/Rows.tsx'
import { useStageSpoken } from './order/spoken.ts'
import { nowWords, serviceOf, whenWords } from './order/words.ts'
import { say as sayWhere } from './whereabouts/words.ts'
import { say } from './words.ts'

/** The first page: what is next, what waits for an answer, what one can do, and help. */
export function Today() {
  const { me } = useFamily()
  const orders = useRead(
    'today',
    async () => (await listOrders({ stage: open.join(','), limit: '100' })).items,
    (change) => change.kind !== 'alarm',
  )
  const consents = useConsents()
  return (
    <Page title={say('home.title', { name: me.person.name })}>
      <p>{dateWords(cityToday())}</p>
      <Loaded from={orders}>{(list) => <Visits orders={list} asked={consents.value ?? []} />}</Loaded>
      <To className="button" to="/family/ask">
        {say('home.ask')}
      </To>
      <To className="button alarm" to="/family/help">
        <Icon name="alert" /> {say('home.help')}
      </To>
      <nav aria-label={say('home.links')}>
        <ul className="rows">
          {me.residents.map((one) => (
            <li key={`card ${one.id}`}>
              <To className="row" to={`/family/card/${encodeURIComponent(one.id)}`}>
                <span>
                  {sayCard('card.link')}
                  {me.residents.length > 1 && <span className="hint">{one.name}</span>}
                </span>
                <Icon name="forward" />
              </To>
            </li>
          ))}
          {me.residents.map((one) => (
            <li key={one.id}>
              <To className="row" to={`/family/where/${encodeURIComponent(one.id)}`}>
                <span>
                  {sayWhere('where.home.link')}
                  {me.residents.length > 1 && <span className="hint">{one.name}</span>}
                </span>
                <Icon name="forward" />
              </To>
            </li>
          ))}
          <li>
            <To className="row" to="/family/plans">
              <span>{say('home.plans')}</span>
              <Icon name="forward" />
            </To>
          </li>
          <li>
            <To className="row" to="/family/orders">
              <span>{say('home.past')}</span>
              <Icon name="forward" />
            </To>
          </li>
          <li>
            <To className="row" to="/family/badge">
              <span>{say('home.badge')}</span>
              <Icon name="forward" />
            </To>
          </li>
          <li>
            <To className="row" to="/family/complaints">
              <span>{sayComplaint('link')}</span>
              <Icon name="forward" />
            </To>
          </li>
          <li>
            <To className="row" to="/family/proof">
              <span>{say('home.proof')}</span>
              <Icon name="forward" />
            </To>
          </li>
          <li>
            <To className="row" to="/family/looks">
              <span>{say('home.looks')}</span>
              <Icon name="eye" />
            </To>
          </li>
        </ul>
      </nav>
    </Page>
  )
}

/** The layout of the first look stays while the page is open, for nothing may move under a finger; contents follow. */
function Visits({ orders, asked }: { orders: Order[]; asked: Consent[] }) {
  const [first] = useState(() => {
    const next = nextVisit(orders)
    return { next: next?.id, confirm: orders.filter((one) => can(one, 'confirmOrder')).map((one) => one.id) }
  })
  const next = orders.find((one) => one.id === first.next) ?? (first.next ? undefined : nextVisit(orders))
  const confirm = orders.filter((one) => one !== next && first.confirm.includes(one.id))
  const others = orders.filter((one) => one !== next && !confirm.includes(one)).sort((a, b) => startOf(a) - startOf(b))
  return (
    <>
      <Questions asked={asked} />
      {confirm.map((one) => (
        <section className="card first" key={one.id} aria-labelledby={`confirm-${one.id} what-${one.id}`}>
          <h2 id={`confirm-${one.id}`}>{say('home.confirm.title')}</h2>
          <ToConfirm order={one} />
        </section>
      ))}
      {next ? <Next order={next} /> : <p className="card">{say('home.none')}</p>}
      {others.length > 0 && (
        <>
          <h2>{say('home.more')}</h2>
          <Rows orders={others} />
        </>
      )}
    </>
  )
}

function ToConfirm({ order }: { order: Order }) {
  const day = dayWords(dayOf(order.visit?.start ?? order.window.start))
  return (
    <>
      <p id={`what-${order.id}`}>{say('home.confirm.words', { service: serviceOf(order), day })}</p>
      <To className="button" to={orderPath(order.id, 'confirm')}>
        {say('home.confirm.button')}
      </To>
    </>
  )
}

function Next({ order }: { order: Order }) {
  const { me } = useFamily()
  useStageSpoken(order)
  const over = can(order, 'confirmOrder')
  return (
    <section className="card first" aria-labelledby="next">
      <h2 id="next">{over ? say('home.confirm.title') : say('home.next')}</h2>
      <p>
        <StatusTag stage={order.stage} />
      </p>
      <p className="main-thing">
        {serviceOf(order)}
        {me.residents.length > 1 && order.residentName && <> {say('for.person', { name: order.residentName })}</>}
      </p>
      {order.stage !== 'dispatched' && <p>{whenWords(order)}</p>}
      {over ? <ToConfirm order={order} /> : <p>{nowWords(order)}</p>}
      {can(order, 'getProofCode') && dayOf(order.visit?.start ?? order.window.start) === cityToday() && (
        <DoorCode order={order} />
      )}
      <To className="button second" to={orderPath(order.id)}>
        {say('home.open')}
      </To>
    </section>
  )
}
