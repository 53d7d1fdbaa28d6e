import { addDays, minutesOf, timeOf } from '../../shared/time/city.ts'

/** What bounds a choice of time: the city's day and minute now, how soon an order may start, how long it takes. */
export type Bounds = { today: string; now: number; lead: number; duration: number }

const opens = 8 * 60
const closes = 20 * 60
const starts = [8, 9, 10, 12, 14, 15, 16, 18].map((hour) => hour * 60)

/** Minutes a window has to last: two hours, or the whole hours that the service needs. */
export const lasting = (duration: number): number => Math.max(120, Math.ceil(duration / 60) * 60)

/** The first minute of a day at which an order may start. */
export function earliest(day: string, bounds: Bounds): number {
  if (day > bounds.today) return 0
  return day < bounds.today ? Number.POSITIVE_INFINITY : bounds.now + bounds.lead
}

/** The windows to choose from on a day: `{from: '09:00', to: '11:00'}`, none that cannot be met any more. */
export function windowsOf(day: string, bounds: Bounds): { from: string; to: string }[] {
  const length = lasting(bounds.duration)
  return starts
    .filter((start) => start >= earliest(day, bounds) && start + length <= closes)
    .map((start) => ({ from: timeOf(start), to: timeOf(start + length) }))
}

/** The whole of a day from 8 to 18, or what is left of it; undefined when too little is left. */
export function wholeDay(day: string, bounds: Bounds): { from: string; to: string } | undefined {
  const from = Math.max(opens, Math.ceil(earliest(day, bounds) / 30) * 30)
  const to = Math.max(18 * 60, opens + lasting(bounds.duration))
  return from + lasting(bounds.duration) <= to ? { from: timeOf(from), to: timeOf(to) } : undefined
}

/** Seven days to choose from; today only while a visit can still be asked for today. */
export function daysOf(bounds: Bounds): string[] {
  const late = bounds.now + bounds.lead + bounds.duration > 24 * 60
  const first = late ? 1 : 0
  return Array.from({ length: 7 }, (_, at) => addDays(bounds.today, first + at))
}

export type TimeMistake = 'from' | 'to' | 'order' | 'short' | 'early'

/** What is wrong with a window that somebody typed; undefined when it can be asked for. */
export function mistakeIn(day: string, from: string, to: string, bounds: Bounds): TimeMistake | undefined {
  const start = minutesOf(from)
  const end = minutesOf(to)
  if (Number.isNaN(start)) return 'from'
  if (Number.isNaN(end)) return 'to'
  if (end <= start) return 'order'
  if (start < earliest(day, bounds)) return 'early'
  return end - start < bounds.duration ? 'short' : undefined
}
