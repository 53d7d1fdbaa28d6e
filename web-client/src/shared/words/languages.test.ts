import { describe, expect, test } from 'vitest'

type Book = { default: Record<string, string> }
const chinese = import.meta.glob<Book>('/src/**/*.zh-CN.ts', { eager: true })
const english = import.meta.glob<Book>('/src/**/*.en.ts', { eager: true })
const books = Object.entries(chinese).map(([path, book]) => ({
  path,
  zh: book.default,
  en: english[path.replace('.zh-CN.', '.en.')]?.default,
}))

const names = (sentence: string) => [...sentence.matchAll(/\{(\w+)\}/g)].map((found) => found[1]).sort()

test('there are books to compare', () => expect(books.length).toBeGreaterThan(1))

describe.each(books)('the words of $path', ({ zh, en }) => {
  test('have the same keys in both languages, in the same order', () => {
    expect(Object.keys(en ?? {})).toEqual(Object.keys(zh))
  })

  test('have the same values to fill in', () => {
    for (const key of Object.keys(zh)) expect([key, names(en?.[key] ?? '')]).toEqual([key, names(zh[key] ?? '')])
  })

  test('are all said, and the English ones in English', () => {
    for (const key of Object.keys(zh)) {
      expect([key, zh[key]?.trim()]).not.toEqual([key, ''])
      expect([key, en?.[key] ?? '一']).toEqual([key, expect.stringMatching(/^[^\p{Script=Han}]+$/u)])
    }
  })

  test('never say elderly, and use no exclamation marks', () => {
    for (const key of Object.keys(zh)) expect(`${zh[key]} ${en?.[key]}`).not.toMatch(/elderly|[!！]/i)
  })
})
