import { expect, it } from 'vitest'
import { rowFor, scrollFor, visible } from './visible.ts'

it('of ten thousand rows only those in sight are drawn, and a few around them', () => {
  expect(visible(48 * 5000, 480, 48, 10_000)).toEqual({ first: 4992, end: 5018 })
  expect(visible(0, 480, 48, 10_000)).toEqual({ first: 0, end: 18 })
  expect(visible(48 * 10_000, 480, 48, 10_000).end).toBe(10_000)
  expect(visible(9999, 480, 48, 0)).toEqual({ first: 0, end: 0 })
})

it('a row out of sight is scrolled to, one in sight moves nothing', () => {
  expect(scrollFor(0, 480, 480, 48)).toBe(0)
  expect(scrollFor(20, 0, 480, 48)).toBe(21 * 48 - 480)
  expect(scrollFor(3, 0, 480, 48)).toBe(0)
})

it('keys move within the list', () => {
  expect(rowFor('ArrowDown', 9, 10, 10)).toBe(9)
  expect(rowFor('PageDown', 2, 10, 100)).toBe(12)
  expect(rowFor('Home', 50, 10, 100)).toBe(0)
  expect(rowFor('End', 50, 10, 100)).toBe(99)
  expect(rowFor('a', 50, 10, 100)).toBeUndefined()
})
