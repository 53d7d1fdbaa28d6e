import { language } from '../words/language.ts'
import { speaker } from '../words/speaker.ts'
import { addDays, calendar, dayOf, wallClock } from './city.ts'
import zh from './words.zh-CN.ts'
import en from './words.en.ts'

const say = speaker({ 'zh-CN': zh, en })

let today = ''
/** The city's day, from `/me`; the browser's clock when that is not known. */
export const cityToday = (): string => today || dayOf(new Date())
export function setCityToday(next: string | undefined): void {
  today = next ?? ''
}

/** `09:05`, for people who read a plan all day. */
export const clock24 = (at: string): string => wallClock(at).time

/** `上午9:05` or `9:05 am`, for people who do not. */
export function clock(at: string): string {
  const [hours, minutes] = wallClock(at).time.split(':') as [string, string]
  const hour = Number(hours)
  const shown = `${hour % 12 === 0 ? 12 : hour % 12}:${minutes}`
  return say(part(hour), { time: shown })
}

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

/** `上午9:00 到 上午11:00`. */
export const betweenWords = (start: string, end: string): string =>
  say('window.between', { start: clock(start), end: clock(end) })

/** `明天，11月25日 星期三，上午9:00 到 上午11:00`. */
export const windowWords = (window: { start: string; end: string }): string =>
  say('window.full', { day: dayWords(dayOf(window.start)), between: betweenWords(window.start, window.end) })

/** `今天，11月24日 星期二，上午9:05`. */
export const momentWords = (at: string): string => say('moment', { day: dayWords(dayOf(at)), time: clock(at) })

/** `1小时30分钟`. */
export function durationWords(minutes: number): string {
  const whole = Math.max(0, Math.round(minutes))
  if (whole < 60) return say('duration.minutes', { minutes: whole })
  const hours = Math.floor(whole / 60)
  const rest = whole % 60
  return rest === 0 ? say('duration.hours', { hours }) : say('duration.both', { hours, minutes: rest })
}
