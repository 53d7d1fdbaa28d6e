import { expect, it } from 'vitest'
import { anOrder } from '../sample.ts'
import type { Correction, Order } from '../model.ts'
import { isForgotten, standing, thingsOf } from './correction.ts'

const zhang = { id: '21', name: '张玉兰' }
const mark = (which: 'in' | 'out', at: string) => ({ workerId: '21', which, at, proof: 'none', flags: [] })
const correction = (decidedAt: string, at: string, more: Partial<Correction> = {}): Correction => ({
  id: at,
  kind: 'time',
  words: '',
  worker: zhang,
  which: 'in',
  at,
  proposedBy: zhang,
  proposedRole: 'worker',
  proposedAt: decidedAt,
  state: 'approved',
  decidedAt,
  reversed: false,
  mayDecide: false,
  ...more,
})
const visited = (more: Partial<Order>): Order => ({
  ...anOrder({ stage: 'verified' }),
  workers: [zhang],
  marks: [mark('in', '2026-11-23T09:40:00+08:00')] as NonNullable<Order['marks']>,
  ...more,
})

it('the latest correction that counts stands, and what was told without one', () => {
  const corrections = [
    correction('2026-11-24T10:00:00+08:00', '2026-11-23T09:20:00+08:00'),
    correction('2026-11-24T09:00:00+08:00', '2026-11-23T09:10:00+08:00'),
    correction('2026-11-24T11:00:00+08:00', '2026-11-23T09:30:00+08:00', { reversed: true }),
    correction('2026-11-24T12:00:00+08:00', '2026-11-23T09:35:00+08:00', { state: 'refused' }),
  ]
  expect(standing(visited({ corrections }), '21', 'in')).toBe('2026-11-23T09:20:00+08:00')
  expect(standing(visited({}), '21', 'in')).toBe('2026-11-23T09:40:00+08:00')
  expect(standing(visited({}), '21', 'out')).toBeUndefined()
})

it('what was found can be corrected once something was found', () => {
  expect(thingsOf(visited({})).map((one) => one.value)).toEqual(['in 21', 'out 21', 'not-happened', 'reopened'])
  expect(thingsOf(visited({ stage: 'disputed' })).map((one) => one.value)).toEqual(['in 21', 'out 21'])
})

it('half a day after it began a check-out is forgotten', () => {
  const visit = { start: '2026-11-23T09:00:00+08:00', end: '2026-11-23T10:00:00+08:00' }
  const open = visited({ stage: 'under-way', visit })
  expect(isForgotten(open, Date.parse('2026-11-23T21:00:00+08:00'))).toBe(false)
  expect(isForgotten(open, Date.parse('2026-11-23T21:00:01+08:00'))).toBe(true)
  expect(isForgotten({ ...open, stage: 'visited' }, Date.parse('2026-11-24T21:00:00+08:00'))).toBe(false)
})
