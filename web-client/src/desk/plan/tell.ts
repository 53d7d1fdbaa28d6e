import { clock24 } from '../../shared/time/words.ts'
import { names } from '../data/tell.ts'
import type { Plan, Planned, Promised } from '../model.ts'
import { say } from './words.ts'

export const titleOf = (visit: Planned): string =>
  say('visit.title', { service: visit.serviceName, resident: visit.residentName })

/** 09:30 张玉兰、刘芳, or that there is nobody. */
export function promiseWords(promised: readonly Promised[]): string {
  const [first] = promised
  if (!first) return say('nobody')
  return `${clock24(first.start)} ${names(promised.map((one) => ({ name: one.workerName })))}`
}

/** Points as people read them: no fractions, thousands apart. */
export const points = (cost: number | null | undefined): string =>
  cost === null || cost === undefined ? '–' : Math.round(cost).toLocaleString('en-US')

/** By how much a plan is better or worse than what stands, in per cent; nothing to say of an empty day. */
export function gainWords(before: number | null, after: number | null): string {
  if (before === null || after === null || before === 0) return ''
  const percent = Math.round((Math.abs(after - before) / Math.abs(before)) * 100)
  if (percent === 0) return say('cost.same')
  return after < before ? say('cost.better', { percent }) : say('cost.worse', { percent })
}

/** For how many visits there is nobody: as things stand, and as planned. */
export const leftOutWords = ({ leftOut, leftOutBefore }: Pick<Plan, 'leftOut' | 'leftOutBefore'>): string =>
  leftOutBefore === null || leftOutBefore === undefined ? String(leftOut) : `${leftOutBefore} → ${leftOut}`

/** The parts of the cost but for visits that nobody can do: these are counted beside. */
export const countedCosts = (plan: Plan) => (plan.costs ?? []).filter(({ part }) => part !== 'left-out')
