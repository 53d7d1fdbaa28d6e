import { expect, test } from 'vitest'
import type { Offer } from '../../shared/api/schemas.ts'
import { steady } from './steady.ts'

const offer = (id: string) => ({ id }) as Offer

test('nothing moves under the finger: new offers come last, gone ones keep their place', () => {
  const first = steady([], [offer('a'), offer('b')])
  const then = steady(first, [offer('c'), offer('b')])
  expect(then.map((one) => [one.offer.id, one.gone])).toEqual([
    ['a', true],
    ['b', false],
    ['c', false],
  ])
  expect(steady(then, [offer('a'), offer('b')]).map((one) => one.gone)).toEqual([false, false, true])
})
