import { describe, expect, it } from 'vitest'
import { anOrder, liu, zhang } from '../sample.ts'
import { narrows, readFilters, shows, within, writeFilters } from './filters.ts'

const usual = { from: '2026-11-24', to: '2026-11-30' }
const read = (query: string) => readFilters(query, usual)

describe('a view in the address', () => {
  it('is the usual days without anything in it, and writes nothing', () => {
    expect(read('')).toMatchObject({ ...usual, view: 'lanes', lanes: [], text: '' })
    expect(writeFilters(read(''), usual)).toBe('')
  })

  it('comes back the same after it was written', () => {
    const view = {
      ...read(''),
      from: '2026-11-20',
      view: 'table' as const,
      lanes: ['desk' as const, 'offered' as const],
      open: ['settled' as const],
      service: 'BATH_HOME',
      centre: 'c1',
      worker: 'w1',
      text: '陈 & 李',
    }
    expect(read(writeFilters(view, usual))).toEqual(view)
  })

  it('turns a range backwards round and cuts one that is too long', () => {
    expect(read('?from=2026-11-28&to=2026-11-25')).toMatchObject({ from: '2026-11-25', to: '2026-11-28' })
    expect(read('?from=2026-01-01&to=2026-12-31').to).toBe('2026-01-31')
  })

  it('does not fall over what somebody typed', () => {
    expect(read('?from=yesterday&to=2026-13-45&lanes=desk,nonsense&view=3d')).toMatchObject({
      ...usual,
      lanes: ['desk'],
      view: 'lanes',
    })
  })

  it('shows one day when only a later day is named', () => {
    expect(read('?from=2026-12-24')).toMatchObject({ from: '2026-12-24', to: '2026-12-24' })
  })
})

describe('an order in a view', () => {
  it('is found by number, resident, service, community and worker', () => {
    const order = anOrder({ workers: [zhang] })
    for (const text of [order.number, '秀英', '助浴', '桥东', '玉兰', ' '])
      expect(shows({ ...read(''), text }, order)).toBe(true)
    expect(shows({ ...read(''), text: '赵' }, order)).toBe(false)
  })

  it('concerns a worker who has it and one to whom it is offered', () => {
    const offer = {
      id: 'f1',
      orderId: 'o1',
      workerIds: ['w2'],
      workers: [liu],
      respondBy: '',
      state: 'pending' as const,
    }
    expect(shows({ ...read(''), worker: 'w2' }, anOrder({ stage: 'offered', offer }))).toBe(true)
    expect(shows({ ...read(''), worker: 'w2' }, anOrder({ workers: [zhang] }))).toBe(false)
  })

  it('is in the lanes asked for, and the view says that it narrows', () => {
    const view = read('?lanes=desk')
    expect(shows(view, anOrder({ stage: 'unmet' }))).toBe(true)
    expect(shows(view, anOrder())).toBe(false)
    expect(narrows(view)).toBe(true)
    expect(narrows(read('?view=table'))).toBe(false)
  })

  it('starts within the days, the end not included', () => {
    const [begins, ends] = ['2026-11-24T00:00:00+08:00', '2026-11-25T00:00:00+08:00']
    expect(within(anOrder(), begins, ends)).toBe(true)
    expect(within(anOrder({ window: { start: ends, end: ends } }), begins, ends)).toBe(false)
  })
})
