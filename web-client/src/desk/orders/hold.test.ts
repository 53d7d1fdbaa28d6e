import { expect, it } from 'vitest'
import { hold } from './hold.ts'

it('nothing moves under the focus: the shown keep their places and new ones come last', () => {
  expect(hold(['a', 'b', 'c'], ['x', 'c', 'a'], true)).toEqual(['a', 'b', 'c', 'x'])
})

it('the right order returns when the focus has left', () => {
  expect(hold(['a', 'b', 'c', 'x'], ['x', 'c', 'a'], false)).toEqual(['x', 'c', 'a'])
})

it('the very same list comes back when nothing changed, so that nothing is drawn again', () => {
  const shown = ['a', 'b']
  expect(hold(shown, ['a', 'b'], false)).toBe(shown)
  expect(hold(shown, ['b', 'a'], true)).toBe(shown)
})
