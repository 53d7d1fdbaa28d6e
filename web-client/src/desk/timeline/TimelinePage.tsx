import { Alert, Button } from 'antd'
import { useEffect, useMemo, useState } from 'react'
import { addDays, atTime, isDay } from '../../shared/time/city.ts'
import { cityToday } from '../../shared/time/words.ts'
import { go } from '../address/address.ts'
import { addressOf } from '../address/page.ts'
import { AssignDialog } from '../assign/AssignDialog.tsx'
import { useCertificate } from '../certificate/CertificateView.tsx'
import { ReadingState } from '../data/ReadingState.tsx'
import { dayName, names } from '../data/tell.ts'
import type { Certificate, Order, PersonRef } from '../model.ts'
import { titleOf } from '../order/OrderDetail.tsx'
import { optionsOf } from '../filters/choices.ts'
import { FilterChoice, FilterInput } from '../filters/Filter.tsx'
import { says } from '../filters/filters.ts'
import { say as saysFilter } from '../filters/words.ts'
import { useOrders } from '../orders/useOrders.ts'
import { AwayDialog } from '../repair/AwayDialog.tsx'
import { say as saysRepair } from '../repair/words.ts'
import { BarLink } from './BarLink.tsx'
import { Line } from './Line.tsx'
import { rowsOf, spanOf, standing, withoutWorker } from './rows.ts'
import './timeline.css'
import { readView, writeView, type View } from './view.ts'
import { may } from '../shell/access.ts'
import { useMe } from '../shell/session.ts'
import { Waiting } from './Waiting.tsx'
import { say } from './words.ts'

/** A day of all workers, and beside it the orders that wait for one. */
export function TimelinePage({ query }: { query: string }) {
  const me = useMe()
  const today = cityToday()
  const view = readView(query, today)
  const begins = atTime(view.date, '00:00')
  const orders = useOrders(begins, atTime(view.date, '24:00'))
  const [inHand, setInHand] = useState<Order>()
  const [certificate, setCertificate] = useState<Certificate>()
  const [assigning, setAssigning] = useState<{ order: Order; to?: PersonRef }>()
  const [away, setAway] = useState<{ worker: PersonRef; centreId: string }>()
  const [done, setDone] = useState('')
  const change = (changed: Partial<View>) =>
    go(addressOf.timeline + writeView({ ...view, ...changed }, today), { replace: true })

  const all = useMemo(() => [...orders.book.values()], [orders.book])
  const shown = all.filter((order) => (!view.centre || order.centre?.id === view.centre) && says(order, view.text))
  const span = spanOf(shown, begins)
  const { centres } = optionsOf(all)
  const current = assigning && (orders.book.get(assigning.order.id) ?? assigning.order)
  const visits = rowsOf(shown, span)
  const take = (order: Order) => {
    setCertificate(undefined)
    setInHand(order)
  }
  const mayRepair = may(me.roles, 'plan') && view.date >= today
  const leave = () => setInHand(undefined)
  const candidates =
    inHand && certificate ? certificate.candidates.map((one) => ({ id: one.workerId, name: one.name })) : []
  return (
    <>
      <div className="page-head">
        <h1 tabIndex={-1}>{say('title')}</h1>
        <p className="quiet">
          {orders.state === 'reading'
            ? say('reading', { count: all.length })
            : say('summary', {
                day: dayName(view.date),
                workers: visits.length,
                visits: visits.reduce((sum, row) => sum + row.bars.length, 0),
              })}
        </p>
      </div>
      <search className="filters row" aria-label={saysFilter('filters')}>
        <Button onClick={() => change({ date: addDays(view.date, -1) })}>{say('previous')}</Button>
        <Button aria-pressed={view.date === today} onClick={() => change({ date: today })}>
          {say('today')}
        </Button>
        <Button onClick={() => change({ date: addDays(view.date, 1) })}>{say('next')}</Button>
        <FilterInput
          label={saysFilter('date')}
          type="date"
          value={view.date}
          onChange={(date) => isDay(date) && change({ date })}
        />
        <FilterInput label={saysFilter('text')} type="search" value={view.text} onChange={(text) => change({ text })} />
        {(centres.length > 1 || view.centre) && (
          <FilterChoice
            label={saysFilter('centre')}
            value={view.centre}
            options={centres}
            onChange={(centre) => change({ centre })}
          />
        )}
      </search>
      <ReadingState reading={orders} />
      <div role="status">{done && <Alert type="success" showIcon title={done} />}</div>
      <div className="timeline">
        <Waiting
          orders={withoutWorker(shown)}
          onTake={take}
          onLeave={leave}
          onAssign={(order) => setAssigning({ order })}
        />
        <Line
          rows={rowsOf(shown, span, candidates)}
          span={span}
          inHand={inHand?.serviceName ?? inHand?.serviceCode}
          standing={(workerId) => certificate && standing(certificate, workerId)}
          onDrop={(to) => inHand && setAssigning({ order: inHand, to })}
          bar={(bar, focus) => <BarLink bar={bar} {...focus} onTake={take} onLeave={leave} />}
          head={({ worker, bars }) => {
            const centreId = bars[0]?.order.centre?.id
            return (
              mayRepair &&
              centreId && (
                <Button
                  className="away"
                  aria-label={saysRepair('away.whom', { name: worker.name })}
                  onClick={() => setAway({ worker, centreId })}
                >
                  {saysRepair('away')}
                </Button>
              )
            )
          }}
        />
      </div>
      {inHand && <Look orderId={inHand.id} onSeen={setCertificate} />}
      {away && <AwayDialog {...away} date={view.date} onClose={() => setAway(undefined)} />}
      {current && (
        <AssignDialog
          key={current.id}
          order={current}
          title={titleOf(current)}
          {...(assigning.to ? { dropped: assigning.to } : {})}
          onClose={() => setAssigning(undefined)}
          onDone={(offer) => {
            setDone(say('done.assign', { names: names(offer.workers ?? []), title: titleOf(current) }))
            setAssigning(undefined)
            setInHand(undefined)
          }}
        />
      )}
    </>
  )
}

/** Reads whom the order in hand may be given to, so that the rows can say it while it is dragged. */
function Look({ orderId, onSeen }: { orderId: string; onSeen: (certificate: Certificate) => void }) {
  const { value } = useCertificate(orderId)
  useEffect(() => {
    if (value) onSeen(value)
  }, [value, onSeen])
  return null
}
