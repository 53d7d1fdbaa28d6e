/** What the form asks about a rule; `text` is the rule itself where the form has no words for it. */
export interface Often {
  every: 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'other'
  interval: string
  days: readonly Weekday[]
  monthDay: string
  text: string
}
export const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const
export type Weekday = (typeof weekdays)[number]

const weekday = (text: string): text is Weekday => (weekdays as readonly string[]).includes(text)

/** The rule of RFC 5545 of what was chosen; empty where a choice is missing. */
export function ruleOf(often: Often): string {
  if (often.every === 'other') return often.text.trim()
  const interval = Number(often.interval) > 1 ? `;INTERVAL=${Number(often.interval)}` : ''
  if (often.every === 'DAILY') return `FREQ=DAILY${interval}`
  if (often.every === 'MONTHLY') return `FREQ=MONTHLY${interval};BYMONTHDAY=${often.monthDay}`
  const days = weekdays.filter((one) => often.days.includes(one))
  return days.length === 0 ? '' : `FREQ=WEEKLY${interval};BYDAY=${days.join(',')}`
}

/** What the form shows of a rule. */
export function oftenOf(rule: string): Often {
  const parts = new Map(rule.split(';').map((part) => part.split('=', 2) as [string, string]))
  const often: Often = {
    every: 'other',
    interval: parts.get('INTERVAL') ?? '1',
    days: (parts.get('BYDAY') ?? '').split(',').filter(weekday),
    monthDay: parts.get('BYMONTHDAY') ?? '1',
    text: rule,
  }
  for (const every of ['DAILY', 'WEEKLY', 'MONTHLY'] as const) {
    if (parts.get('FREQ') === every && ruleOf({ ...often, every }) === rule) return { ...often, every }
  }
  return often
}
