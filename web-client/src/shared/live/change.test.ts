import { describe, expect, test } from 'vitest'
import { backoff, changeOf, touches } from './change.ts'

describe('an event of the live feed', () => {
  test('is read, and what is none is left alone', () => {
    expect(changeOf('{"kind":"order","id":"7","orderId":"7","stage":"offered","version":2}')).toMatchObject({
      kind: 'order',
      orderId: '7',
    })
    expect(changeOf('ping')).toBeUndefined()
    expect(changeOf('null')).toBeUndefined()
  })

  test('touches its own order; events that may have been missed touch all', () => {
    expect(touches({ kind: 'order', orderId: '7' }, '7')).toBe(true)
    expect(touches({ kind: 'order', orderId: '8' }, '7')).toBe(false)
    expect(touches({ kind: 'everything' }, '7')).toBe(true)
  })

  test('tries again ever later, at most every minute or so', () => {
    expect([0, 1, 2, 10].map((failures) => backoff(failures, 0.5))).toEqual([2_000, 4_000, 8_000, 60_000])
    expect(backoff(10, 1)).toBeLessThanOrEqual(75_000)
  })
})
