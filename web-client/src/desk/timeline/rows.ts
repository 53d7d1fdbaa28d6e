import { laneOf } from '../board/lanes.ts'
import type { Certificate, Order, PersonRef } from '../model.ts'

/** Something that takes time, in milliseconds since the epoch. */
export interface Timed {
  id: string
  start: number
  end: number
}

/** The same on a worker's line of the day, from 0 at the left edge to 1 at the right. */
export interface Laid extends Timed {
  left: number
  width: number
  /** From 0: which line within the row, so that visits that overlap do not hide each other. */
  level: number
}

/** A visit of an order; offered when nobody accepted it yet. */
export interface Bar extends Laid {
  order: Order
  offered: boolean
}

export interface Row<B extends Laid = Bar> {
  worker: PersonRef
  bars: B[]
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

/** From seven to eight in the evening, and longer when something is earlier or later; whole hours. */
export function spanAround(times: Iterable<{ start: number; end: number }>, dayBegins: string): Span {
  let begins = Date.parse(dayBegins) + usualFirstHour * hour
  let ends = begins + usualHours * hour
  for (const { start, end } of times) {
    begins = Math.min(begins, Math.floor(start / hour) * hour)
    ends = Math.max(ends, Math.ceil(end / hour) * hour)
  }
  return { begins, ends }
}

export function spanOf(orders: Iterable<Order>, dayBegins: string): Span {
  return spanAround(
    [...orders].flatMap((order) => placed(order) ?? []),
    dayBegins,
  )
}

/** Where a time lies on the line. */
export function within(span: Span, start: number, end: number): { left: number; width: number } {
  const length = span.ends - span.begins
  return { left: (start - span.begins) / length, width: (end - start) / length }
}

/** A row for every worker who has something, by name; behind them those of `also` who have nothing. */
export function linesOf<T extends Timed>(
  things: Iterable<{ worker: PersonRef; bar: T }>,
  span: Span,
  also: readonly PersonRef[] = [],
): Row<T & Laid>[] {
  const rows = new Map<string, Row<T & Laid>>()
  for (const { worker, bar } of things) {
    const row = rows.get(worker.id) ?? { worker, bars: [], levels: 1 }
    rows.set(worker.id, row)
    row.bars.push({ ...bar, ...within(span, bar.start, bar.end), level: 0 })
  }
  for (const row of rows.values()) stack(row)
  const sorted = [...rows.values()].sort(
    (a, b) => byName.compare(a.worker.name, b.worker.name) || (a.worker.id < b.worker.id ? -1 : 1),
  )
  const free = also.filter((worker) => !rows.has(worker.id))
  return [...sorted, ...free.map((worker) => ({ worker, bars: [], levels: 1 }))]
}

/** Everybody with a visit or a promise, and behind them those who may be assigned to and have none. */
export function rowsOf(orders: Iterable<Order>, span: Span, also: readonly PersonRef[] = []): Row[] {
  const things = [...orders].flatMap((order) => {
    const { workers = [], ...time } = placed(order) ?? { start: 0, end: 0, offered: false }
    return workers.map((worker) => ({ worker, bar: { id: order.id, order, ...time } }))
  })
  return linesOf(things, span, also)
}

/** Each bar goes on the first line that is free when it begins. */
function stack(row: Row<Laid>): void {
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

export type Standing = 'candidate' | 'override' | 'blocked' | 'unknown'

/** Where a certificate places a worker for the order that is being assigned. */
export function standing(certificate: Certificate | undefined, workerId: string): Standing {
  if (certificate?.candidates.some((one) => one.workerId === workerId)) return 'candidate'
  const rejected = certificate?.rejected.find((one) => one.workerId === workerId)
  return rejected ? (rejected.overridable ? 'override' : 'blocked') : 'unknown'
}
