import { expect, it } from 'vitest'
import { step } from './arrows.ts'

const lengths = [3, 0, 1]

it('up and down stay in the column and stop at its ends', () => {
  expect(step(lengths, { column: 0, row: 0 }, 'ArrowDown')).toEqual({ column: 0, row: 1 })
  expect(step(lengths, { column: 0, row: 2 }, 'ArrowDown')).toEqual({ column: 0, row: 2 })
  expect(step(lengths, { column: 0, row: 0 }, 'ArrowUp')).toEqual({ column: 0, row: 0 })
  expect(step(lengths, { column: 0, row: 0 }, 'End')).toEqual({ column: 0, row: 2 })
})

it('left and right step over an empty column and reach no further than it is long', () => {
  expect(step(lengths, { column: 0, row: 2 }, 'ArrowRight')).toEqual({ column: 2, row: 0 })
  expect(step(lengths, { column: 2, row: 0 }, 'ArrowLeft')).toEqual({ column: 0, row: 0 })
  expect(step(lengths, { column: 2, row: 0 }, 'ArrowRight')).toEqual({ column: 2, row: 0 })
})
