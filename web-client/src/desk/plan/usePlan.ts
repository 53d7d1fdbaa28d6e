import { useCallback, useEffect, useState } from 'react'
import { getPlan } from '../../shared/api/calls.ts'
import { useLanguage, useRead } from '../../shared/hooks.ts'
import type { Change } from '../../shared/live/change.ts'
import type { Plan } from '../model.ts'
import { later } from './lines.ts'

/** Whether a change may be about plans. */
export const touchesPlans = (change: Change): boolean => change.kind === 'plan' || change.kind === 'everything'

export const isAtWork = (plan: Plan): boolean => plan.state === 'asked' || plan.state === 'running'

const second = 1_000

/** A plan, live: by the feed, and each second while it is at work; `take` is for what a write has just answered. */
export function usePlan(id: string) {
  const language = useLanguage()
  const reading = useRead(`plan ${id} ${language}`, () => getPlan(id), touchesPlans)
  const [taken, take] = useState<Plan>()
  const plan = later(taken, reading.value)
  const { again } = reading
  const working = plan !== undefined && isAtWork(plan)
  useEffect(() => {
    if (!working) return
    const timer = setInterval(again, second)
    return () => clearInterval(timer)
  }, [working, again])
  return { plan, reading, take: useCallback((next: Plan) => take(next), []) }
}
