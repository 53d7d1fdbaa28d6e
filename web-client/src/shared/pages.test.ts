import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const pages = ['index', 'family', 'worker', 'desk']

describe.each(pages)('the page %s, before any script runs', (page) => {
  const html = readFileSync(`${page}.html`, 'utf8').replace(/<link rel="stylesheet"[^>]*>/g, '')
  const document = new DOMParser().parseFromString(html, 'text/html')

  test('names its language and has a title', () => {
    expect(document.documentElement.lang).toBe('zh-CN')
    expect(document.title).not.toBe('')
  })

  test('already says what it is', () => {
    expect(document.querySelector('h1')?.textContent?.trim()).toBeTruthy()
  })

  test('never blocks zoom', () => {
    const viewport = document.querySelector('meta[name=viewport]')?.getAttribute('content') ?? ''
    expect(viewport).toContain('width=device-width')
    expect(viewport).not.toMatch(/user-scalable|maximum-scale/)
  })
})
