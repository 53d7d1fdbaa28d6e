import { Refused, passing, type Failure } from '../../shared/api/failure.ts'
import type { BreakOff, CheckIn, CheckOut, NewPetition, NotHome, Order } from '../../shared/api/schemas.ts'

type Common = {
  /** The Idempotency-Key of the press: every try of it has one effect. */
  key: string
  /** Its place in the order in which things were done. */
  no: number
  personId: string
  orderId: string
  /** The visit in words, to be known again without a network. */
  about: string
  savedAt: string
  tries: number
  /** The server will not take it as it is, and says why; a person has to decide. */
  refused?: { words: string; fields: { field: string; words: string }[]; conflict?: boolean }
}
export type Unsent = Common &
  (
    | { kind: 'check-in'; body: CheckIn }
    | { kind: 'check-out'; body: CheckOut }
    | { kind: 'not-home'; body: NotHome }
    | { kind: 'break-off'; body: BreakOff }
    /** The picture as a data URL, for it is kept as text where a browser has no IndexedDB. */
    | { kind: 'photo'; body: { takenAt: string; jpeg: string } }
    /** Asked of the desk; it is of no visit's turn, so each has an `orderId` of its own. */
    | { kind: 'petition'; body: { deskId: string; asked: NewPetition } }
  )

/** An arrival or a departure, which the server can hold beside another telling of the same. */
export type Marked = Extract<Unsent, { kind: 'check-in' | 'check-out' }>
export const isMark = (entry: Unsent): entry is Marked => entry.kind === 'check-in' || entry.kind === 'check-out'

export type Tried = { state: 'sent'; order?: Order } | { state: 'refused'; failure: Refused } | { state: 'waiting' }

/** The first try of the same press is still running: its answer will be the answer. */
const stillRunning = 'urn:anju:problem:running'

/** What a failed try makes of an entry: to be tried again, or refused and shown. */
export function afterFailure(entry: Unsent, failure: Failure): Unsent {
  const tries = entry.tries + 1
  if (passing(failure) || !(failure instanceof Refused) || failure.status === 401) return { ...entry, tries }
  if (failure.type === stillRunning) return { ...entry, tries }
  return {
    ...entry,
    tries,
    refused: {
      words: failure.detail || failure.title,
      fields: failure.fields,
      ...(failure.status === 409 ? { conflict: true } : {}),
    },
  }
}

/** What may be sent now: of each visit only the oldest entry, and nothing behind one that was refused. */
export function sendable(entries: Unsent[], personId: string): Unsent[] {
  const seen = new Set<string>()
  return entries.filter((entry) => {
    if (entry.personId !== personId || seen.has(entry.orderId)) return false
    // a picture that is not taken holds nobody up
    if (entry.kind === 'photo' && entry.refused) return false
    seen.add(entry.orderId)
    return entry.refused === undefined
  })
}

/** Adds an entry; one of the same visit and kind that was refused is replaced by its corrected version. */
export function added(entries: Unsent[], entry: Unsent): Unsent[] {
  const corrects = (old: Unsent) => old.refused && old.orderId === entry.orderId && old.kind === entry.kind
  const at = entries.findIndex(corrects)
  return at < 0 ? [...entries, entry] : entries.map((old, index) => (index === at ? entry : old))
}

/** Where a visit stands when what is still on this phone is counted in. */
export function stageWith(entries: Unsent[], order: Pick<Order, 'id' | 'stage'>): Order['stage'] {
  const own = entries.filter((entry) => entry.orderId === order.id && !entry.refused).map((entry) => entry.kind)
  if (own.includes('break-off')) return 'aborted'
  if (own.includes('not-home')) return 'not-home'
  if (own.includes('check-out')) return 'visited'
  if (own.includes('check-in')) return 'under-way'
  return order.stage
}
