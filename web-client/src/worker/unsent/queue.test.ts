import { describe, expect, test } from 'vitest'
import { Refused, Unreachable } from '../../shared/api/failure.ts'
import { added, afterFailure, sendable, stageWith, type Unsent } from './queue.ts'

const entry = (key: string, kind: Unsent['kind'], orderId = 'bath', tries = 0): Unsent =>
  ({
    key,
    no: 0,
    kind,
    orderId,
    personId: 'zhang',
    about: '居家助浴',
    savedAt: '2026-11-25T09:02:00+08:00',
    tries,
    body: { at: '2026-11-25T09:02:00+08:00', proof: { kind: 'none' }, tasks: [] },
  }) as Unsent
const refused = (one: Unsent): Unsent => ({ ...one, refused: { words: '不行', fields: [] } })
const refusal = (status: number, type = '') => new Refused(status, type, '', '不行', [])

describe('张玉兰 checks in where there is no network', () => {
  test('the entry waits, however often it is tried', () => {
    expect(afterFailure(entry('k', 'check-in'), new Unreachable('POST'))).toMatchObject({ key: 'k', tries: 1 })
    expect(afterFailure(entry('k', 'check-in'), refusal(503)).refused).toBeUndefined()
    expect(afterFailure(entry('k', 'check-in'), refusal(429)).refused).toBeUndefined()
  })

  test('a session that ended takes nothing away: it waits for signing in again', () => {
    expect(afterFailure(entry('k', 'check-in'), refusal(401)).refused).toBeUndefined()
  })

  test('a wrong code and a conflict are shown at once, unless the first try is still running', () => {
    expect(afterFailure(entry('k', 'check-in'), refusal(422)).refused?.words).toBe('不行')
    expect(afterFailure(entry('k', 'check-in'), refusal(409)).refused).toBeDefined()
    expect(afterFailure(entry('k', 'check-in'), refusal(409, 'urn:anju:problem:running')).refused).toBeUndefined()
  })

  test('her check-out is sent only after her check-in, other visits do not wait', () => {
    const entries = [entry('in', 'check-in'), entry('out', 'check-out'), entry('meal', 'check-in', 'meal')]
    expect(sendable(entries, 'zhang').map((one) => one.key)).toEqual(['in', 'meal'])
  })

  test('nothing goes out behind a refused entry of the same visit', () => {
    const entries = [refused(entry('in', 'check-in')), entry('out', 'check-out')]
    expect(sendable(entries, 'zhang')).toEqual([])
  })

  test("another person's entries on the same phone stay theirs", () => {
    expect(sendable([entry('in', 'check-in')], 'liu')).toEqual([])
  })

  test('a corrected entry takes the place of the refused one', () => {
    const entries = [refused(entry('old', 'check-in')), entry('out', 'check-out')]
    expect(added(entries, entry('new', 'check-in')).map((one) => one.key)).toEqual(['new', 'out'])
    expect(added([entry('in', 'check-in')], entry('out', 'check-out')).map((one) => one.key)).toEqual(['in', 'out'])
  })

  test('her page counts in what is still on the phone, but not what was refused', () => {
    const order = { id: 'bath', stage: 'dispatched' } as const
    expect(stageWith([], order)).toBe('dispatched')
    expect(stageWith([entry('in', 'check-in')], order)).toBe('under-way')
    expect(stageWith([entry('in', 'check-in'), entry('out', 'check-out')], order)).toBe('visited')
    expect(stageWith([refused(entry('in', 'check-in'))], order)).toBe('dispatched')
  })
})
