import type { NewWhereabouts } from '../../shared/api/schemas.ts'
import { addDays, atTime, rfc3339 } from '../../shared/time/city.ts'

export const steps = ['for', 'where', 'since', 'until', 'check'] as const
export type Step = (typeof steps)[number]

/** What has been answered so far. */
export type Saying = {
  residentId?: string
  where?: Told
  /** `now`, or the day and the time of it. */
  since?: 'now' | 'today' | 'yesterday' | 'other'
  date?: string
  time?: string
  /** A day, or that it is not known. */
  until?: string
}
export type Told = 'hospital' | 'home' | 'away' | 'institution' | 'moved' | 'deceased'
export const told: Told[] = ['hospital', 'home', 'away', 'institution', 'moved', 'deceased']

/** Whether the question is asked at all: not who where there is one, not until when where there is no end. */
export function asked(step: Step, saying: Saying, residents: number): boolean {
  if (step === 'for') return residents > 1
  return step !== 'until' || ['hospital', 'away', 'institution'].includes(saying.where ?? '')
}

/** The first question before `step` that has no answer. */
export function gapBefore(step: Step, saying: Saying, residents: number): Step | undefined {
  const open: Record<Step, boolean> = {
    for: saying.residentId === undefined,
    where: saying.where === undefined,
    since: saying.since === undefined,
    until: saying.until === undefined,
    check: false,
  }
  return steps.slice(0, steps.indexOf(step)).find((one) => asked(one, saying, residents) && open[one])
}

export const after = (step: Step, saying: Saying, residents: number): Step =>
  steps.slice(steps.indexOf(step) + 1).find((one) => asked(one, saying, residents)) ?? 'check'

export const before = (step: Step, saying: Saying, residents: number): Step | undefined =>
  steps
    .slice(0, steps.indexOf(step))
    .reverse()
    .find((one) => asked(one, saying, residents))

/** From when it is so; `now` is the city's. */
export function from(saying: Saying, today: string, now: Date): string {
  const time = saying.time || '12:00'
  if (saying.since === 'today') return atTime(today, time)
  if (saying.since === 'yesterday') return atTime(addDays(today, -1), time)
  return saying.since === 'other' && saying.date ? atTime(saying.date, time) : rfc3339(now)
}

/** What is sent; the end is the end of the day that was named. */
export function said(saying: Saying, today: string, now: Date): NewWhereabouts | undefined {
  if (!saying.where || !saying.since) return undefined
  const body: NewWhereabouts = { where: saying.where, from: from(saying, today, now) }
  if (saying.until && saying.until !== 'unknown') body.until = atTime(addDays(saying.until, 1), '00:00')
  return body
}
