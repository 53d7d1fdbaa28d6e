import { describe, expect, test } from 'vitest'
import { after, before, gapBefore, said, type Telling } from './telling.ts'

describe('saying what was not well', () => {
  const all: Telling = { residentId: 'r', about: 'visit o', kind: 'late', words: '晚了一个小时' }

  test('asks in order, and not for whom where there is one', () => {
    expect(before('about', 1)).toBeUndefined()
    expect(before('about', 2)).toBe('for')
    expect(after('about', 1)).toBe('kind')
    expect(after('words', 1)).toBe('check')
    expect(gapBefore('check', { about: 'other', kind: 'late' }, 1)).toBe('words')
    expect(gapBefore('check', { about: 'other', kind: 'late', callMe: true }, 1)).toBeUndefined()
    expect(gapBefore('check', { about: 'other', kind: 'late', callMe: true }, 2)).toBe('for')
  })

  test('sends what was chosen and nothing else', () => {
    expect(said(all)).toEqual({ about: 'visit', orderId: 'o', kind: 'late', words: '晚了一个小时' })
    expect(said({ ...all, about: 'worker w', callMe: true })).toEqual({
      about: 'worker',
      workerId: 'w',
      kind: 'late',
      callMe: true,
    })
    expect(said({ ...all, about: 'centre' })).toEqual({ about: 'centre', kind: 'late', words: '晚了一个小时' })
    expect(said({ about: 'centre' })).toBeUndefined()
  })
})
