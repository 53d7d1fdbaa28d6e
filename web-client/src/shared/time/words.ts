import { language } from '../words/language.ts'
import { speaker } from '../words/speaker.ts'
import { addDays, calendar, dayOf, daysBetween, minutesOf, wallClock } from './city.ts'
import zh from './words.zh-CN.ts'
import en from './words.en.ts'

const say = speaker({ 'zh-CN': zh, en })

let ahead = 0
/** The city's day: as `/me` told it, and going on with the browser's clock, so that a page left open stays right. */
export const cityToday = (): string => addDays(dayOf(new Date()), ahead)
export function setCityToday(told: string | undefined): void {
  ahead = told ? daysBetween(dayOf(new Date()), told) : 0
}

/** Minutes since the city's midnight by the browser's clock. */
export const cityMinute = (): number => minutesOf(wallClock(new Date()).time)

/** `09:05`, for people who read a plan all day. */
export const clock24 = (at: string): string => wallClock(at).time

/** `上午9:05` or `9:05 am`, for people who do not. */
export function clock(at: string): string {
  return say(part(hourOf(at)), { time: bare(at) })
}

const hourOf = (at: string) => Number(wallClock(at).time.slice(0, 2))
const bare = (at: string) => `${hourOf(at) % 12 === 0 ? 12 : hourOf(at) % 12}:${wallClock(at).time.slice(3)}`

function part(hour: number) {
  if (hour < 6) return 'clock.early'
  if (hour < 12) return 'clock.morning'
  if (hour < 13) return 'clock.noon'
  return hour < 18 ? 'clock.afternoon' : 'clock.evening'
}

/** `今天`, `明天`, `后天` or nothing. */
export function nearDay(day: string): string {
  if (day === cityToday()) return say('day.today')
  if (day === addDays(cityToday(), 1)) return say('day.tomorrow')
  if (day === addDays(cityToday(), 2)) return say('day.after')
  if (day === addDays(cityToday(), -1)) return say('day.yesterday')
  return ''
}

/** `11月25日 星期三`; the year only when it is not this one. */
export function dateWords(day: string): string {
  const locale = language() === 'en' ? 'en-GB' : 'zh-CN'
  const sameYear = day.slice(0, 4) === cityToday().slice(0, 4)
  const date = calendar(day, locale, { month: 'long', day: 'numeric', ...(sameYear ? {} : { year: 'numeric' }) })
  return say('day.full', { date, weekday: calendar(day, locale, { weekday: 'long' }) })
}

/** `明天，11月25日 星期三`. */
export function dayWords(day: string): string {
  const near = nearDay(day)
  return near ? say('day.near', { near, full: dateWords(day) }) : dateWords(day)
}

/** `上午9:00 到 11:00`, `上午10:00 到 中午12:00`. */
export function betweenWords(start: string, end: string): string {
  const same = part(hourOf(start)) === part(hourOf(end)) && dayOf(start) === dayOf(end)
  if (!same) return say('window.between', { start: clock(start), end: clock(end) })
  // The part of the day is said once: Chinese says it first, English last.
  return language() === 'en'
    ? say('window.between', { start: bare(start), end: clock(end) })
    : say('window.between', { start: clock(start), end: bare(end) })
}

/** `明天，11月25日 星期三，上午9:00 到 11:00`. */
export const windowWords = (window: { start: string; end: string }): string =>
  say('window.full', { day: dayWords(dayOf(window.start)), between: betweenWords(window.start, window.end) })

/** `今天，11月24日 星期二，上午9:05`. */
export const momentWords = (at: string): string => say('moment', { day: dayWords(dayOf(at)), time: clock(at) })

/** The clock time alone when it is today's. */
export const momentSoon = (at: string): string => (dayOf(at) === cityToday() ? clock(at) : momentWords(at))

/** `1小时30分钟`. */
export function durationWords(minutes: number): string {
  const whole = Math.max(0, Math.round(minutes))
  if (whole < 60) return say('duration.minutes', { minutes: whole })
  const hours = Math.floor(whole / 60)
  const rest = whole % 60
  return rest === 0 ? say('duration.hours', { hours }) : say('duration.both', { hours, minutes: rest })
}
