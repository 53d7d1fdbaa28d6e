import { linesOf, spanAround, type Laid, type Row, type Span, type Timed } from '../timeline/rows.ts'
import { atTime } from '../../shared/time/city.ts'
import type { PersonRef, Plan, Planned, PlanPart, Promised } from '../model.ts'

/** The plan itself, or what stands now. */
export type Side = 'now' | 'was'

/** A planned visit on the line of one of its workers. */
export interface PlanTime extends Timed {
  workerId: string
  visit: Planned
  travelMillis: number
}
export type PlanBar = PlanTime & Laid

const timesOf = (promised: Promised) => ({ start: Date.parse(promised.start), end: Date.parse(promised.end) })

/** The hours of the day that both sides of a plan need, so that nothing jumps when one looks at the other. */
export function spanOfPlan(plan: Plan): Span {
  const times = (plan.visits ?? []).flatMap((visit) => [...visit.was, ...visit.now].map(timesOf))
  return spanAround(times, atTime(plan.day, '00:00'))
}

/** A row for every worker of the plan, who has visits first. */
export function rowsOfPlan(plan: Plan, side: Side, span: Span): Row<PlanBar>[] {
  const known = new Map((plan.workers ?? []).map(({ id, name }) => [id, { id, name }]))
  const things = (plan.visits ?? []).flatMap((visit) =>
    visit[side].map((promised) => ({
      worker: known.get(promised.workerId) ?? { id: promised.workerId, name: promised.workerName },
      bar: {
        id: visit.orderId,
        workerId: promised.workerId,
        visit,
        travelMillis: promised.travelSeconds * 1000,
        ...timesOf(promised),
      },
    })),
  )
  return linesOf<PlanTime>(things, span, [...known.values()])
}

/** What one worker does on a side of a plan. */
export interface Load {
  visits: number
  careMinutes: number
  travelMinutes: number
}

const nothing: Load = { visits: 0, careMinutes: 0, travelMinutes: 0 }

/** Every worker's load as it stands and as planned, the most planned visits first. */
export function loadsOf(plan: Plan): { worker: PersonRef; was: Load; now: Load }[] {
  const loads = new Map(
    (plan.workers ?? []).map(({ id, name }) => [id, { worker: { id, name }, was: nothing, now: nothing }]),
  )
  for (const visit of plan.visits ?? [])
    for (const side of ['was', 'now'] as const)
      for (const promised of visit[side]) {
        const { workerId: id, workerName: name, travelSeconds } = promised
        const load = loads.get(id) ?? { worker: { id, name }, was: nothing, now: nothing }
        const { start, end } = timesOf(promised)
        const before = load[side]
        const after = {
          visits: before.visits + 1,
          careMinutes: before.careMinutes + (end - start) / 60_000,
          travelMinutes: before.travelMinutes + travelSeconds / 60,
        }
        loads.set(id, { ...load, [side]: after })
      }
  return [...loads.values()].sort((a, b) => b.now.visits - a.now.visits || (a.worker.name < b.worker.name ? -1 : 1))
}

/** One worker's visits of a side in order. */
export function routeOf(plan: Plan, workerId: string, side: Side = 'now'): Planned[] {
  const startOf = (visit: Planned) =>
    Date.parse(visit[side].find((promised) => promised.workerId === workerId)?.start ?? '')
  return (plan.visits ?? [])
    .filter((visit) => visit[side].some((promised) => promised.workerId === workerId))
    .sort((a, b) => startOf(a) - startOf(b))
}

/** What changes, by parts in their order; visits without a part that nobody can do come last, by themselves. */
export function differencesOf(plan: Plan): { part: PlanPart | null; visits: Planned[] }[] {
  const visits = plan.visits ?? []
  const parts = (plan.parts ?? []).map((part) => ({ part, visits: visits.filter((visit) => visit.part === part.part) }))
  const loose = visits.filter((visit) => visit.change === 'left-out' && visit.part === null)
  return loose.length > 0 ? [...parts, { part: null, visits: loose }] : parts
}

const placing = (promised: readonly Promised[]) =>
  promised
    .map(({ workerId, start }) => `${workerId} ${Date.parse(start)}`)
    .sort()
    .join()

/** The visits that two plans of a day place differently. */
export function unlike(one: Plan, other: Plan): { visit: Planned; one: Promised[]; other: Promised[] }[] {
  const others = new Map((other.visits ?? []).map((visit) => [visit.orderId, visit.now]))
  return (one.visits ?? []).flatMap((visit) => {
    const now = others.get(visit.orderId)
    return now && placing(now) !== placing(visit.now) ? [{ visit, one: visit.now, other: now }] : []
  })
}

/** Where a visit would start that is dropped at an instant: to five minutes, held where it was grabbed. */
export function droppedAt(at: number, grabbedMillis: number): Date {
  const step = 300_000
  return new Date(Math.round((at - grabbedMillis) / step) * step)
}

/** Which of two answers about the same plan is the later one. */
export function later(one: Plan | undefined, other: Plan | undefined): Plan | undefined {
  if (!one || !other) return one ?? other
  return one.version > other.version ? one : other
}

/** The parts that may be published: still proposed, and everybody has said yes whom it gives another time than was told. */
export const publishable = (plan: Plan): number[] =>
  (plan.parts ?? [])
    .filter(({ part, state }) => {
      const visits = (plan.visits ?? []).filter((visit) => visit.part === part)
      return state === 'proposed' && visits.every((visit) => !visit.consent || visit.asked === 'yes')
    })
    .map(({ part }) => part)
