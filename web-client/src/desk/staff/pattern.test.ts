import { expect, it } from 'vitest'
import { hoursOf, hoursOn, patternFrom, weekdayOf } from './pattern.ts'

const shift = (weekday: number, from: string, until: string | null, starts = '08:00') => ({
  weekday,
  starts,
  ends: '17:00',
  breakFrom: null,
  breakUntil: null,
  from,
  until,
})

it('knows the weekday of a day', () => {
  expect([weekdayOf('2026-11-30'), weekdayOf('2026-12-06')]).toEqual([1, 7])
})

it('takes the pattern that goes on, whatever holds on one day alone', () => {
  const shifts = [
    shift(1, '2023-01-01', '2026-11-29'),
    shift(1, '2026-11-30', '2026-11-30', '12:00'),
    shift(1, '2026-12-01', null),
  ]
  expect(patternFrom(shifts, '2026-11-30')[0]?.starts).toBe('08:00')
  expect(hoursOn(shifts, '2026-11-30').starts).toBe('12:00')
  expect(patternFrom(shifts, '2026-11-30')[1]).toEqual({
    weekday: 2,
    starts: '',
    ends: '',
    breakFrom: '',
    breakUntil: '',
  })
})

it('sends no day off, and no break that is not there', () => {
  const typed = [
    { weekday: 1, starts: '08:00', ends: '17:00', breakFrom: '', breakUntil: '' },
    { weekday: 2, starts: '', ends: '', breakFrom: '', breakUntil: '' },
  ]
  expect(hoursOf(typed)).toEqual([{ weekday: 1, starts: '08:00', ends: '17:00' }])
})
