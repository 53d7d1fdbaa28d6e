import { laneOf } from '../board/lanes.ts'
import type { Certificate, Order, PersonRef } from '../model.ts'

/** One visit of a worker on the day's line, from 0 at the left edge to 1 at the right. */
export interface Bar {
  order: Order
  start: number
  end: number
  left: number
  width: number
  /** Not accepted yet. */
  offered: boolean
  /** From 0: which line within the row, so that visits that overlap do not hide each other. */
  level: number
}

export interface Row {
  worker: PersonRef
  bars: Bar[]
  levels: number
}

/** The hours that the line shows, in milliseconds since the epoch. */
export interface Span {
  begins: number
  ends: number
}

const hour = 3_600_000
const byName = new Intl.Collator('zh-CN')
const usualFirstHour = 7
const usualHours = 13

const notDrawn: ReadonlySet<string> = new Set(['cancelled', 'unmet', 'rejected', 'on-hold'])

/** Who does or may do the visit, and when: a promise counts as well, drawn as one. */
function placed(order: Order): { workers: PersonRef[]; start: number; end: number; offered: boolean } | null {
  if (notDrawn.has(order.stage)) return null
  const pending = order.offer?.state === 'pending' ? order.offer : null
  const workers = order.workers?.length ? order.workers : (pending?.workers ?? [])
  const time = order.visit ?? pending?.visit ?? order.window
  if (workers.length === 0) return null
  return { workers, start: Date.parse(time.start), end: Date.parse(time.end), offered: !order.workers?.length }
}

/** From seven to eight in the evening, and longer when a visit is earlier or later; whole hours. */
export function spanOf(orders: Iterable<Order>, dayBegins: string): Span {
  let begins = Date.parse(dayBegins) + usualFirstHour * hour
  let ends = begins + usualHours * hour
  for (const order of orders) {
    const place = placed(order)
    if (!place) continue
    begins = Math.min(begins, Math.floor(place.start / hour) * hour)
    ends = Math.max(ends, Math.ceil(place.end / hour) * hour)
  }
  return { begins, ends }
}

/** A row for every worker with a visit or a promise, by name; behind them those who may be assigned to and have none. */
export function rowsOf(orders: Iterable<Order>, span: Span, also: readonly PersonRef[] = []): Row[] {
  const rows = new Map<string, Row>()
  const rowOf = (worker: PersonRef) => {
    const row = rows.get(worker.id) ?? { worker, bars: [], levels: 1 }
    rows.set(worker.id, row)
    return row
  }
  const length = span.ends - span.begins
  for (const order of orders) {
    const place = placed(order)
    if (!place) continue
    const left = (place.start - span.begins) / length
    const width = (place.end - place.start) / length
    const { start, end, offered } = place
    for (const worker of place.workers) rowOf(worker).bars.push({ order, start, end, left, width, offered, level: 0 })
  }
  for (const row of rows.values()) stack(row)
  const sorted = [...rows.values()].sort(
    (a, b) => byName.compare(a.worker.name, b.worker.name) || (a.worker.id < b.worker.id ? -1 : 1),
  )
  const free = also.filter((worker) => !rows.has(worker.id))
  return [...sorted, ...free.map((worker) => ({ worker, bars: [], levels: 1 }))]
}

/** Each bar goes on the first line that is free when it begins. */
function stack(row: Row): void {
  const freeFrom: number[] = []
  row.bars.sort((a, b) => a.start - b.start)
  for (const bar of row.bars) {
    const free = freeFrom.findIndex((from) => from <= bar.start)
    bar.level = free === -1 ? freeFrom.length : free
    freeFrom[bar.level] = bar.end
  }
  row.levels = Math.max(1, freeFrom.length)
}

/** The hours to write above the line. */
export function hoursOf(span: Span): number[] {
  return Array.from({ length: Math.round((span.ends - span.begins) / hour) + 1 }, (_, at) => span.begins + at * hour)
}

/** Orders that nobody has yet, for the list beside the line. */
export function withoutWorker(orders: Iterable<Order>): Order[] {
  return [...orders].filter((order) => ['asked', 'desk', 'offered'].includes(laneOf(order)))
}

/** Where a certificate places a worker for the order that is being assigned. */
export function standing(
  certificate: Certificate | undefined,
  workerId: string,
): 'candidate' | 'override' | 'blocked' | 'unknown' {
  if (certificate?.candidates.some((one) => one.workerId === workerId)) return 'candidate'
  const rejected = certificate?.rejected.find((one) => one.workerId === workerId)
  return rejected ? (rejected.overridable ? 'override' : 'blocked') : 'unknown'
}
