import { listUnmetNeeds } from '../../shared/api/calls.ts'
import type { Order } from '../../shared/api/schemas.ts'
import { useRead } from '../../shared/hooks.ts'
import { touches } from '../../shared/live/change.ts'
import { To } from '../../shared/router.tsx'
import { momentWords } from '../../shared/time/words.ts'
import { say } from '../words.ts'
import { orderPath } from './OrderPage.tsx'

const waiting = ['requested', 'matched', 'offered', 'unmet', 'missed']

/** Whether an order may stand in the register of unmet needs. */
export const mayBeListed = (order: Order) => waiting.includes(order.stage)

/** What nobody could do is not lost: it stays on the list, since when, how often it was tried again, and how to take it back. */
export function OnTheList({ order }: { order: Order }) {
  const need = useRead(
    `on the list ${order.id} ${order.version}`,
    async () => (await listUnmetNeeds({ orderId: order.id })).items[0],
    (change) => change.kind === 'unmet' && touches(change, order.id),
  ).value
  if (!need) return null
  return (
    <section className="card first" aria-labelledby="on-the-list">
      <h2 id="on-the-list">{say('waits.title')}</h2>
      <p>{say('waits.since', { since: momentWords(need.since), number: need.number ?? '' })}</p>
      {need.timePassed ? <p>{say('waits.passed')}</p> : !need.asking && <p>{say('waits.again')}</p>}
      {need.asking && <p className="main-thing">{say('waits.found')}</p>}
      {need.tried > 0 && need.triedAt && (
        <p>{say('waits.tried', { count: need.tried, at: momentWords(need.triedAt) })}</p>
      )}
      {need.can.includes('cancelOrder') && (
        <To className="button second" to={orderPath(order.id, 'cancel')}>
          {say('waits.withdraw')}
        </To>
      )}
    </section>
  )
}
