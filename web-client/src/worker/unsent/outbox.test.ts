import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { flush, put, sendNow, startOutbox, take, unsent } from './outbox.ts'
import type { Unsent } from './queue.ts'

const entry = (key: string, kind: Unsent['kind'] = 'check-in'): Unsent =>
  ({
    key,
    no: 0,
    kind,
    orderId: 'bath',
    personId: 'zhang',
    about: '居家助浴',
    savedAt: '2026-11-25T09:02:00+08:00',
    tries: 0,
    body: { at: '2026-11-25T09:02:00+08:00', proof: { kind: 'none' }, tasks: [] },
  }) as Unsent

let sent: string[] = []
let answer: () => Response
let stop: () => void

beforeEach(() => {
  localStorage.clear()
  sent = []
  answer = () => new Response('{"id":"bath","stage":"under-way"}', { status: 200 })
  vi.stubGlobal('fetch', async (_: string, init: { headers: Record<string, string> }) => {
    sent.push(init.headers['Idempotency-Key'] ?? '')
    return answer()
  })
  stop = startOutbox('zhang')
})
afterEach(() => {
  stop()
  vi.unstubAllGlobals()
})

describe('what is not yet sent', () => {
  test('is kept first, and leaves the phone when the server has it', async () => {
    await put(entry('k1'))
    expect(unsent().map((one) => one.key)).toEqual(['k1'])
    expect(await sendNow('k1')).toMatchObject({ state: 'sent' })
    expect(unsent()).toEqual([])
  })

  test('stays without a network, and is sent later with the same key', async () => {
    answer = () => {
      throw new TypeError('Failed to fetch')
    }
    await put(entry('k1'))
    expect(await sendNow('k1')).toEqual({ state: 'waiting' })
    expect(unsent()).toHaveLength(1)
    answer = () => new Response('{}', { status: 200 })
    await flush()
    expect(sent).toEqual(['k1', 'k1'])
    expect(unsent()).toEqual([])
  })

  test('a refusal is told and stays visible until somebody decides', async () => {
    answer = () => new Response('{"status":422,"title":"","detail":"验证码不对"}', { status: 422 })
    await put(entry('k1'))
    expect(await sendNow('k1')).toMatchObject({ state: 'refused', failure: { detail: '验证码不对' } })
    expect(unsent()[0]?.refused?.words).toBe('验证码不对')
    await flush()
    expect(sent).toEqual(['k1'])
    await take('k1')
    expect(unsent()).toEqual([])
  })

  test('a check-out waits for its check-in', async () => {
    await put(entry('in'))
    await put(entry('out', 'check-out'))
    expect(await sendNow('out')).toMatchObject({ state: 'sent' })
    expect(sent).toEqual(['in', 'out'])
  })
})
