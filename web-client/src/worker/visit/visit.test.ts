import { expect, test } from 'vitest'
import { callable } from './visit.ts'

test('a masked phone is no number to call', () => {
  expect(callable('139 0000 0001')).toBe('139 0000 0001')
  expect(callable('139****0001')).toBeUndefined()
  expect(callable(null)).toBeUndefined()
})
