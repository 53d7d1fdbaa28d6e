import { describe, expect, test } from 'vitest'
import type { Order, Stage } from '../../shared/api/schemas.ts'
import { nextVisit, pathOf, upcoming } from './path.ts'

const order = (id: string, stage: Stage, start: string): Order => ({
  id,
  number: id,
  stage,
  version: 1,
  residentId: 'chen',
  serviceCode: 'BATH_HOME',
  window: { start, end: start },
})

describe('where an order stands, for the family', () => {
  test('a new one is being arranged', () => {
    expect(pathOf('requested')?.map((one) => one.state)).toEqual(['done', 'now', 'later', 'later', 'later', 'later'])
  })

  test('a disputed one is still being checked, a settled one has come to its end', () => {
    expect(pathOf('disputed')?.find((one) => one.state === 'now')?.point).toBe('checking')
    expect(pathOf('settled')?.every((one) => one.state === 'done')).toBe(true)
  })

  test('one that ended early has no way to show', () => {
    for (const stage of ['cancelled', 'missed', 'not-home', 'aborted', 'rejected', 'on-hold'] as const)
      expect(pathOf(stage)).toBeUndefined()
  })
})

describe('the next visit', () => {
  const bath = order('bath', 'dispatched', '2026-11-25T09:00:00+08:00')
  const meal = order('meal', 'offered', '2026-11-24T11:00:00+08:00')
  const hair = order('hair', 'settled', '2026-11-20T11:00:00+08:00')

  test('is the earliest, and never one that is over', () => {
    expect(nextVisit([bath, hair, meal])?.id).toBe('meal')
    expect(nextVisit([hair])).toBeUndefined()
    expect(upcoming([bath, hair, meal]).map((one) => one.id)).toEqual(['meal', 'bath'])
  })

  test('who is here now comes first of all', () => {
    expect(nextVisit([meal, { ...bath, stage: 'under-way' }])?.id).toBe('bath')
  })

  test('one for whom nobody was found is not called the next visit while another is', () => {
    expect(nextVisit([{ ...meal, stage: 'unmet' }, bath])?.id).toBe('bath')
    expect(nextVisit([{ ...meal, stage: 'unmet' }])?.id).toBe('meal')
  })

  test('one that rests is only shown when there is nothing else', () => {
    expect(nextVisit([{ ...meal, stage: 'on-hold' }, bath])?.id).toBe('bath')
    expect(nextVisit([{ ...meal, stage: 'on-hold' }])?.id).toBe('meal')
  })
})
