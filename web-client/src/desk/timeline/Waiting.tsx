import { Button } from 'antd'
import { Go } from '../address/Go.tsx'
import { addressOf } from '../address/page.ts'
import { inOrderOfVisit } from '../board/lanes.ts'
import { hours } from '../data/tell.ts'
import type { Order } from '../model.ts'
import { titleOf } from '../order/OrderDetail.tsx'
import { StageMark } from '../stage/StageMark.tsx'
import { toneOf } from '../stage/tones.ts'
import { carries, mayAssign } from './drag.ts'
import { say } from './words.ts'

interface Props {
  orders: Order[]
  onTake: (order: Order) => void
  onLeave: () => void
  onAssign: (order: Order) => void
}

/** The orders of the day that nobody has yet: dragged onto a worker's row, or assigned by a button. */
export function Waiting({ orders, onTake, onLeave, onAssign }: Props) {
  const any = orders.some(mayAssign)
  return (
    <section className="waiting" aria-labelledby="waiting">
      <h2 id="waiting">
        {say('waiting')} <span className="count">{orders.length}</span>
      </h2>
      {orders.length === 0 && <p className="quiet">{say('waiting.none')}</p>}
      {any && <p className="quiet">{say('waiting.how')}</p>}
      <ul className="plain-list waiting-list">
        {[...orders].sort(inOrderOfVisit).map((order) => (
          <li key={order.id} className={`waiting-one tone-${toneOf(order.stage)}`} {...carries(order, onTake, onLeave)}>
            <Go to={addressOf.order(order.id)} over data-order={order.id} draggable={false}>
              {hours(order.visit ?? order.window)} {titleOf(order)}
            </Go>
            <span className="row">
              <StageMark stage={order.stage} />
              {mayAssign(order) && (
                <Button aria-label={say('assign.whom', { title: titleOf(order) })} onClick={() => onAssign(order)}>
                  {say('assign')}
                </Button>
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
