import { describe, expect, test } from 'vitest'
import type { Service } from '../../shared/api/schemas.ts'
import { after, answer, asked, before, categories, gapBefore, orderOf, stepOfField, type Draft } from './draft.ts'

const chen = { id: 'chen', name: '陈秀英' }
const one = { residents: [chen], addresses: [{ id: 'home' }] }
const two = { residents: [chen, { id: 'li', name: '李大山' }], addresses: [{ id: 'home' }, { id: 'son' }] }
const full: Draft = {
  residentId: 'chen',
  category: 'bathing',
  serviceCode: 'BATH_HOME',
  day: '2026-11-25',
  from: '09:00',
  to: '11:00',
}

describe('李梅 asks for her mother', () => {
  test('is not asked for whom when there is one, nor for an address when there is one', () => {
    expect(asked('for', one)).toBe(false)
    expect(asked('for', two)).toBe(true)
    expect(asked('address', one)).toBe(false)
    expect(asked('address', two)).toBe(true)
  })

  test('is led from question to question, and back', () => {
    expect(after('service', full, one)).toBe('day')
    expect(after('service', full, two)).toBe('address')
    expect(before('day', full, one)).toBe('service')
    expect(before('kind', full, one)).toBeUndefined()
    expect(before('kind', full, two)).toBe('for')
  })

  test('cannot check what she has not answered', () => {
    const { day: _, ...dayless } = full
    expect(gapBefore('check', {}, two)).toBe('for')
    expect(gapBefore('check', dayless, one)).toBe('day')
    expect(gapBefore('check', full, one)).toBeUndefined()
  })

  test('comes back to the check after one change, over what the change left open', () => {
    const checked = { ...full, checked: true }
    expect(after('who', checked, one)).toBe('check')
    expect(before('who', checked, one)).toBe('check')
    const other = answer(checked, { serviceCode: 'CLEAN_ROOM' })
    expect(other.from).toBeUndefined()
    expect(after('service', other, one)).toBe('time')
  })

  test('a new choice takes back what depended on the old one', () => {
    expect(answer(full, { category: 'meals' }).serviceCode).toBeUndefined()
    expect(answer({ ...full, addressId: 'home', who: 'w1' }, { residentId: 'li' })).not.toHaveProperty('addressId')
    expect(answer({ ...full, who: 'w1' }, { residentId: 'li' })).not.toHaveProperty('who')
    expect(answer({ ...full, who: 'female' }, { residentId: 'li' }).who).toBe('female')
    expect(answer(full, { day: '2026-11-25' }).from).toBe('09:00')
  })

  test('sends exactly what she asked for', () => {
    expect(orderOf({ ...full, note: ' 门铃坏了 ', who: 'female' }, one)).toEqual({
      residentId: 'chen',
      serviceCode: 'BATH_HOME',
      addressId: 'home',
      window: { start: '2026-11-25T09:00:00+08:00', end: '2026-11-25T11:00:00+08:00' },
      note: '门铃坏了',
      preferences: { gender: 'female' },
    })
    expect(orderOf({ ...full, who: 'w1' }, one)?.preferences).toEqual({ workerIds: ['w1'] })
    expect(orderOf({ ...full, who: 'any' }, one)).not.toHaveProperty('preferences')
    expect(orderOf({ day: '2026-11-25' }, one)).toBeUndefined()
  })

  test('finds the question of a field that the server refuses', () => {
    expect(['window.start', 'serviceCode', 'preferences.gender', 'note'].map(stepOfField)).toEqual([
      'time',
      'service',
      'who',
      'note',
    ])
  })
})

test('the catalogue is grouped in its own order; urgent help is not booked', () => {
  const service = (code: string, category: string, urgent = false) =>
    ({ code, name: code, category, categoryName: category, urgent }) as Service
  const services = [service('A', 'meals'), service('E', 'urgent', true), service('B', 'bathing'), service('C', 'meals')]
  expect(categories(services).map((group) => [group.code, group.holds])).toEqual([
    ['meals', ['A', 'C']],
    ['bathing', ['B']],
  ])
})
