import type { NewComplaint } from '../../shared/api/schemas.ts'

export const steps = ['for', 'about', 'kind', 'words', 'check'] as const
export type Step = (typeof steps)[number]

export const kinds = ['nobody-came', 'late', 'manner', 'quality', 'money', 'other'] as const
export type Kind = (typeof kinds)[number]

/** What has been answered so far; `about` is `visit ID`, `worker ID`, `centre` or `other`, with its words. */
export type Telling = {
  residentId?: string
  about?: string
  aboutWords?: string
  kind?: Kind
  words?: string
  callMe?: boolean
}

const answered: Record<Step, (telling: Telling) => boolean> = {
  for: (telling) => telling.residentId !== undefined,
  about: (telling) => telling.about !== undefined,
  kind: (telling) => telling.kind !== undefined,
  words: (telling) => telling.callMe === true || Boolean(telling.words),
  check: () => true,
}

const asked = (residents: number): readonly Step[] => steps.filter((one) => one !== 'for' || residents > 1)

/** The first question before `step` that has no answer. */
export const gapBefore = (step: Step, telling: Telling, residents: number): Step | undefined =>
  asked(residents)
    .slice(0, asked(residents).indexOf(step))
    .find((one) => !answered[one](telling))

export const after = (step: Step, residents: number): Step => {
  const all = asked(residents)
  return all[all.indexOf(step) + 1] ?? 'check'
}

export const before = (step: Step, residents: number): Step | undefined => {
  const all = asked(residents)
  return all[all.indexOf(step) - 1]
}

/** What is sent; undefined while something is missing. */
export function said(telling: Telling): NewComplaint | undefined {
  if (!telling.about || !telling.kind) return undefined
  const [about = '', id] = telling.about.split(' ')
  const body: NewComplaint = { about, kind: telling.kind }
  if (about === 'visit' && id) body.orderId = id
  if (about === 'worker' && id) body.workerId = id
  return telling.callMe ? { ...body, callMe: true } : { ...body, words: telling.words ?? '' }
}
