import type { CheckOut, Service } from '../../shared/api/schemas.ts'
import { keep, recall } from '../../shared/kept.ts'

export const outcomes = ['done', 'not-done', 'refused', 'not-applicable'] as const
export type Outcome = (typeof outcomes)[number]
export const proofs = ['oneTimeCode', 'gridCard', 'doorCode', 'landline', 'relative', 'none'] as const
export type ProofKind = (typeof proofs)[number]

/** What was entered at a visit and not yet sent; it stays on the phone over reload and flat batteries. */
export type VisitDraft = {
  tasks?: Record<string, { outcome: Outcome; reason?: string }>
  note?: string
  proof?: ProofKind
  code?: string
}
type Task = NonNullable<Service['tasks']>[number]

export const needsReason = (outcome: Outcome | undefined): boolean => outcome === 'not-done' || outcome === 'refused'
export const hasCode = (proof: ProofKind): boolean => ['oneTimeCode', 'gridCard', 'doorCode'].includes(proof)

/** The tasks that still need an answer, and those that need a reason, by their code. */
export function openTasks(tasks: Task[], draft: VisitDraft): { code: string; lacks: 'outcome' | 'reason' }[] {
  return tasks.flatMap(({ code }): { code: string; lacks: 'outcome' | 'reason' }[] => {
    const said = draft.tasks?.[code]
    if (!said) return [{ code, lacks: 'outcome' }]
    return needsReason(said.outcome) && !said.reason?.trim() ? [{ code, lacks: 'reason' }] : []
  })
}

/** The outcomes as the contract has them; a reason only where one was asked for. */
export function outcomesOf(tasks: Task[], draft: VisitDraft): CheckOut['tasks'] {
  return tasks.flatMap(({ code }) => {
    const said = draft.tasks?.[code]
    if (!said) return []
    const reason = needsReason(said.outcome) ? said.reason?.trim() : undefined
    return [{ code, outcome: said.outcome, ...(reason ? { reason } : {}) }]
  })
}

/** The proof as the contract has it. */
export function proofOf(kind: ProofKind, code: string | undefined): { kind: string; code?: string } {
  const told = code?.replace(/\s/g, '')
  return hasCode(kind) && told ? { kind, code: told } : { kind }
}

const nameOf = (orderId: string) => `anju.visit.${orderId}`
export const draftOf = (orderId: string): VisitDraft => recall<VisitDraft>('local', nameOf(orderId)) ?? {}

/** Keeps it on the phone until the server has the check-out; answers whether the phone did. */
export const keepDraft = (orderId: string, draft: VisitDraft | undefined): boolean =>
  keep('local', nameOf(orderId), draft)
