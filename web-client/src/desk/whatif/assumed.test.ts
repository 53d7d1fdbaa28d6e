import { expect, it } from 'vitest'
import { asAsked, assumedOf, mistakeIn } from './assumed.ts'

const order = { window: { start: '2026-11-25T01:00:00Z', end: '2026-11-25T11:00:00+08:00' } }
const asked = { day: '2026-11-25', from: '09:00', to: '11:00', without: [], gender: '' as const, overriding: false }

it('begins with the order as it was asked, by the clock of the city, and assumes nothing', () => {
  expect(asAsked(order)).toEqual(asked)
  expect(Object.values(assumedOf(order, asked)).filter(Boolean)).toEqual([])
})

it('another time is both ends of it; the rest is asked as it was chosen', () => {
  expect(assumedOf(order, { ...asked, to: '12:00' })).toMatchObject({
    windowStart: '2026-11-25T09:00:00+08:00',
    windowEnd: '2026-11-25T12:00:00+08:00',
  })
  expect(assumedOf(order, { ...asked, without: ['w1', 'w2'], gender: 'male', overriding: true })).toEqual({
    windowStart: undefined,
    windowEnd: undefined,
    without: 'w1,w2',
    gender: 'male',
    overriding: 'true',
  })
})

it('a window that is none is told before it is asked', () => {
  expect(mistakeIn(asked)).toBeUndefined()
  expect(mistakeIn({ ...asked, day: '' })).toBe('day')
  expect(mistakeIn({ ...asked, from: '' })).toBe('from')
  expect(mistakeIn({ ...asked, to: '' })).toBe('to')
  expect(mistakeIn({ ...asked, to: '09:00' })).toBe('order')
})
