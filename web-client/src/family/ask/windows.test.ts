import { describe, expect, test } from 'vitest'
import { daysOf, mistakeIn, wholeDay, windowsOf, type Bounds } from './windows.ts'

const noon: Bounds = { today: '2026-11-24', now: 12 * 60 + 10, lead: 30, duration: 60 }
const today = '2026-11-24'
const tomorrow = '2026-11-25'

describe('times to choose from', () => {
  test('tomorrow between 9 and 11 can be chosen', () => {
    expect(windowsOf(tomorrow, noon)).toContainEqual({ from: '09:00', to: '11:00' })
    expect(windowsOf(tomorrow, noon)).toHaveLength(8)
  })

  test('today only what is still to come', () => {
    expect(windowsOf(today, noon)[0]).toEqual({ from: '14:00', to: '16:00' })
    expect(wholeDay(today, noon)).toEqual({ from: '13:00', to: '18:00' })
    expect(wholeDay(tomorrow, noon)).toEqual({ from: '08:00', to: '18:00' })
    expect(wholeDay(today, { ...noon, now: 17 * 60 })).toBeUndefined()
  })

  test('a long service gets a long window', () => {
    expect(windowsOf(tomorrow, { ...noon, duration: 240 })[0]).toEqual({ from: '08:00', to: '12:00' })
    expect(windowsOf(tomorrow, { ...noon, duration: 480 }).at(-1)).toEqual({ from: '12:00', to: '20:00' })
  })

  test('seven days, without today when it is over', () => {
    expect(daysOf(noon)[0]).toBe(today)
    expect(daysOf({ ...noon, now: 23 * 60 })[0]).toBe(tomorrow)
    expect(daysOf(noon)).toHaveLength(7)
  })

  test('any minute can be typed, and each mistake is named', () => {
    expect(mistakeIn(today, '12:41', '14:00', noon)).toBeUndefined()
    expect(mistakeIn(today, '12:39', '14:00', noon)).toBe('early')
    expect(mistakeIn('2026-11-23', '12:39', '14:00', noon)).toBe('early')
    expect(mistakeIn(tomorrow, '', '14:00', noon)).toBe('from')
    expect(mistakeIn(tomorrow, '09:00', '', noon)).toBe('to')
    expect(mistakeIn(tomorrow, '11:00', '09:00', noon)).toBe('order')
    expect(mistakeIn(tomorrow, '09:00', '09:45', noon)).toBe('short')
  })
})
