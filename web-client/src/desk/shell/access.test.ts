import { expect, it } from 'vitest'
import { asksOnBehalf, partsFor } from './access.ts'

it('a coordinator has the whole desk, a provider manager the orders of their own workers', () => {
  expect(partsFor(['coordinator'])).toEqual(['board', 'timeline', 'map', 'residents', 'alarms'])
  expect(partsFor(['provider-manager'])).toEqual(['board', 'timeline'])
})

it('an auditor and a supervisor see the city and change nothing', () => {
  expect(partsFor(['auditor'])).toEqual(partsFor(['coordinator']))
  expect(asksOnBehalf(['auditor', 'supervisor'])).toBe(false)
  expect(asksOnBehalf(['centre-lead'])).toBe(true)
})

it('several roles add up, and somebody without any part is told what they can see', () => {
  expect(partsFor(['administrator', 'provider-manager'])).toEqual(['board', 'timeline', 'mine'])
  expect(partsFor(['relative'])).toEqual(['mine'])
})
