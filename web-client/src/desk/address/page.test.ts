import { expect, it } from 'vitest'
import { addressOf, pageAt } from './page.ts'

it('every page of the desk has an address of its own', () => {
  expect(pageAt('/desk')).toEqual({ name: 'board' })
  expect(pageAt('/desk/')).toEqual({ name: 'board' })
  expect(pageAt('/desk/map')).toEqual({ name: 'map' })
  expect(pageAt(addressOf.order('a/b'))).toEqual({ name: 'order', id: 'a/b' })
  expect(pageAt(addressOf.resident('7'))).toEqual({ name: 'resident', id: '7' })
  expect(pageAt('/desk/plan')).toEqual({ name: 'plan' })
  expect(pageAt(addressOf.proposal('8'))).toEqual({ name: 'proposal', id: '8' })
  expect(addressOf.proposal('8', '9')).toBe('/desk/plan/8?with=9')
  const [path, query] = addressOf.newOrder('7').split('?')
  expect(pageAt(path as string, query)).toEqual({ name: 'new-order', residentId: '7' })
})

it('an address that means nothing is said to be unknown', () => {
  for (const path of ['/family', '/desk/nonsense', '/desk/map/7', '/desk/orders', '/desk/orders/1/2']) {
    expect(pageAt(path)).toEqual({ name: 'unknown' })
  }
  expect(pageAt('/desk/orders/%E0%A4%A')).toEqual({ name: 'order', id: '%E0%A4%A' })
})
