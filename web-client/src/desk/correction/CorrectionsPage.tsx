import { Alert } from 'antd'
import { useState } from 'react'
import { listCorrections, listOrders } from '../../shared/api/calls.ts'
import { useLanguage, useRead } from '../../shared/hooks.ts'
import type { Change } from '../../shared/live/change.ts'
import { Go } from '../address/Go.tsx'
import { addressOf } from '../address/page.ts'
import { ReadingState } from '../data/ReadingState.tsx'
import { names, when } from '../data/tell.ts'
import type { Order } from '../model.ts'
import { useMinute } from '../timeline/useMinute.ts'
import { isForgotten } from './correction.ts'
import './correction.css'
import { CorrectionItem } from './CorrectionItem.tsx'
import { VerifyNav } from '../verify/VerifyNav.tsx'
import { say } from './words.ts'

const ofOrders = (change: Change) => change.kind === 'everything' || change.kind.startsWith('order')

/** What waits for another person's approval, and who never checked out. */
export function CorrectionsPage() {
  const now = useMinute().getTime()
  const [done, setDone] = useState('')
  const reading = useRead(`corrections ${useLanguage()}`, () => listCorrections(), ofOrders)
  const underWay = useRead(
    `forgotten ${useLanguage()}`,
    () => listOrders({ stage: 'under-way', limit: '200' }),
    ofOrders,
  )
  const items = reading.value?.items ?? []
  const forgotten = (underWay.value?.items ?? []).filter((order) => isForgotten(order, now))
  const finish = (words: string) => {
    setDone(words)
    reading.again()
  }
  return (
    <>
      <VerifyNav here="corrections" />
      <h1 tabIndex={-1}>{say('queue.title')}</h1>
      <p>{say('queue.what')}</p>
      <div role="status">{done && <Alert type="success" showIcon title={done} />}</div>
      <ReadingState reading={reading} />
      {!reading.value && !reading.failure && <p role="status">{say('loading')}</p>}
      {reading.value && items.length === 0 && <p className="panel">{say('queue.none')}</p>}
      {items.map((one) => (
        <section className="panel" key={one.correction.id} aria-labelledby={`proposal-${one.correction.id}`}>
          <h2 id={`proposal-${one.correction.id}`}>
            <Go to={addressOf.order(one.orderId)} over>
              {one.serviceName} · {one.residentName}
            </Go>{' '}
            <span className="quiet">{one.visit && when(one.visit)}</span>
          </h2>
          <ul className="plain-list">
            <CorrectionItem
              order={one.orderId}
              version={one.version}
              correction={one.correction}
              mayReverse={false}
              onDone={finish}
            />
          </ul>
        </section>
      ))}
      {reading.value?.more && <p className="quiet">{say('queue.more', { count: items.length })}</p>}
      {forgotten.length > 0 && <Forgotten orders={forgotten} />}
    </>
  )
}

function Forgotten({ orders }: { orders: readonly Order[] }) {
  return (
    <section className="panel" aria-labelledby="forgotten">
      <h2 id="forgotten">{say('forgotten.title')}</h2>
      <p>{say('forgotten.what')}</p>
      <ul className="plain-list">
        {orders.map((order) => (
          <li key={order.id}>
            <Go to={addressOf.order(order.id)} over>
              {order.serviceName} · {order.residentName}
            </Go>{' '}
            {names(order.workers ?? [])}{' '}
            <span className="quiet">{order.visit && say('forgotten.since', { time: when(order.visit) })}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
