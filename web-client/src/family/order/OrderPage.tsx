import { getHistory, getOrder } from '../../shared/api/calls.ts'
import type { Order } from '../../shared/api/schemas.ts'
import { useRead } from '../../shared/hooks.ts'
import { touches } from '../../shared/live/change.ts'
import { priceWords } from '../../shared/money.ts'
import { To } from '../../shared/router.tsx'
import { momentWords, windowWords } from '../../shared/time/words.ts'
import { isGone } from '../../shared/ui/errors.tsx'
import { Loaded, Waiting } from '../../shared/ui/Loaded.tsx'
import { Page } from '../../shared/ui/Page.tsx'
import { StatusTag } from '../../shared/ui/StatusTag.tsx'
import { can, useCentre } from '../family.tsx'
import { say } from '../words.ts'
import { DoorCode } from './DoorCode.tsx'
import { SawThem } from '../proof/SawThem.tsx'
import { Happened } from './Happened.tsx'
import { mayBeListed, OnTheList } from './OnTheList.tsx'
import { Way } from './Way.tsx'
import { useStageSpoken } from './spoken.ts'
import { nowWords, serviceOf, workersOf } from './words.ts'

export const orderPath = (id: string, page = '') => `/family/orders/${encodeURIComponent(id)}${page && `/${page}`}`

export const useOrder = (id: string) =>
  useRead(
    `order ${id}`,
    () => getOrder(id),
    (change) => touches(change, id),
  )

/** One visit: where it stands, who comes and why, the code for the door, what was agreed, what was done. */
export function OrderPage({ id }: { id: string }) {
  const order = useOrder(id)
  if (!order.value)
    return (
      <Page title={isGone(order.failure) ? say('order.gone') : say('order.facts')} back="/family">
        <Loaded from={order}>{() => <Waiting />}</Loaded>
        {isGone(order.failure) && (
          <To className="button" to="/family">
            {say('sent.home')}
          </To>
        )}
      </Page>
    )
  return (
    <Page title={serviceOf(order.value)} back="/family">
      <Loaded from={order}>{(value) => <Shown order={value} />}</Loaded>
    </Page>
  )
}

function Shown({ order }: { order: Order }) {
  useCentre(order.centre)
  useStageSpoken(order)
  return (
    <>
      <p>
        <StatusTag stage={order.stage} />
      </p>
      <p className="main-thing">{nowWords(order)}</p>
      {order.moved && <Moved words={order.moved.words} at={order.moved.at} />}
      {order.reason && <p>{say('now.reason', { reason: order.reason })}</p>}
      {mayBeListed(order) && <OnTheList order={order} />}
      {can(order, 'getProofCode') && <DoorCode order={order} />}
      {can(order, 'tapProof') && <SawThem order={order} />}
      {can(order, 'confirmOrder') && (
        <To className="button" to={orderPath(order.id, 'confirm')}>
          {say('home.confirm.button')}
        </To>
      )}
      {workersOf(order) && (
        <section aria-labelledby="who">
          <h2 id="who">{say('order.who')}</h2>
          <div className="card">
            <p className="main-thing">{workersOf(order)}</p>
            {order.why && (
              <>
                <h3>{say('order.why')}</h3>
                <p>{order.why}</p>
              </>
            )}
          </div>
        </section>
      )}
      <Way stage={order.stage} />
      {(order.marks ?? []).length > 0 && <Happened order={order} />}
      <Agreed order={order} />
      <History id={order.id} version={order.version} />
      {can(order, 'cancelOrder') && (
        <To className="linkish red" to={orderPath(order.id, 'cancel')}>
          {say('order.cancel')}
        </To>
      )}
    </>
  )
}

/** Who comes, or when, is not what was told before: that is said where nobody can miss it. */
function Moved({ words, at }: { words: string; at: string }) {
  return (
    <section className="card first" aria-labelledby="moved">
      <h2 id="moved">{say('order.moved')}</h2>
      <p>{words}</p>
      <p className="hint">{momentWords(at)}</p>
    </section>
  )
}

function Agreed({ order }: { order: Order }) {
  const facts = [
    [say('order.number'), order.number],
    [say('order.for'), order.residentName],
    [say('order.when'), windowWords(order.window)],
    [say('order.visit'), order.visit && windowWords(order.visit)],
    [say('order.where'), order.addressLine],
    [say('order.note'), order.note],
    [say('order.price'), priceWords(order.price)],
  ]
  return (
    <section aria-labelledby="facts">
      <h2 id="facts">{say('order.facts')}</h2>
      <dl className="facts">
        {facts.map(
          ([name, value]) =>
            value && (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
    </section>
  )
}

function History({ id, version }: { id: string; version: number }) {
  const history = useRead(`history ${id} ${version}`, async () => (await getHistory(id)).items)
  return (
    <details>
      <summary>{say('order.history')}</summary>
      <Loaded from={history}>
        {(items) => (
          <ol className="history">
            {items.map((one) => (
              <li key={one.version}>
                <strong>{one.words}</strong>
                <span className="hint">
                  {momentWords(one.at)} · {one.actor?.name ?? say('order.history.self')}
                </span>
              </li>
            ))}
          </ol>
        )}
      </Loaded>
    </details>
  )
}
