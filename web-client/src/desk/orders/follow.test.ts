import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { Refused, Unreachable } from '../../shared/api/failure.ts'
import type { Change } from '../../shared/live/change.ts'
import type { Order } from '../model.ts'
import { anOrder } from '../sample.ts'

const city = vi.hoisted(() => ({
  pages: [] as unknown[],
  orders: new Map<string, unknown>(),
  asked: [] as string[],
  hear: (_: Change) => {},
}))
vi.mock('../../shared/api/calls.ts', () => ({
  listOrders: ({ cursor }: { cursor: string }) => {
    city.asked.push(`list ${cursor}`)
    const page = city.pages[Number(cursor || 0)]
    return page instanceof Error ? Promise.reject(page) : Promise.resolve(page)
  },
  getOrder: (id: string) => {
    city.asked.push(`get ${id}`)
    const order = city.orders.get(id)
    return order ? Promise.resolve(order) : Promise.reject(new Refused(404, '', '', '', []))
  },
}))
vi.mock('../../shared/live/feed.ts', () => ({
  onChange: (hear: (change: Change) => void) => {
    city.hear = hear
    return () => (city.hear = () => {})
  },
}))
const { follow, nothingYet } = await import('./follow.ts')

const today = { begins: '2026-11-24T00:00:00+08:00', ends: '2026-11-25T00:00:00+08:00', residentId: '' }
let shown = nothingYet
let end = () => {}
const settle = (millis = 200) => vi.advanceTimersByTimeAsync(millis)
const stages = () => [...shown.book.values()].map((order: Order) => [order.id, order.stage])

beforeEach(() => {
  vi.useFakeTimers()
  Object.assign(city, { pages: [], asked: [] })
  city.orders.clear()
  shown = nothingYet
})
afterEach(() => {
  end()
  vi.useRealTimers()
})

async function begin(...pages: Order[][]) {
  city.pages = pages.map((items, at) => ({ items, next: at + 1 < pages.length ? String(at + 1) : null }))
  end = follow(today, (next) => (shown = next(shown))).end
  await settle(0)
}

it('reads page after page until there is no next', async () => {
  await begin([anOrder({ id: 'a' })], [anOrder({ id: 'b' })])
  expect(city.asked).toEqual(['list ', 'list 1'])
  expect(shown.state).toBe('read')
  expect(shown.book.size).toBe(2)
})

it('an event is a nudge: the order is read again, several events at once are read once', async () => {
  await begin([anOrder({ id: 'a' })])
  city.orders.set('a', anOrder({ id: 'a', version: 2, stage: 'offered' }))
  city.hear({ kind: 'order', orderId: 'a' })
  city.hear({ kind: 'offer', orderId: 'a' })
  await settle()
  expect(stages()).toEqual([['a', 'offered']])
  expect(city.asked.filter((one) => one === 'get a')).toHaveLength(1)
})

it('what this person may no longer see leaves the board', async () => {
  await begin([anOrder({ id: 'a' })])
  city.hear({ kind: 'order', orderId: 'a' })
  await settle()
  expect(shown.book.size).toBe(0)
})

it('a change on another day is counted with its day and not shown', async () => {
  await begin([])
  const window = { start: '2026-11-27T09:00:00+08:00', end: '2026-11-27T11:00:00+08:00' }
  city.orders.set('b', anOrder({ id: 'b', window }))
  city.hear({ kind: 'order', orderId: 'b' })
  await settle()
  expect(shown.book.size).toBe(0)
  expect([...shown.elsewhere]).toEqual([['b', '2026-11-27']])
})

it('after a gap everything is read again, and what is gone is gone', async () => {
  await begin([anOrder({ id: 'a' })])
  city.pages = [{ items: [anOrder({ id: 'b' })], next: null }]
  city.hear({ kind: 'everything' })
  await settle()
  expect(stages().map(([id]) => id)).toEqual(['b'])
})

it('when nobody answers, what was read stays and is said to be old', async () => {
  await begin([anOrder({ id: 'a' })])
  city.pages = [new Unreachable('GET')]
  city.hear({ kind: 'everything' })
  await settle()
  expect(shown.state).toBe('stale')
  expect(shown.book.size).toBe(1)
  expect(shown.failure).toBeInstanceOf(Unreachable)
})
