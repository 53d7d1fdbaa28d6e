import type { Worker } from '../model.ts'

type Shift = Worker['shifts'][number]

/** The hours of one weekday as they are typed; without a beginning it is a day off. */
export interface Typed {
  weekday: number
  starts: string
  ends: string
  breakFrom: string
  breakUntil: string
}

const dayOff = (weekday: number): Typed => ({ weekday, starts: '', ends: '', breakFrom: '', breakUntil: '' })
const weekdays = [1, 2, 3, 4, 5, 6, 7]

/** 1 for Monday to 7 for Sunday, of a day such as 2026-11-30. */
export const weekdayOf = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay() || 7

/** The pattern that holds from a day on: one line a weekday, those without a shift empty. */
export function patternFrom(shifts: readonly Shift[], day: string): Typed[] {
  return weekdays.map((weekday) => {
    const later = shifts.find((one) => one.weekday === weekday && !one.until) ?? onDay(shifts, weekday, day)
    return later ? typedOf(later) : dayOff(weekday)
  })
}

const onDay = (shifts: readonly Shift[], weekday: number, day: string) =>
  shifts.find((one) => one.weekday === weekday && one.from <= day && (!one.until || one.until >= day))

/** The hours on one day. */
export function hoursOn(shifts: readonly Shift[], day: string): Typed {
  const weekday = weekdayOf(day)
  const found = onDay(shifts, weekday, day)
  return found ? typedOf(found) : dayOff(weekday)
}

function typedOf(shift: Shift): Typed {
  const { weekday, starts, ends, breakFrom, breakUntil } = shift
  return { weekday, starts, ends, breakFrom: breakFrom ?? '', breakUntil: breakUntil ?? '' }
}

/** What is sent: days off are left out, and a break that is not there too. */
export function hoursOf(typed: readonly Typed[]) {
  return typed
    .filter((one) => one.starts || one.ends)
    .map(({ weekday, starts, ends, breakFrom, breakUntil }) => ({
      weekday,
      starts,
      ends,
      ...(breakFrom && { breakFrom }),
      ...(breakUntil && { breakUntil }),
    }))
}
