import { Go } from '../address/Go.tsx'
import { addressOf } from '../address/page.ts'
import { hours, names } from '../data/tell.ts'
import type { Plan } from '../model.ts'
import { StageMark } from '../stage/StageMark.tsx'
import { say } from './words.ts'

/** The orders that came after the day was planned; they are matched one by one, and another plan takes them in. */
export function Since({ plan }: { plan: Plan }) {
  const since = plan.since ?? []
  if (since.length === 0) return null
  return (
    <section className="panel" aria-labelledby="since">
      <h2 id="since">
        {say('since')} <span className="count">{since.length}</span>
      </h2>
      <p className="quiet">{say('since.what')}</p>
      <ul className="plain-list">
        {since.map((order) => (
          <li key={order.orderId} className="row">
            <StageMark stage={order.stage} />
            <Go to={addressOf.order(order.orderId)} over>
              {say('visit.title', { service: order.serviceName, resident: order.residentName })}
            </Go>
            <span>{hours(order.window)}</span>
            {order.workers.length > 0 && <span>{names(order.workers)}</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}
