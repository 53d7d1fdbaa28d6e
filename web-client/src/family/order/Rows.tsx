import type { Order } from '../../shared/api/schemas.ts'
import { To } from '../../shared/router.tsx'
import { Icon } from '../../shared/ui/Icon.tsx'
import { StatusTag } from '../../shared/ui/StatusTag.tsx'
import { useFamily } from '../family.tsx'
import { say } from '../words.ts'
import { orderPath } from './OrderPage.tsx'
import { serviceOf, whenWords } from './words.ts'

/** Visits as rows to tap; for whom is said when there is more than one person. */
export function Rows({ orders }: { orders: Order[] }) {
  const { me } = useFamily()
  return (
    <ul className="rows">
      {orders.map((order) => (
        <li key={order.id}>
          <To className="row" to={orderPath(order.id)}>
            <span>
              <strong>{serviceOf(order)}</strong>
              {me.residents.length > 1 && order.residentName && <> {say('for.person', { name: order.residentName })}</>}
              <span className="hint">{whenWords(order)}</span>
              <StatusTag stage={order.stage} />
            </span>
            <Icon name="forward" />
          </To>
        </li>
      ))}
    </ul>
  )
}
