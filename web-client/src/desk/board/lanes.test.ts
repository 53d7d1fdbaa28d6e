import { describe, expect, it } from 'vitest'
import type { Stage } from '../model.ts'
import { anOrder } from '../sample.ts'
import { intoLanes, laneOf, lanes } from './lanes.ts'

describe('the lanes of the board', () => {
  it('follow the order of an order’s life', () => {
    const life: Stage[] = [
      'requested',
      'matched',
      'offered',
      'dispatched',
      'under-way',
      'visited',
      'verified',
      'confirmed',
      'settled',
    ]
    const places = life.map((stage) => lanes.indexOf(laneOf({ stage })))
    expect(places).toEqual([...places].sort((a, b) => a - b))
  })

  it('put what nobody could be found for on the desk', () => {
    expect(laneOf({ stage: 'unmet' })).toBe('desk')
  })

  it('put an order whose rounds are over on the desk, and take it off once somebody accepted', () => {
    expect(laneOf({ stage: 'matched', atDesk: true })).toBe('desk')
    expect(laneOf({ stage: 'dispatched', atDesk: true })).toBe('dispatched')
  })

  it('keep the disputed beside the visited: both are to be checked', () => {
    expect(laneOf({ stage: 'disputed' })).toBe(laneOf({ stage: 'visited' }))
  })

  it('hold every order once, the next visit first, and are all there when empty', () => {
    const late = anOrder({ visit: { start: '2026-11-24T15:00:00+08:00', end: '2026-11-24T16:00:00+08:00' } })
    const early = anOrder()
    const held = intoLanes([late, early])
    expect(held.asked.map((order) => order.id)).toEqual([early.id, late.id])
    expect(Object.keys(held)).toEqual([...lanes])
    expect(held.settled).toEqual([])
  })
})
