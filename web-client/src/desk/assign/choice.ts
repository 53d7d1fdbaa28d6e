import type { Certificate } from '../model.ts'

/** A worker of the certificate as a coordinator may or may not choose them. */
export interface Choice {
  workerId: string
  name: string
  organisationName: string
  /** candidate: fits; override: a rule is against it and may be overridden with a reason; blocked: nobody may. */
  kind: 'candidate' | 'override' | 'blocked'
  /** From 1 among the candidates, 0 for the rejected. */
  rank: number
  travelMinutes: number | null
  visitStart: string | null
  /** What speaks for the worker, or which rules against, in words. */
  words: string[]
  /** What does not forbid the choice and should be known. */
  warnings: string[]
}

/** Everybody whom the certificate names: candidates in its own order, the best first, then those with a reason, then the impossible. */
export function choicesOf(certificate: Certificate): Choice[] {
  const candidates = certificate.candidates.map((candidate, at): Choice => ({
    workerId: candidate.workerId,
    name: candidate.name,
    organisationName: candidate.organisationName ?? '',
    kind: 'candidate',
    rank: at + 1,
    travelMinutes: candidate.travelMinutes,
    visitStart: candidate.visitStart ?? null,
    words: candidate.reasons.map((reason) => reason.words),
    warnings: (candidate.warnings ?? []).map((warning) => warning.words),
  }))
  const rejected = certificate.rejected.map((one): Choice => ({
    workerId: one.workerId,
    name: one.name,
    organisationName: one.organisationName ?? '',
    kind: one.overridable ? 'override' : 'blocked',
    rank: 0,
    travelMinutes: null,
    visitStart: null,
    words: one.rules.map((rule) => rule.words),
    warnings: [],
  }))
  return [
    ...candidates,
    ...rejected.filter((one) => one.kind === 'override'),
    ...rejected.filter((one) => one.kind === 'blocked'),
  ]
}

export type NeedsReason = 'no' | 'overrides' | 'passes-over'

/** Why a reason has to be given: a rule is overridden, or the first candidates are passed over. */
export function needsReason(choices: readonly Choice[], chosen: readonly string[]): NeedsReason {
  const picked = choices.filter((choice) => chosen.includes(choice.workerId))
  if (picked.some((choice) => choice.kind === 'override')) return 'overrides'
  if (picked.some((choice) => choice.rank > chosen.length)) return 'passes-over'
  return 'no'
}

/** The choice after one more click: the newest replaces the oldest when the seats are full; blocked are not taken. */
export function pick(choices: readonly Choice[], chosen: readonly string[], workerId: string, seats: number): string[] {
  const choice = choices.find((one) => one.workerId === workerId)
  if (!choice || choice.kind === 'blocked') return [...chosen]
  if (chosen.includes(workerId)) return chosen.filter((id) => id !== workerId)
  return [...chosen, workerId].slice(-seats)
}

/** The best of the certificate, as many as the service takes. */
export function best(choices: readonly Choice[], seats: number): string[] {
  return choices
    .filter((choice) => choice.kind === 'candidate')
    .slice(0, seats)
    .map((choice) => choice.workerId)
}
