import { getOrder, listOrders } from '../../shared/api/calls.ts'
import { failureOf, Refused, type Failure } from '../../shared/api/failure.ts'
import { onChange } from '../../shared/live/feed.ts'
import { dayOf } from '../../shared/time/city.ts'
import type { Order } from '../model.ts'
import { emptyBook, enter, replace, strike, type Book } from './book.ts'
import { within } from '../filters/filters.ts'

/** Which orders: those that start between two instants, of one resident or of everybody. */
export interface Asked {
  begins: string
  ends: string
  residentId: string
}

export interface Followed {
  book: Book
  /** reading: not all pages are here yet; read: all; stale: the last reading failed, what is shown may be old. */
  state: 'reading' | 'read' | 'stale'
  failure: Failure | undefined
  /** When something was last received, by the browser's clock; null before. */
  readAt: Date | null
  /** Changed orders that start on days that are not shown, with their day. */
  elsewhere: ReadonlyMap<string, string>
}

export const nothingYet: Followed = {
  book: emptyBook,
  state: 'reading',
  failure: undefined,
  readAt: null,
  elsewhere: new Map(),
}

const pageSize = '200'
const settleMillis = 150
/** While many pages come in, the board is drawn now and then, not for each. */
const showEveryMillis = 600
const tooManyToReadSingly = 40
/** A big city is not read whole again at every nudge while the stream is down: 10 ms an order, a minute at most. */
const restMillis = (size: number) => Math.min(60_000, size * 10)

type Change = (next: (before: Followed) => Followed) => void

/**
 * Reads all orders that are asked for, then keeps up with the feed: an event is a nudge, the order is read again with
 * this person's rights. The answer ends it or reads all again.
 */
export function follow(asked: Asked, tell: Change): { end: () => void; again: () => void } {
  let ended = false
  let reading = false
  let onceMore = false
  let restUntil = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  let allTimer: ReturnType<typeof setTimeout> | undefined
  const came = new Set<string>()
  const waiting = new Set<string>()

  const change: Change = (next) => {
    if (!ended) tell(next)
  }
  const failed = (thrown: unknown) => {
    const failure = failureOf(thrown)
    change((before) => ({ ...before, state: 'stale', failure }))
  }

  const readPages = async () => {
    let fresh = emptyBook
    let cursor: string | null = ''
    let showAt = 0
    came.clear()
    do {
      const { begins: from, ends: to, residentId } = asked
      const page: { items: Order[]; next: string | null } = await listOrders({
        from,
        to,
        residentId,
        limit: pageSize,
        cursor,
      })
      if (ended) return
      fresh = enter(fresh, page.items)
      cursor = page.next
      if (cursor && Date.now() < showAt) continue
      const sofar = fresh
      change((before) => ({ ...before, book: enter(before.book, [...sofar.values()]) }))
      showAt = Date.now() + showEveryMillis
    } while (cursor)
    restUntil = Date.now() + restMillis(fresh.size)
    const read = { state: 'read' as const, failure: undefined, readAt: new Date() }
    change((before) => ({ ...before, ...read, book: replace(before.book, fresh, came) }))
  }

  const readAll = async () => {
    clearTimeout(allTimer)
    allTimer = undefined
    if (reading) {
      onceMore = true
      return
    }
    reading = true
    await readPages().catch(failed)
    reading = false
    if (onceMore) planAll()
    onceMore = false
  }

  const readOne = async (id: string) => {
    came.add(id)
    try {
      const order = await getOrder(id)
      const here =
        within(order, asked.begins, asked.ends) && (!asked.residentId || order.residentId === asked.residentId)
      change((before) => ({
        ...before,
        readAt: new Date(),
        book: here ? enter(before.book, [order]) : strike(before.book, id),
        elsewhere: here ? before.elsewhere : new Map(before.elsewhere).set(id, dayOf(order.window.start)),
      }))
    } catch (thrown) {
      if (!(thrown instanceof Refused) || thrown.status >= 500) return failed(thrown)
      change((before) => ({ ...before, book: strike(before.book, id) }))
    }
  }

  const planAll = () => {
    if (!ended) allTimer ??= setTimeout(() => void readAll(), Math.max(settleMillis, restUntil - Date.now()))
  }
  const readWaiting = () => {
    const ids = [...waiting]
    waiting.clear()
    timer = undefined
    if (ids.length > tooManyToReadSingly) planAll()
    else for (const id of ids) void readOne(id)
  }

  const stop = onChange((heard) => {
    if (heard.kind === 'everything') planAll()
    else if ('orderId' in heard && heard.orderId) {
      waiting.add(heard.orderId)
      timer ??= setTimeout(readWaiting, settleMillis)
    }
  })
  void readAll()
  return {
    end: () => {
      ended = true
      clearTimeout(timer)
      clearTimeout(allTimer)
      stop()
    },
    again: () => void readAll(),
  }
}
