import { expect, it } from 'vitest'
import { anOrder } from '../sample.ts'
import { emptyBook, enter, replace, strike } from './book.ts'

it('an answer that was overtaken by a newer one is not entered', () => {
  const newer = anOrder({ id: 'o', version: 3, stage: 'offered' })
  const book = enter(emptyBook, [newer])
  expect(enter(book, [anOrder({ id: 'o', version: 2 })])).toBe(book)
  expect(enter(book, [anOrder({ id: 'o', version: 4, stage: 'dispatched' })]).get('o')?.stage).toBe('dispatched')
})

it('an order that may no longer be seen is struck', () => {
  const book = enter(emptyBook, [anOrder({ id: 'o' })])
  expect(strike(book, 'o').size).toBe(0)
  expect(strike(book, 'another')).toBe(book)
  expect(book.size).toBe(1)
})

it('a long reading does not undo what came in live meanwhile, and forgets what is gone', () => {
  const before = enter(emptyBook, [
    anOrder({ id: 'gone' }),
    anOrder({ id: 'live', version: 5 }),
    anOrder({ id: 'new' }),
  ])
  const fresh = enter(emptyBook, [anOrder({ id: 'live', version: 4 }), anOrder({ id: 'read' })])
  const after = replace(before, fresh, new Set(['new']))
  expect([...after.keys()].sort()).toEqual(['live', 'new', 'read'])
  expect(after.get('live')?.version).toBe(5)
})
