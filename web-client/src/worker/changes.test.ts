import { expect, test } from 'vitest'
import { unseen } from './Changes.tsx'

const change = (orderId: string, at: string) => ({
  orderId,
  change: 'added' as const,
  at,
  words: '刘芳的 9:00 助浴归您了。',
})
const early = change('o1', '2026-11-25T07:31:00+08:00')
const late = change('o2', '2026-11-25T08:10:00+08:00')

test('a change stays until it was seen, whatever way its time is written', () => {
  expect(unseen([late, early], undefined)).toEqual([late, early])
  expect(unseen([late, early], '2026-11-24T23:31:00Z')).toEqual([late])
  expect(unseen([late, early], late.at)).toEqual([])
})
