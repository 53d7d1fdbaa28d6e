import { Button } from 'antd'
import { useState } from 'react'
import { approveOrders } from '../../shared/api/calls.ts'
import { useIntent } from '../../shared/hooks.ts'
import { Go } from '../address/Go.tsx'
import { addressOf } from '../address/page.ts'
import { failureWords } from '../data/ReadingState.tsx'
import { when } from '../data/tell.ts'
import type { Order } from '../model.ts'
import { say } from './words.ts'

type Told = { orderId: string; done: boolean; words: string; title: string }

const titleOf = (order: Order) => `${when(order.window)} ${order.residentName} ${order.serviceName}`

/** The orders that wait for a yes before anybody is asked: one by one, or all, each told by itself. */
export function Approvals({ orders, centreId }: { orders: readonly Order[]; centreId: string }) {
  const waiting = orders.filter((order) => order.waits === 'approval')
  const [told, setTold] = useState<readonly Told[]>([])
  const intent = useIntent()
  const send = async (chosen: readonly Order[]) => {
    const body = { centreId, orderIds: chosen.slice(0, 100).map((order) => order.id) }
    const answer = await intent.send('approve', body, (key) => approveOrders(body, key))
    const title = (id: string) => titleOf(chosen.find((order) => order.id === id) as Order)
    if (answer) setTold(answer.items.map((one) => ({ ...one, title: title(one.orderId) })))
  }
  if (waiting.length === 0 && told.length === 0) return null
  return (
    <section className="panel" aria-labelledby="approvals">
      <h2 id="approvals">{say('approve.title', { count: waiting.length })}</h2>
      <p className="quiet">{say('approve.what')}</p>
      <ul className="plain-list approvals">
        {waiting.map((order) => (
          <li key={order.id} className="row">
            <Go to={addressOf.order(order.id)} over>
              {titleOf(order)}
            </Go>
            <Button aria-label={say('approve.one', { title: titleOf(order) })} onClick={() => send([order])}>
              {say('approve')}
            </Button>
          </li>
        ))}
      </ul>
      {waiting.length > 1 && (
        <Button type="primary" loading={intent.sending} onClick={() => send(waiting)}>
          {say('approve.all')}
        </Button>
      )}
      {intent.failure && <p role="alert">{failureWords(intent.failure, true)}</p>}
      <ul className="plain-list" role="status">
        {told.map((one) => (
          <li key={one.orderId} className={one.done ? undefined : 'field-error'}>
            {say('approve.told', { title: one.title, words: one.words })}
          </li>
        ))}
      </ul>
    </section>
  )
}
