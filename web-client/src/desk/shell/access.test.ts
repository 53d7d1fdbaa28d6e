import { expect, it } from 'vitest'
import { may, partsFor, type Deed } from './access.ts'

it('a coordinator has the whole desk, a provider manager the orders of their own workers', () => {
  expect(partsFor(['coordinator'])).toEqual([
    'board',
    'timeline',
    'plan',
    'petitions',
    'unmet',
    'care',
    'centre',
    'verify',
    'workers',
    'organisations',
    'map',
    'residents',
    'absent',
    'alarms',
  ])
  expect(partsFor(['provider-manager'])).toEqual(['board', 'timeline', 'petitions', 'workers', 'organisations', 'map'])
})

it('an auditor and a supervisor see the city and change nothing', () => {
  expect(partsFor(['auditor'])).toEqual(partsFor(['coordinator']))
  const changing: Deed[] = ['ask', 'answer-alarms', 'raise-alarms', 'reveal', 'plan', 'verify']
  for (const deed of changing) {
    expect(may(['auditor', 'supervisor'], deed)).toBe(false)
    expect(may(['centre-lead'], deed)).toBe(true)
  }
  expect(may(['auditor'], 'read-looks')).toBe(true)
})

it('several roles add up, and somebody without any part is told what they can see', () => {
  expect(partsFor(['administrator', 'provider-manager'])).toEqual([
    'board',
    'timeline',
    'petitions',
    'workers',
    'organisations',
    'map',
    'mine',
  ])
  expect(partsFor(['relative'])).toEqual(['mine'])
  expect(partsFor(['service-team'])).toEqual(['residents', 'absent', 'alarms', 'mine'])
})
