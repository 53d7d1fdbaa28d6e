import { expect, test } from 'vitest'
import { daysSince, readFilter, writeFilter } from './filter.ts'

test('a shared address is the same list', () => {
  const filter = readFilter('?state=met&community=441302&nothing=1')
  expect(filter).toEqual({ state: 'met', community: '441302' })
  expect(writeFilter(filter, 'reason', 'no-skill')).toBe('?state=met&reason=no-skill&community=441302')
  expect(writeFilter({ state: 'met' }, 'state', 'open')).toBe('')
})

test('a state that is none is not asked for', () => {
  expect(readFilter('?state=lost')).toEqual({})
})

test('who was registered today waits no day', () => {
  const now = new Date('2026-11-25T08:00:00Z')
  expect(daysSince('2026-11-25T07:00:00Z', now)).toBe(0)
  expect(daysSince('2026-11-22T07:00:00Z', now)).toBe(3)
})
