import { expect, it } from 'vitest'
import { anySynthetic, drawnOf, findCentres, findVisits, placed, rolesOf } from './places.ts'

it('a place can be several things, shown as the first', () => {
  expect(rolesOf({ roles: ['provider', 'day-care-centre', 'unheard-of'] })).toEqual(['day-care-centre', 'provider'])
})

it('what has no position is not drawn', () => {
  const nowhere: { place?: { lat: number; lng: number } } = {}
  expect(placed([nowhere, { place: { lat: 23, lng: 114 } }])).toHaveLength(1)
})

it('visits are listed by time and found by resident or service', () => {
  const visits = [
    { orderId: '2', residentName: '陈秀英', serviceName: '居家助浴', start: '2026-11-24T09:00:00+08:00' },
    { orderId: '1', residentName: '李伯', serviceName: '送餐', start: '2026-11-24T03:00:00Z' },
    { orderId: '0', residentName: '何姨', serviceName: '送餐', start: '2026-11-24T08:00:00+08:00' },
  ]
  expect(findVisits(visits, '').map((one) => one.orderId)).toEqual(['0', '2', '1'])
  expect(findVisits(visits, '送餐')).toHaveLength(2)
  expect(findCentres([{ name: '桥东居家养老服务中心' }], '桥西')).toEqual([])
})

it('one synthetic position is enough to say so', () => {
  expect(anySynthetic({ centres: [{ synthetic: false }], visits: [{ synthetic: true }] })).toBe(true)
  expect(anySynthetic({ centres: [], visits: [] })).toBe(false)
})

it('a layer that is left off is not drawn, and a place stays as long as one of its roles does', () => {
  const both = { name: 'both', roles: ['care-home', 'day-care-centre'] }
  const home = { name: 'home', roles: ['care-home'] }
  const city = { date: '2026-11-24', centres: [both, home], visits: [{ orderId: '1' }] }
  expect(drawnOf(city, [])).toBe(city)
  expect(drawnOf(city, ['care-home', 'visits'])).toMatchObject({ centres: [both], visits: [] })
})
