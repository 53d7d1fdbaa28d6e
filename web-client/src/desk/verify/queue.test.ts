import { expect, it } from 'vitest'
import { optionsOf, readWanted, waited, writeWanted } from './queue.ts'

it('what narrows the queue stands in the address, and nonsense narrows nothing', () => {
  const wanted = { difference: 'late', service: 'BATH_HOME', worker: '7' }
  expect(readWanted(writeWanted(wanted))).toEqual(wanted)
  expect(writeWanted({ difference: '', service: '', worker: '' })).toBe('')
  expect(readWanted('?difference=nonsense')).toEqual({ difference: '', service: '', worker: '' })
})

it('how long somebody has waited is told in one unit', () => {
  const now = Date.parse('2026-11-25T12:00:00+08:00')
  expect(waited('2026-11-25T11:01:00+08:00', now)).toEqual({ unit: 'minutes', count: 59 })
  expect(waited('2026-11-25T11:00:00+08:00', now)).toEqual({ unit: 'hours', count: 1 })
  expect(waited('2026-11-23T12:00:01+08:00', now)).toEqual({ unit: 'hours', count: 47 })
  expect(waited('2026-11-23T12:00:00+08:00', now)).toEqual({ unit: 'days', count: 2 })
  expect(waited('2026-11-25T12:00:30+08:00', now)).toEqual({ unit: 'minutes', count: 0 })
})

it('each service and worker of the queue is offered once', () => {
  const one = {
    orderId: '1',
    number: '1',
    version: 1,
    residentName: '陈秀英',
    serviceCode: 'HAIR',
    serviceName: '理发',
    visit: null,
    workers: [{ id: '21', name: '张玉兰' }],
    since: '2026-11-25T11:00:00+08:00',
    differences: [],
  }
  expect(optionsOf([one, { ...one, orderId: '2' }])).toEqual({
    services: [{ value: 'HAIR', name: '理发' }],
    workers: [{ value: '21', name: '张玉兰' }],
  })
})
