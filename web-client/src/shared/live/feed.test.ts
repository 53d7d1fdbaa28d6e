import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { onChange, onHealth } from './feed.ts'
import type { Change } from './change.ts'

class Stream extends EventTarget {
  static readonly CLOSED = 2
  static opened: Stream[] = []
  readyState = 1
  onopen?: () => void
  onerror?: () => void
  constructor(readonly url: string) {
    super()
    Stream.opened.push(this)
  }
  close() {
    this.readyState = 2
  }
  says(name: string, data: string) {
    this.dispatchEvent(new MessageEvent(name, { data }))
  }
  breaks(closed: boolean) {
    this.readyState = closed ? 2 : 0
    this.onerror?.()
  }
}
const latest = () => Stream.opened.at(-1) as Stream

let heard: Change[]
let health: string
let stops: (() => void)[]

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('EventSource', Stream)
  vi.stubGlobal('BroadcastChannel', undefined)
  Stream.opened = []
  heard = []
  stops = [onChange((change) => heard.push(change)), onHealth((now) => (health = now))]
})
afterEach(() => {
  for (const stop of stops) stop()
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

describe('the live feed of a tab', () => {
  test('tells what changed, and that all is to be read again when it opens', () => {
    latest().onopen?.()
    latest().says('order', '{"kind":"order","id":"7","orderId":"7","stage":"offered","version":2}')
    latest().says('order', 'broken')
    expect(heard).toEqual([{ kind: 'everything' }, expect.objectContaining({ orderId: '7', stage: 'offered' })])
    expect(latest().url).toBe('/api/v1/events')
  })

  test('a blip is not worth a word; what lasts is said, and asked around every 15 seconds', () => {
    latest().onopen?.()
    latest().breaks(false)
    vi.advanceTimersByTime(4_000)
    expect([health, heard.length]).toEqual(['live', 1])
    vi.advanceTimersByTime(2_000)
    expect([health, heard.length]).toEqual(['polling', 2])
    vi.advanceTimersByTime(15_000)
    expect(heard.length).toBe(3)
    latest().onopen?.()
    expect(health).toBe('live')
    vi.advanceTimersByTime(60_000)
    expect(heard.length).toBe(4)
  })

  test('a stream that the browser has given up is opened anew', () => {
    latest().breaks(true)
    expect(Stream.opened).toHaveLength(1)
    vi.advanceTimersByTime(3_000)
    expect(Stream.opened).toHaveLength(2)
  })

  test('ends when nobody listens', () => {
    for (const stop of stops.splice(0)) stop()
    expect(latest().readyState).toBe(2)
    vi.advanceTimersByTime(120_000)
    expect(heard).toEqual([])
  })
})
