import { useEffect, useState } from 'react'
import { addPhoto, askPetition, breakOffVisit, checkIn, checkOut, reportNotHome } from '../../shared/api/calls.ts'
import { Refused, failureOf } from '../../shared/api/failure.ts'
import type { Order } from '../../shared/api/schemas.ts'
import { backoff } from '../../shared/live/change.ts'
import { drop, everything, store } from '../phone.ts'
import { blobOf } from '../photo/picture.ts'
import { keepDraft } from '../visit/draft.ts'
import { added, afterFailure, sendable, type Tried, type Unsent } from './queue.ts'

const told = new Set<() => void>()
let personId = ''
let timer: ReturnType<typeof setTimeout> | undefined
let last: Promise<unknown> = Promise.resolve()

let entries: Unsent[] = []
const all = (): Unsent[] => entries

/** Other tabs of this phone show and send the same entries. */
const tabs = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('anju.unsent')
tabs?.addEventListener('message', () => void load())
let loaded: Promise<void> = Promise.resolve()

/** Takes in what lies on the phone. */
function load(): Promise<void> {
  loaded = everything<Unsent>('unsent').then(
    (found) => {
      entries = found.sort((one, other) => one.no - other.no)
      tellAll()
    },
    () => undefined,
  )
  return loaded
}

const tellAll = () => {
  for (const tell of [...told]) tell()
}

/** What is on this phone and not yet with the server, of the person who is signed in. */
export const unsent = (): Unsent[] => all().filter((entry) => entry.personId === personId)

/** Makes these the entries, on the phone first; throws when it will not keep them. */
async function change(next: Unsent[]): Promise<void> {
  const before = new Map(entries.map((entry) => [entry.key, entry]))
  for (const entry of next) if (before.get(entry.key) !== entry) await store('unsent', entry.key, entry)
  for (const key of before.keys()) if (!next.some((entry) => entry.key === key)) await drop('unsent', key)
  entries = next
  tellAll()
  tabs?.postMessage('changed')
}

export function useUnsent(): Unsent[] {
  const [entries, set] = useState(unsent)
  useEffect(() => {
    const tell = () => set(unsent())
    told.add(tell)
    tell()
    return () => {
      told.delete(tell)
    }
  }, [])
  return entries
}

/** Keeps what was entered, before anything is sent. Throws when the phone will not keep it. */
export async function put(entry: Omit<Unsent, 'no'>): Promise<void> {
  await loaded
  const no = 1 + Math.max(0, ...entries.map((one) => one.no))
  await change(added(all(), { ...entry, no } as Unsent))
}

export const take = (key: string): Promise<void> => change(all().filter((entry) => entry.key !== key))

async function post(entry: Unsent): Promise<Order | undefined> {
  if (entry.kind === 'check-in') return checkIn(entry.orderId, entry.body, entry.key)
  if (entry.kind === 'check-out') return checkOut(entry.orderId, entry.body, entry.key)
  if (entry.kind === 'not-home') return reportNotHome(entry.orderId, entry.body, entry.key)
  if (entry.kind === 'break-off') return breakOffVisit(entry.orderId, entry.body, entry.key)
  if (entry.kind === 'petition') {
    await askPetition(entry.body.deskId, entry.body.asked, entry.key)
    return undefined
  }
  await addPhoto(entry.orderId, entry.body.takenAt, blobOf(entry.body.jpeg), entry.key)
  return undefined
}

/** One try of one entry. It leaves the phone only when the server has it. */
async function tryOnce(entry: Unsent): Promise<Tried> {
  try {
    const order = await post(entry)
    await take(entry.key)
    if (entry.kind === 'check-out' || entry.kind === 'break-off') keepDraft(entry.orderId, undefined)
    return { state: 'sent', ...(order ? { order } : {}) }
  } catch (thrown) {
    const failure = failureOf(thrown)
    const next = afterFailure(entry, failure)
    await change(all().map((old) => (old.key === entry.key ? next : old)))
    return next.refused && failure instanceof Refused ? { state: 'refused', failure } : { state: 'waiting' }
  }
}

/** One after the other: two tries of one entry at once would only tell each other that the first still runs. */
function inTurn<T>(act: () => Promise<T>): Promise<T> {
  const mine = last.then(act)
  last = mine.catch(() => undefined)
  return mine
}

/** Sends one entry now, after those of its visit that were entered before it; answers what became of it. */
export const sendNow = (key: string): Promise<Tried> =>
  inTurn(async () => {
    const orderId = unsent().find((entry) => entry.key === key)?.orderId
    const next = () => sendable(all(), personId).find((entry) => entry.orderId === orderId)
    for (let entry = next(); entry; entry = next()) {
      const tried = await tryOnce(entry)
      if (entry.key === key) return (later(), tried)
      if (tried.state !== 'sent') break
    }
    later()
    return { state: 'waiting' }
  })

/** Sends what can be sent, the oldest first; what cannot waits, and is tried again ever later. */
export const flush = (): Promise<void> =>
  inTurn(async () => {
    for (let tried = new Set<string>(), entry = next(tried); entry; entry = next(tried)) {
      tried.add(entry.key)
      await tryOnce(entry)
    }
    later()
  })

const next = (tried: Set<string>) => sendable(all(), personId).find((entry) => !tried.has(entry.key))

function later(): void {
  clearTimeout(timer)
  const waiting = sendable(all(), personId)
  if (waiting.length === 0) return
  timer = setTimeout(() => void flush(), backoff(Math.min(...waiting.map((entry) => entry.tries))))
}

/** From now on this person's entries are sent: at once, when the network is back and when the page is looked at. */
export function startOutbox(id: string): () => void {
  personId = id
  const again = () => void flush()
  const seen = () => document.visibilityState === 'visible' && again()
  addEventListener('online', again)
  document.addEventListener('visibilitychange', seen)
  tellAll()
  void load().then(again)
  return () => {
    removeEventListener('online', again)
    document.removeEventListener('visibilitychange', seen)
    clearTimeout(timer)
  }
}
