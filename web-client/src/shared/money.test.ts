import { expect, test } from 'vitest'
import { priceWords, yuan } from './money.ts'

test('fen are told in yuan', () => {
  expect([8000, 8050, 5, -5, -8050, 0].map(yuan)).toEqual(['80', '80.50', '0.05', '-0.05', '-80.50', '0'])
})

test('an example price says that it is one, and an unknown price is not nothing', () => {
  expect(priceWords({ amountFen: 8000, note: '示例价' })).toBe('80 元（示例价）')
  expect(priceWords({ amountFen: 0, note: '' })).toBe('不用付钱')
  expect(priceWords(null)).toBe('价格由照料中心告诉您')
})
