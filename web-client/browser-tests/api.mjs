// The API as somebody calls it who has no screen: to bring the city where a screen is worth looking at.
import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { password, patience, phones, url } from './people.mjs'

const tokens = new Map()

async function send(name, method, path, body) {
  const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID() }
  if (name) headers.Authorization = `Bearer ${await tokenOf(name)}`
  const sent = { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) }
  const answer = await fetch(`${url}/api/v1${path}`, sent)
  const text = await answer.text()
  if (!answer.ok) throw new Error(`${name} ${method} ${path}: ${answer.status} ${text}`)
  return text ? JSON.parse(text) : undefined
}

async function tokenOf(name) {
  if (!tokens.has(name)) {
    const signedIn = await send(undefined, 'POST', '/sessions', { phone: phones[name], password })
    tokens.set(name, signedIn.token)
  }
  return tokens.get(name)
}

export const get = (name, path) => send(name, 'GET', path)
export const remove = (name, path) => send(name, 'DELETE', path)
export const put = (name, path, body) => send(name, 'PUT', path, body)
export const post = (name, path, body) => send(name, 'POST', path, body ?? {})

/** Looks until there is something, for what the city does by itself; throws when that takes far too long. */
export async function until(look, what) {
  for (const end = Date.now() + patience; Date.now() < end; await pause(100)) {
    const found = await look()
    if (found) return found
  }
  throw new Error(`${what}: it did not happen`)
}
