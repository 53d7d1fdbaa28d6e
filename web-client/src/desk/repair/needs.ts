import { dayOf } from '../../shared/time/city.ts'
import type { WhereaboutsEntry } from '../../shared/api/schemas.ts'
import type { Alert, Order } from '../model.ts'

const waiting = ['requested', 'matched', 'offered', 'unmet']

/** What a coordinator may say of an order whose day goes wrong: it takes longer, or it has to be fitted in today. */
export function needOf(order: Pick<Order, 'stage' | 'window' | 'visit'>, now: Date): 'longer' | 'urgent' | undefined {
  const begun = order.visit && Date.parse(order.visit.start) <= now.getTime()
  if (order.stage === 'under-way' || (order.stage === 'dispatched' && begun)) return 'longer'
  const today = dayOf(order.window.start) === dayOf(now)
  if (waiting.includes(order.stage) && today && Date.parse(order.window.end) > now.getTime()) return 'urgent'
  return undefined
}

/** What an entry about somebody's whereabouts left to be done: visits that wait leave time free, others have nobody yet. */
export function gapOf({
  changes,
  correctedBy,
}: Pick<WhereaboutsEntry, 'changes' | 'correctedBy'>): 'away' | 'back' | undefined {
  if (changes.some((one) => one.what === 'asked-again')) return 'back'
  return !correctedBy && changes.some((one) => one.what === 'paused' && one.was === 'dispatched') ? 'away' : undefined
}

const half = 30
const minute = 60_000

/** What an alert says of the day: a visit goes on, for half an hour more from now; or nobody has taken one of today. */
export function causeOf({ kind, orderId, visit }: Pick<Alert, 'kind' | 'orderId' | 'visit'>, now: Date) {
  if (kind === 'over-run' && visit) {
    const late = Math.ceil((now.getTime() - Date.parse(visit.end)) / minute)
    return { kind: 'over-run' as const, orderId, minutes: Math.min(240, Math.max(0, late) + half) }
  }
  return kind === 'waiting' ? { kind: 'urgent' as const, orderId } : undefined
}
