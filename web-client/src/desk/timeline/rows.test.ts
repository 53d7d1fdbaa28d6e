import { describe, expect, it } from 'vitest'
import { anOrder, certificate, liu, zhang } from '../sample.ts'
import { hoursOf, rowsOf, spanOf, standing, withoutWorker } from './rows.ts'

const dayBegins = '2026-11-24T00:00:00+08:00'
const visit = (from: string, to: string) => ({ start: `2026-11-24T${from}:00+08:00`, end: `2026-11-24T${to}:00+08:00` })

describe('the day of the workers', () => {
  it('is drawn from seven to eight, and wider for an early or late visit', () => {
    expect(hoursOf(spanOf([], dayBegins))).toHaveLength(14)
    const night = anOrder({ stage: 'dispatched', workers: [zhang], visit: visit('05:30', '06:00') })
    expect(spanOf([night], dayBegins).begins).toBe(Date.parse('2026-11-24T05:00:00+08:00'))
  })

  it('has a bar for a visit where it belongs, and a promise is marked as one', () => {
    const agreed = anOrder({ stage: 'dispatched', workers: [zhang], visit: visit('13:30', '20:00') })
    const offer = { id: 'f', orderId: 'o', workerIds: ['w2'], workers: [liu], respondBy: '', state: 'pending' as const }
    const promised = anOrder({ stage: 'offered', offer })
    const rows = rowsOf([agreed, promised], spanOf([agreed, promised], dayBegins))
    const bars = Object.fromEntries(rows.map((row) => [row.worker.name, row.bars[0]]))
    expect(bars['张玉兰']).toMatchObject({ left: 0.5, width: 0.5, offered: false })
    expect(bars['刘芳']).toMatchObject({ offered: true })
  })

  it('has a row for everybody who may be assigned, also without a visit', () => {
    expect(rowsOf([], spanOf([], dayBegins), [zhang])).toEqual([{ worker: zhang, bars: [], levels: 1 }])
    const busy = anOrder({ stage: 'dispatched', workers: [zhang], visit: visit('09:00', '10:00') })
    expect(rowsOf([busy], spanOf([], dayBegins), [liu, zhang]).map((row) => row.worker)).toEqual([zhang, liu])
  })

  it('puts visits that overlap on lines of their own, and the next on the first that is free', () => {
    const times = [visit('09:00', '10:00'), visit('09:30', '10:30'), visit('10:00', '11:00')]
    const orders = times.map((time) => anOrder({ stage: 'dispatched', workers: [zhang], visit: time }))
    const [row] = rowsOf(orders, spanOf(orders, dayBegins))
    expect(row?.bars.map((bar) => bar.level)).toEqual([0, 1, 0])
    expect(row?.levels).toBe(2)
  })

  it('leaves out what was cancelled', () => {
    expect(rowsOf([anOrder({ stage: 'cancelled', workers: [zhang] })], spanOf([], dayBegins))).toEqual([])
  })

  it('lists beside it whatever has nobody yet', () => {
    const asked = anOrder()
    expect(withoutWorker([asked, anOrder({ stage: 'settled' })])).toEqual([asked])
  })

  it('knows of each worker how the certificate stands', () => {
    const all = ['w1', 'w2', 'w4', 'w9'].map((id) => standing(certificate, id))
    expect(all).toEqual(['candidate', 'blocked', 'override', 'unknown'])
    expect(standing(undefined, 'w1')).toBe('unknown')
  })
})
