import { expect, test } from 'vitest'
import { causeOf, gapOf, needOf } from './needs.ts'

const window = { start: '2026-11-25T09:00:00+08:00', end: '2026-11-25T12:00:00+08:00' }
const visit = { start: '2026-11-25T09:30:00+08:00', end: '2026-11-25T10:30:00+08:00' }
const at = (time: string) => new Date(`2026-11-25T${time}:00+08:00`)

test('a visit takes longer once it has begun, whether or not anybody checked in', () => {
  expect(needOf({ stage: 'under-way', window, visit }, at('09:00'))).toBe('longer')
  expect(needOf({ stage: 'dispatched', window, visit }, at('09:29'))).toBeUndefined()
  expect(needOf({ stage: 'dispatched', window, visit }, at('09:30'))).toBe('longer')
  expect(needOf({ stage: 'visited', window, visit }, at('11:00'))).toBeUndefined()
})

test('what waits for somebody is urgent on its day, while its time lasts', () => {
  expect(needOf({ stage: 'unmet', window, visit: null }, at('07:00'))).toBe('urgent')
  expect(needOf({ stage: 'offered', window, visit: null }, at('12:00'))).toBeUndefined()
  expect(needOf({ stage: 'matched', window, visit: null }, new Date('2026-11-24T12:00:00+08:00'))).toBeUndefined()
  expect(needOf({ stage: 'cancelled', window, visit: null }, at('07:00'))).toBeUndefined()
})

test('who is away leaves time free where somebody had promised to come, until it is corrected', () => {
  const change = {
    orderId: '1',
    number: '1',
    serviceCode: 'BATH_HOME',
    serviceName: '',
    time: window,
    now: 'on-hold',
    words: '',
  }
  const paused = (was: string) => ({ ...change, was, what: 'paused' as const })
  expect(gapOf({ changes: [paused('dispatched')], correctedBy: null })).toBe('away')
  expect(gapOf({ changes: [paused('dispatched')], correctedBy: '2' })).toBeUndefined()
  expect(gapOf({ changes: [paused('requested')], correctedBy: null })).toBeUndefined()
  const asked = { ...change, was: 'on-hold', now: 'requested', what: 'asked-again' as const }
  expect(gapOf({ changes: [asked], correctedBy: null })).toBe('back')
  expect(gapOf({ changes: [], correctedBy: null })).toBeUndefined()
})

test('an alert about a visit that goes on or that nobody took is mended with one tap', () => {
  const late = { orderId: '1', visit }
  expect(causeOf({ ...late, kind: 'over-run' }, at('10:45'))).toEqual({ kind: 'over-run', orderId: '1', minutes: 45 })
  expect(causeOf({ ...late, kind: 'over-run' }, at('20:00'))).toEqual({ kind: 'over-run', orderId: '1', minutes: 240 })
  expect(causeOf({ orderId: '1', visit: null, kind: 'waiting' }, at('07:00'))).toEqual({ kind: 'urgent', orderId: '1' })
  expect(causeOf({ ...late, kind: 'broken-off' }, at('10:45'))).toBeUndefined()
})
