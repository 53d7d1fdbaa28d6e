const dayMillis = 86_400_000
let zone = 'Asia/Shanghai'

/** The city's time zone, from `/me`; every day and clock time on screen is the city's, whatever the browser's. */
export const cityZone = (): string => zone
export function setCityZone(next: string | undefined): void {
  if (next) zone = next
}

const formats = new Map<string, Intl.DateTimeFormat>()
function format(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const name = `${locale} ${zone} ${JSON.stringify(options)}`
  const known = formats.get(name)
  if (known) return known
  const made = new Intl.DateTimeFormat(locale, { timeZone: zone, ...options })
  formats.set(name, made)
  return made
}

/** The city's wall clock at an instant: `{day: '2026-11-24', time: '09:05', seconds: '00'}`. */
export function wallClock(at: Date | string): { day: string; time: string; seconds: string } {
  const parts: Record<string, string> = {}
  const shape = {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  } as const
  for (const part of format('en-CA', shape).formatToParts(new Date(at))) parts[part.type] = part.value
  return {
    day: `${parts.year}-${parts.month}-${parts.day}`,
    time: `${parts.hour}:${parts.minute}`,
    seconds: parts.second ?? '00',
  }
}

/** Minutes that the city is ahead of UTC at an instant. */
function offsetMinutes(at: Date): number {
  const wall = wallClock(at)
  const asUtc = Date.parse(`${wall.day}T${wall.time}:${wall.seconds}Z`)
  return Math.round((asUtc - Math.floor(at.getTime() / 1000) * 1000) / 60_000)
}

const two = (n: number) => String(n).padStart(2, '0')

/** An instant as RFC 3339 with the city's offset. */
export function rfc3339(at: Date): string {
  const wall = wallClock(at)
  const offset = offsetMinutes(at)
  const ahead = Math.abs(offset)
  return `${wall.day}T${wall.time}:${wall.seconds}${offset < 0 ? '-' : '+'}${two(Math.floor(ahead / 60))}:${two(ahead % 60)}`
}

/** A clock time of a city's day as RFC 3339; `24:00` is the end of the day. */
export function atTime(day: string, time: string): string {
  if (time === '24:00') return atTime(addDays(day, 1), '00:00')
  const naive = Date.parse(`${day}T${time}:00Z`)
  const guess = new Date(naive - offsetMinutes(new Date(naive)) * 60_000)
  return rfc3339(new Date(naive - offsetMinutes(guess) * 60_000))
}

/** The day of the city at an instant, YYYY-MM-DD. */
export const dayOf = (at: Date | string): string => wallClock(at).day

/** Days later (or earlier), by the calendar. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMillis).toISOString().slice(0, 10)
}

/** Whole days from one day to another. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / dayMillis)

/** Whether this is a day of the calendar, written YYYY-MM-DD. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const at = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(at) && new Date(at).toISOString().slice(0, 10) === text
}

/** Minutes since midnight of `9:05` or `09:05`; NaN when it is no clock time. */
export function minutesOf(time: string): number {
  const found = /^(\d{1,2})[:：](\d{2})$/.exec(time.trim())
  if (!found) return Number.NaN
  const minutes = Number(found[1]) * 60 + Number(found[2])
  return Number(found[2]) < 60 && minutes <= 1440 ? minutes : Number.NaN
}

/** `09:05` of minutes since midnight. */
export const timeOf = (minutes: number): string => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`

/** A day on a calendar in the given language's own form, through the city's noon so that no zone shifts it. */
export function calendar(day: string, locale: string, options: Intl.DateTimeFormatOptions): string {
  return format(locale, options).format(new Date(atTime(day, '12:00')))
}
