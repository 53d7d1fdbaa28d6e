import type { Correction, Order } from '../model.ts'

/** What can be corrected of an order: each end of each worker's visit, and what was found of it. */
export type Thing =
  | { kind: 'time'; value: string; workerId: string; name: string; which: 'in' | 'out'; told: string | undefined }
  | { kind: 'status'; value: 'happened' | 'not-happened' | 'reopened' }

const found: Partial<Record<Order['stage'], readonly ('happened' | 'not-happened' | 'reopened')[]>> = {
  verified: ['not-happened', 'reopened'],
  confirmed: ['not-happened', 'reopened'],
  rejected: ['happened', 'reopened'],
}

/** Whether a correction stands in place of what was told. */
export const counts = (one: Correction): boolean => one.state === 'approved' && !one.reversed

/** An end of the visit as it stands: by the latest correction that counts, else as told. */
export function standing(order: Order, workerId: string, which: 'in' | 'out'): string | undefined {
  const corrected = (order.corrections ?? [])
    .filter((one) => counts(one) && one.which === which && one.worker?.id === workerId)
    .sort((a, b) => Date.parse(a.decidedAt ?? '') - Date.parse(b.decidedAt ?? ''))
    .at(-1)
  return corrected?.at ?? order.marks?.find((mark) => mark.workerId === workerId && mark.which === which)?.at
}

export function thingsOf(order: Order): Thing[] {
  const times = (order.workers ?? []).flatMap(({ id, name }) =>
    (['in', 'out'] as const).map((which): Thing => {
      const told = standing(order, id, which)
      return { kind: 'time', value: `${which} ${id}`, workerId: id, name, which, told }
    }),
  )
  return [...times, ...(found[order.stage] ?? []).map((value): Thing => ({ kind: 'status', value }))]
}

const hoursMillis = 3_600_000

/** Somebody who is still under way so long after the visit was agreed to begin has forgotten to check out. */
export const isForgotten = (order: Order, now: number): boolean =>
  order.stage === 'under-way' && now - Date.parse(order.visit?.start ?? order.window.start) > 12 * hoursMillis
