import { afterEach, describe, expect, test, vi } from 'vitest'
import { setLanguage } from '../words/language.ts'
import { createOrder, listOrders, query, signIn, signOut } from './calls.ts'
import { read, write } from './client.ts'
import { Refused, Unreachable, failureOf, passing, refusalOf } from './failure.ts'
import { Intent } from './intent.ts'

type Sent = { url: string; init: RequestInit & { headers: Record<string, string> } }
function server(answer: () => Response | Promise<Response>): Sent[] {
  const sent: Sent[] = []
  vi.stubGlobal('fetch', (url: string, init: Sent['init']) => {
    sent.push({ url, init })
    return Promise.resolve().then(answer)
  })
  return sent
}
const json = (status: number, body: unknown) => new Response(JSON.stringify(body), { status })

afterEach(() => {
  vi.unstubAllGlobals()
  setLanguage('zh-CN')
})

describe('calls to the server', () => {
  test('carry the chosen language, the cookie and no token', async () => {
    const sent = server(() => json(201, { token: 'secret', person: { id: '1', name: '李梅' }, roles: [] }))
    setLanguage('en')
    expect(await signIn('13900000002', 'x')).toBeUndefined()
    expect(sent[0]?.url).toBe('/api/v1/sessions')
    expect(sent[0]?.init.credentials).toBe('same-origin')
    expect(sent[0]?.init.headers['Accept-Language']).toBe('en')
    expect(sent[0]?.init.headers).not.toHaveProperty('Authorization')
  })

  test('a write carries its key, and the version looked at when there is one', async () => {
    const sent = server(() => json(201, {}))
    const window = { start: '2026-11-25T09:00:00+08:00', end: '2026-11-25T11:00:00+08:00' }
    await createOrder({ residentId: 'r', serviceCode: 'BATH_HOME', window }, 'k1')
    await write('/orders/1/offers', { key: 'k2', version: 3, body: {} })
    expect(sent[0]?.init.headers['Idempotency-Key']).toBe('k1')
    expect(sent[1]?.init.headers['If-Match']).toBe('"3"')
  })

  test('an empty answer is no error', async () => {
    server(() => new Response(null, { status: 204 }))
    await expect(signOut()).resolves.toBeUndefined()
  })

  test('only what is asked is in the address', async () => {
    expect(query({ a: 'x y', b: undefined, c: '' })).toBe('?a=x+y')
    const sent = server(() => json(200, { items: [], next: null }))
    await listOrders({ stage: 'offered,matched' })
    expect(sent[0]?.url).toBe('/api/v1/orders?stage=offered%2Cmatched')
  })
})

describe('what goes wrong', () => {
  test('a problem document names every field', async () => {
    const problems = [{ field: 'window.start', words: '请选今天以后的时间' }]
    server(() => json(422, { type: 't', title: '不行', status: 422, detail: '请改', problems }))
    const failure = await read('/x').catch(failureOf)
    expect(failure).toBeInstanceOf(Refused)
    expect(failure).toMatchObject({ status: 422, detail: '请改', fields: problems })
  })

  test("a proxy's page is still a refusal with its status, and worth another try", async () => {
    server(() => new Response('<html>', { status: 502 }))
    const failure = await read('/x').catch(failureOf)
    expect(failure).toMatchObject({ status: 502, fields: [] })
    expect(passing(failure as Refused)).toBe(true)
    expect(passing(refusalOf(422, null))).toBe(false)
  })

  test('no network is told apart from a refusal', async () => {
    server(() => Promise.reject(new TypeError('Failed to fetch')))
    const failure = await read('/x').catch(failureOf)
    expect(failure).toBeInstanceOf(Unreachable)
    expect(passing(failure as Unreachable)).toBe(true)
  })

  test('a mistake of ours is not dressed up as a network error', () => {
    expect(() => failureOf(new Error('bug'))).toThrow('bug')
  })
})

describe('the key of an intent', () => {
  test('stays for a retry of the same press', () => {
    const intent = new Intent()
    expect(intent.keyFor('/orders', { note: 'a' })).toBe(intent.keyFor('/orders', { note: 'a' }))
  })

  test('is another for other answers, and after it is done', () => {
    const intent = new Intent()
    const first = intent.keyFor('/orders', { note: 'a' })
    const second = intent.keyFor('/orders', { note: 'b' })
    intent.done()
    expect(new Set([first, second, intent.keyFor('/orders', { note: 'b' })]).size).toBe(3)
  })
})
