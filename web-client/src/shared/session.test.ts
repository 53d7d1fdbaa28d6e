import { describe, expect, test } from 'vitest'
import { facesOf, landing, ownTab } from './session.ts'

describe('where somebody goes after signing in', () => {
  test('residents and relatives to family, workers to worker, everybody else to the desk', () => {
    expect(facesOf(['resident'])).toEqual(['family'])
    expect(facesOf(['relative', 'resident'])).toEqual(['family'])
    expect(facesOf(['worker'])).toEqual(['worker'])
    expect(facesOf(['auditor'])).toEqual(['desk'])
    expect(facesOf(['worker', 'relative'])).toEqual(['worker', 'family'])
  })

  test('back to the page that asked, when it is theirs', () => {
    expect(landing('/family/orders/7?x=1', ['family'])).toBe('/family/orders/7?x=1')
    expect(landing('/desk', ['family'])).toBe('/family')
  })

  test('never to another site', () => {
    for (const trap of ['//evil.example', 'https://evil.example', '/familyx', '/\\evil', '/family\\@evil', null])
      expect(landing(trap, ['family'])).toBe('/family')
  })
})

test('what a tab keeps is forgotten when somebody else signs in, and only then', () => {
  ownTab('li')
  sessionStorage.setItem('anju.ask', '{}')
  ownTab('li')
  expect(sessionStorage.getItem('anju.ask')).toBe('{}')
  ownTab('zhang')
  expect(sessionStorage.getItem('anju.ask')).toBeNull()
})
