import { describe, expect, test } from 'vitest'
import { match } from './router.tsx'

describe('the address of a page', () => {
  test('gives its named parts', () => {
    expect(match('/family/orders/:id', '/family/orders/7')).toEqual({ id: '7' })
    expect(match('/family/orders/:id/cancel', '/family/orders/a%20b/cancel')).toEqual({ id: 'a b' })
    expect(match('/family', '/family/')).toEqual({})
  })

  test('is another page when a part is missing or too much', () => {
    expect(match('/family/orders/:id', '/family/orders')).toBeUndefined()
    expect(match('/family/orders/:id', '/family/orders/')).toBeUndefined()
    expect(match('/family/orders/:id', '/family/orders/7/cancel')).toBeUndefined()
  })

  test('a broken escape does not break the page', () => {
    expect(match('/family/orders/:id', '/family/orders/%E0%A4%A')).toEqual({ id: '%E0%A4%A' })
  })
})
