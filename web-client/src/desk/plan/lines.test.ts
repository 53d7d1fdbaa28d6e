import { describe, expect, it } from 'vitest'
import { aPlan, aPlanned, liu, promised, zhang } from '../sample.ts'
import { hoursOf } from '../timeline/rows.ts'
import { differencesOf, droppedAt, later, loadsOf, routeOf, rowsOfPlan, spanOfPlan, unlike } from './lines.ts'
import { gainWords, points, promiseWords } from './tell.ts'

const morning = promised(zhang, '09:00', '10:00')
const taken = promised(liu, '09:30', '10:30')
const bath = aPlanned({ was: [morning], now: [taken], change: 'worker', part: 1 })
const walk = aPlanned({ was: [promised(liu, '14:00', '15:00')], now: [promised(liu, '14:00', '15:00')] })
const lost = aPlanned({ was: [promised(zhang, '05:30', '06:00')], change: 'left-out' })
const part = { part: 1, visits: 1, words: '', state: 'proposed' as const, problem: null }
const ill = aPlan([bath, walk, lost], { parts: [part] })

describe('a plan, drawn', () => {
  it('has a row for everybody, those with visits first, on either side', () => {
    const span = spanOfPlan(ill)
    const names = (side: 'now' | 'was') =>
      rowsOfPlan(ill, side, span).map((row) => [row.worker.name, row.bars.map((bar) => bar.visit)])
    expect(names('now')).toEqual([
      ['刘芳', [bath, walk]],
      ['张玉兰', []],
    ])
    expect(names('was')).toEqual([
      ['刘芳', [walk]],
      ['张玉兰', [lost, bath]],
    ])
  })

  it('shows the hours that either side needs, so that nothing jumps between them', () => {
    expect(hoursOf(spanOfPlan(ill))[0]).toBe(Date.parse('2026-11-25T05:00:00+08:00'))
  })

  it('is dropped to five minutes, held where it was grabbed', () => {
    const at = Date.parse('2026-11-25T10:17:00+08:00')
    expect(droppedAt(at, 15 * 60_000)).toEqual(new Date('2026-11-25T10:00:00+08:00'))
  })
})

describe('a plan, in figures', () => {
  it('tells what everybody does now and would do', () => {
    expect(loadsOf(ill)).toEqual([
      {
        worker: liu,
        was: { visits: 1, careMinutes: 60, travelMinutes: 10 },
        now: { visits: 2, careMinutes: 120, travelMinutes: 20 },
      },
      {
        worker: zhang,
        was: { visits: 2, careMinutes: 90, travelMinutes: 20 },
        now: { visits: 0, careMinutes: 0, travelMinutes: 0 },
      },
    ])
    expect(routeOf(ill, liu.id)).toEqual([bath, walk])
    expect(routeOf(ill, zhang.id, 'was')).toEqual([lost, bath])
  })

  it('lists what changes by parts, and behind them whom nobody can go to', () => {
    expect(differencesOf(ill)).toEqual([
      { part, visits: [bath] },
      { part: null, visits: [lost] },
    ])
  })

  it('says gains in words, and nothing where there is nothing to compare with', () => {
    expect(gainWords(1000, 800)).toBe('好 20%')
    expect(gainWords(800, 1000)).toBe('多 25%')
    expect(gainWords(1000, 1001)).toBe('一样')
    expect(gainWords(null, 800)).toBe('')
    expect(points(12345.6)).toBe('12,346')
    expect(promiseWords([taken])).toBe('09:30 刘芳')
    expect(promiseWords([])).toBe('没有人')
  })
})

describe('two plans', () => {
  it('differ in the visits that another worker or another time has', () => {
    const sameInstant = { ...taken, start: '2026-11-25T01:30:00Z' }
    const other = aPlan([{ ...bath, now: [morning] }, walk])
    expect(unlike(ill, other)).toEqual([{ visit: bath, one: [taken], other: [morning] }])
    expect(unlike(ill, aPlan([{ ...bath, now: [sameInstant] }, walk]))).toEqual([])
  })

  it('of the same id: the later version stands', () => {
    const changed = aPlan([], { version: 2 })
    expect(later(changed, ill)).toBe(changed)
    expect(later(ill, changed)).toBe(changed)
    expect(later(undefined, ill)).toBe(ill)
  })
})
