import { describe, expect, test } from 'vitest'
import { chancesOf } from './chances.ts'

const nine = '2026-11-25T09:00:00+08:00'
const two = '2026-11-25T14:00:00+08:00'
const answer = (morning: boolean, afternoon: boolean, anotherDate: string | null = null) => ({
  date: '2026-11-25',
  next: null,
  anotherDate,
  items: [
    { start: nine, end: '2026-11-25T11:00:00+08:00', canCome: morning, workers: morning ? 3 : 0 },
    { start: '2026-11-25T06:00:00Z', end: '2026-11-25T08:00:00Z', canCome: afternoon, workers: afternoon ? 1 : 0 },
  ],
})

describe('whether somebody could come', () => {
  test('is open until it is answered, and when it cannot be found out', () => {
    expect(chancesOf(undefined, false)).toMatchObject({ none: false, some: false, unknown: false })
    expect(chancesOf(undefined, false).of(nine)).toBe('asked')
    expect(chancesOf(undefined, true).of(nine)).toBe('unknown')
    expect(chancesOf(undefined, true).unknown).toBe(true)
  })

  test('is said window by window, however the moment is written; one that is not named is open', () => {
    const chances = chancesOf(answer(false, true), false)
    expect([nine, two, '2026-11-25T18:00:00+08:00'].map(chances.of)).toEqual(['no', 'yes', 'unknown'])
    expect(chances).toMatchObject({ none: false, some: true, another: undefined })
  })

  test('a day without any names another, and one whose windows are all over says nothing', () => {
    expect(chancesOf(answer(false, false, '2026-11-26'), false)).toMatchObject({
      none: true,
      some: false,
      another: '2026-11-26',
    })
    expect(chancesOf({ ...answer(true, true), items: [] }, false)).toMatchObject({ none: false, some: false })
  })
})
