import { calendar, dayOf } from '../../shared/time/city.ts'
import { clock24, nearDay } from '../../shared/time/words.ts'
import { language } from '../../shared/words/language.ts'
import type { Window } from '../model.ts'
import { say } from './words.ts'

/** A day, short: 11月24日 周二 or Tue 24 Nov. */
export function shortDay(day: string): string {
  const locale = language() === 'en' ? 'en-GB' : 'zh-CN'
  return calendar(day, locale, { month: 'short', day: 'numeric', weekday: 'short' })
}

/** The day as it is called near today, else its date. */
export function dayName(day: string): string {
  const near = nearDay(day)
  return near ? `${near} ${shortDay(day)}` : shortDay(day)
}

export function daysName(from: string, to: string): string {
  return from === to ? dayName(from) : `${dayName(from)} – ${dayName(to)}`
}

/** 09:00–11:00, and the next day's date when it ends on another day. */
export function hours(window: Window): string {
  const overnight = dayOf(window.start) !== dayOf(window.end)
  return `${clock24(window.start)}–${overnight ? `${shortDay(dayOf(window.end))} ` : ''}${clock24(window.end)}`
}

export function when(window: Window): string {
  return `${shortDay(dayOf(window.start))} ${hours(window)}`
}

/** A moment to the minute, with its day. */
export function moment(at: string): string {
  return `${shortDay(dayOf(at))} ${clock24(at)}`
}

export function names(people: readonly { name: string }[]): string {
  return people.map((one) => one.name).join(say('and'))
}

export function distance(metres: number): string {
  return metres < 1000
    ? say('metres', { count: Math.round(metres) })
    : say('kilometres', { count: (metres / 1000).toFixed(1) })
}

export function money(fen: number): string {
  return say('money', { amount: (fen / 100).toFixed(2) })
}
