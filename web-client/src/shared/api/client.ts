import { language } from '../words/language.ts'
import { Unreachable, refusalOf } from './failure.ts'

export const base = '/api/v1'
const patience = 20_000
let signedOut: () => void = () => undefined

/** What to do when the server says that nobody is signed in any more; a wrong password at sign-in is not that. */
export function whenSignedOut(then: () => void): void {
  signedOut = then
}

export type Write = {
  body?: unknown
  /** One per intent: the same for every retry of the same press. */
  key?: string
  /** The version that the person was looking at, to be refused when it is stale. */
  version?: number
  /** Sent as they are, in place of a body. */
  bytes?: Blob
}

/** An order's version as the server's entity tag. */
export const etag = (version: number) => `"${version}"`

/** Reads; answers the JSON. Throws `Refused` or `Unreachable`. */
export const read = <T>(path: string, signal?: AbortSignal) => ask<T>('GET', path, {}, signal)

/** Posts; answers the JSON. Throws `Refused` or `Unreachable`. */
export const write = <T>(path: string, sent: Write = {}) => ask<T>('POST', path, { body: {}, ...sent })

/** Puts in the place of what was there; answers the JSON. Throws `Refused` or `Unreachable`. */
export const put = <T>(path: string, sent: Write) => ask<T>('PUT', path, sent)

/** Posts bytes as they are; answers the JSON. Throws `Refused` or `Unreachable`. */
export const upload = <T>(path: string, bytes: Blob, key: string) => ask<T>('POST', path, { bytes, key })

/** Deletes; answers nothing. Throws `Refused` or `Unreachable`. */
export const remove = (path: string, key: string) => ask<void>('DELETE', path, { key })

/** Reads a file in the chosen language and hands it to the browser to keep. Throws when the server does not give it. */
export async function takeAway(path: string, name: string): Promise<void> {
  const answer = await fetch(base + path, { headers: { 'Accept-Language': language() }, credentials: 'same-origin' })
  if (!answer.ok) throw refusalOf(answer.status, parsed(await answer.text()))
  const link = document.createElement('a')
  link.href = URL.createObjectURL(await answer.blob())
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}

async function ask<T>(method: string, path: string, sent: Write, signal?: AbortSignal): Promise<T> {
  const headers: Record<string, string> = { Accept: 'application/json', 'Accept-Language': language() }
  if (sent.body !== undefined) headers['Content-Type'] = 'application/json'
  else if (sent.bytes) headers['Content-Type'] = 'application/octet-stream'
  if (sent.key !== undefined) headers['Idempotency-Key'] = sent.key
  if (sent.version !== undefined) headers['If-Match'] = etag(sent.version)
  const late = new AbortController()
  const timer = setTimeout(() => late.abort(), patience)
  signal?.addEventListener('abort', () => late.abort(), { once: true })
  try {
    const init: RequestInit = { method, headers, credentials: 'same-origin', cache: 'no-store', signal: late.signal }
    if (sent.body !== undefined) init.body = JSON.stringify(sent.body)
    else if (sent.bytes) init.body = sent.bytes
    const answer = await fetch(base + path, init)
    const body = answer.status === 204 ? undefined : parsed(await answer.text())
    if (answer.status === 401 && path !== '/sessions') signedOut()
    if (!answer.ok) throw refusalOf(answer.status, body)
    return body as T
  } catch (thrown) {
    if (thrown instanceof TypeError || (thrown instanceof DOMException && thrown.name === 'AbortError'))
      throw new Unreachable(method, { cause: thrown })
    throw thrown
  } finally {
    clearTimeout(timer)
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
