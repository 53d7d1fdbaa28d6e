import type { Order, Stage } from '../../shared/api/schemas.ts'

export const points = ['asked', 'arranging', 'coming', 'visiting', 'checking', 'confirming'] as const
export type Point = (typeof points)[number]
export type PathPoint = { point: Point; state: 'done' | 'now' | 'later' }

/** Which point of the way an order stands at; nothing where the way has ended early. */
const at: Partial<Record<Stage, Point | 'done'>> = {
  requested: 'arranging',
  matched: 'arranging',
  offered: 'arranging',
  unmet: 'arranging',
  dispatched: 'coming',
  'under-way': 'visiting',
  visited: 'checking',
  disputed: 'checking',
  verified: 'confirming',
  confirmed: 'done',
  settled: 'done',
}

/** The way of an order, step by step, as the family sees it; undefined when it ended before its end or rests. */
export function pathOf(stage: Stage): PathPoint[] | undefined {
  const now = at[stage]
  if (now === undefined) return undefined
  const reached = now === 'done' ? points.length : points.indexOf(now)
  return points.map((point, index) => ({
    point,
    state: index < reached ? 'done' : index === reached ? 'now' : 'later',
  }))
}

/** Stages that are still to come to something, in which the family waits for a visit or for an answer. */
export const open: Stage[] = [
  'requested',
  'matched',
  'offered',
  'unmet',
  'dispatched',
  'under-way',
  'visited',
  'disputed',
  'verified',
  'on-hold',
]
export const past: Stage[] = [
  'verified',
  'confirmed',
  'settled',
  'cancelled',
  'aborted',
  'missed',
  'not-home',
  'rejected',
  'visited',
  'disputed',
]

/** Those where somebody is still to come, the earliest first. */
export function upcoming(orders: Order[]): Order[] {
  const waiting: Stage[] = ['requested', 'matched', 'offered', 'unmet', 'dispatched', 'under-way', 'on-hold']
  return orders.filter((one) => waiting.includes(one.stage)).sort((a, b) => startOf(a) - startOf(b))
}

/** The one to put first: who is here or certain to come before who is still looked for. */
export function nextVisit(orders: Order[]): Order | undefined {
  const waiting = upcoming(orders)
  const certain = waiting.find((one) => one.stage === 'under-way' || one.stage === 'dispatched')
  const first = waiting.find((one) => one.stage !== 'on-hold' && one.stage !== 'unmet')
  if (!certain || !first) return certain ?? first ?? waiting[0]
  return startOf(certain) <= startOf(first) || certain.stage === 'under-way' ? certain : first
}

export const startOf = (order: Order): number => Date.parse(order.visit?.start ?? order.window.start)
