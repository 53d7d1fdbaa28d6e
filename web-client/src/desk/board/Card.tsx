import { dayOf } from '../../shared/time/city.ts'
import { clock24, nearDay } from '../../shared/time/words.ts'
import { Go } from '../address/Go.tsx'
import { addressOf } from '../address/page.ts'
import { hours, names, shortDay } from '../data/tell.ts'
import type { Order } from '../model.ts'
import { StageMark } from '../stage/StageMark.tsx'
import { toneOf } from '../stage/tones.ts'
import { say } from './words.ts'

interface Props {
  order: Order
  /** Whether the day has to be named: the board shows several. */
  withDay: boolean
  /** It no longer belongs to this lane and stays because the focus is here. */
  moved: boolean
  tabbable: boolean
  onFocus: () => void
}

/** An order in a lane; the whole card is one link to it. */
export function Card({ order, withDay, moved, tabbable, onFocus }: Props) {
  const time = order.visit ?? order.window
  return (
    <Go
      to={addressOf.order(order.id)}
      over
      className={`card tone-${toneOf(order.stage)}${moved ? ' card-moved' : ''}`}
      data-order={order.id}
      tabIndex={tabbable ? 0 : -1}
      onFocus={onFocus}
    >
      <span className="card-when">
        {withDay && <span>{cardDay(time.start)}</span>}
        <span>{hours(time)}</span>
      </span>
      <strong className="card-service">{order.serviceName ?? order.serviceCode}</strong>
      <span>
        {order.residentName}
        {order.communityName && <span className="quiet"> · {order.communityName}</span>}
      </span>
      <span className="card-who">{who(order)}</span>
      <span className="card-marks">
        {moved && say('moved.now')}
        <StageMark stage={order.stage} />
        {!!order.round && order.round > 1 && <span>{say('round', { round: order.round })}</span>}
        {!!order.differences?.length && <span>{say('differs', { count: order.differences.length })}</span>}
      </span>
    </Go>
  )
}

function cardDay(at: string): string {
  return nearDay(dayOf(at)) || shortDay(dayOf(at))
}

/** Who comes, who was asked, or why nobody does yet. */
function who(order: Order): string {
  if (order.workers?.length) return say('comes', { names: names(order.workers) })
  const pending = order.offer?.state === 'pending' ? order.offer : null
  if (pending?.workers?.length) {
    return say('offeredTo', { names: names(pending.workers), time: clock24(pending.respondBy) })
  }
  if (order.waits) return say(`waits.${order.waits}`)
  return order.reason ?? say('nobody')
}
