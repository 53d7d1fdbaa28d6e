import { expect, it } from 'vitest'
import type { Service } from '../model.ts'
import { check, fieldOf, requestOf } from './check.ts'

const bath: Service = {
  code: 'BATH_HOME',
  name: '居家助浴',
  category: 'bathing',
  unit: 'visit',
  durationMinutes: 60,
  workers: 1,
  qualifications: [],
}
const now = new Date('2026-11-24T08:00:00+08:00')
const good = { serviceCode: 'BATH_HOME', day: '2026-11-24', from: '09:00', to: '11:00', addressId: '', note: ' ' }
const wrong = (different: Partial<typeof good>, service: Service | undefined = bath) => [
  ...check({ ...good, ...different }, service, now, 30),
]

it('a whole request has nothing wrong and becomes what the contract wants', () => {
  expect(wrong({})).toEqual([])
  expect(requestOf('r1', good)).toEqual({
    residentId: 'r1',
    serviceCode: 'BATH_HOME',
    window: { start: '2026-11-24T09:00:00+08:00', end: '2026-11-24T11:00:00+08:00' },
  })
})

it('everything that is missing is told at once', () => {
  const none = { day: '', from: '', to: '' }
  expect(check({ ...good, ...none }, undefined, now, 30)).toEqual(
    new Map([
      ['service', 'service'],
      ['day', 'day'],
      ['from', 'from'],
      ['to', 'to'],
    ]),
  )
})

it('a window backwards, too short for the service, or too soon is refused', () => {
  expect(wrong({ to: '09:00' })).toEqual([['to', 'order']])
  expect(wrong({ to: '09:59' })).toEqual([['to', 'short']])
  expect(wrong({ from: '08:29' })).toEqual([['from', 'past']])
  expect(wrong({ from: '08:30' })).toEqual([])
})

it('what the server does not take is told at its field', () => {
  expect(['serviceCode', 'window', 'window.start', 'window.end', 'note'].map(fieldOf)).toEqual([
    'service',
    'from',
    'from',
    'to',
    undefined,
  ])
})
