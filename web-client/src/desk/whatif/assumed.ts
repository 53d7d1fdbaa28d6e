import type { Assumed } from '../../shared/api/calls.ts'
import { atTime, isDay, minutesOf, wallClock } from '../../shared/time/city.ts'
import type { Order } from '../model.ts'

/** What is assumed, as it stands in the fields. */
export interface Answers {
  day: string
  from: string
  to: string
  /** Ids of those who are left out. */
  without: string[]
  gender: '' | 'female' | 'male'
  overriding: boolean
}

/** The order as it was asked: nothing is assumed yet. */
export function asAsked({ window }: Pick<Order, 'window'>): Answers {
  const start = wallClock(window.start)
  return {
    day: start.day,
    from: start.time,
    to: wallClock(window.end).time,
    without: [],
    gender: '',
    overriding: false,
  }
}

export type Mistake = 'day' | 'from' | 'to' | 'order'

/** What is wrong with the window; undefined when it can be asked. */
export function mistakeIn({ day, from, to }: Answers): Mistake | undefined {
  if (!isDay(day)) return 'day'
  if (Number.isNaN(minutesOf(from))) return 'from'
  if (Number.isNaN(minutesOf(to))) return 'to'
  return minutesOf(from) < minutesOf(to) ? undefined : 'order'
}

/** What differs from the order, as the contract has it; the same window is no assumption. */
export function assumedOf(order: Pick<Order, 'window'>, answers: Answers): Assumed {
  const asked = asAsked(order)
  const moved = (['day', 'from', 'to'] as const).some((one) => answers[one] !== asked[one])
  return {
    windowStart: moved ? atTime(answers.day, answers.from) : undefined,
    windowEnd: moved ? atTime(answers.day, answers.to) : undefined,
    without: answers.without.join(','),
    gender: answers.gender,
    overriding: answers.overriding ? 'true' : undefined,
  }
}
