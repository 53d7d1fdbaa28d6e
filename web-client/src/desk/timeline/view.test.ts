import { expect, it } from 'vitest'
import { readView, writeView } from './view.ts'

const today = '2026-11-24'

it('a timeline in the address comes back the same, and today needs none', () => {
  const view = { date: '2026-11-26', centre: 'c1', text: '张' }
  expect(readView(writeView(view, today), today)).toEqual(view)
  expect(writeView(readView('', today), today)).toBe('')
})

it('a day that is none is today', () => {
  expect(readView('?date=2026-02-31', today).date).toBe(today)
})
