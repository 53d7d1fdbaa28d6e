import { clock24 } from '../../shared/time/words.ts'
import { rfc3339 } from '../../shared/time/city.ts'
import { Go } from '../address/Go.tsx'
import { addressOf } from '../address/page.ts'
import { hours } from '../data/tell.ts'
import type { Order } from '../model.ts'
import { toneOf } from '../stage/tones.ts'
import { say as saysStage } from '../stage/words.ts'
import { carries } from './drag.ts'
import type { Bar } from './rows.ts'
import { say } from './words.ts'

interface Props {
  bar: Bar
  tabbable: boolean
  onFocus: () => void
  onTake: (order: Order) => void
  onLeave: () => void
}

/** A visit on a worker's line: as long as it takes, dashed while it is only offered. */
export function BarLink({ bar, tabbable, onFocus, onTake, onLeave }: Props) {
  const { order } = bar
  const service = order.serviceName ?? order.serviceCode
  const window = { start: rfc3339(new Date(bar.start)), end: rfc3339(new Date(bar.end)) }
  const told = {
    hours: hours(window),
    until: clock24(window.end),
    service,
    resident: order.residentName ?? '',
    stage: saysStage(order.stage),
  }
  const name = bar.offered ? say('bar.offered', told) : say('bar.visit', told)
  return (
    <Go
      to={addressOf.order(order.id)}
      over
      className={`bar tone-${toneOf(order.stage)}${bar.offered ? ' bar-offered' : ''}`}
      data-order={order.id}
      title={name}
      tabIndex={tabbable ? 0 : -1}
      onFocus={onFocus}
      {...carries(order, onTake, onLeave)}
    >
      {clock24(window.start)} {service} {order.residentName}
      <span className="only-heard">{bar.offered ? say('bar.until.offered', told) : say('bar.until', told)}</span>
    </Go>
  )
}
