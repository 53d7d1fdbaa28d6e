import { afterEach, describe, expect, test } from 'vitest'
import { language, onLanguage, setLanguage } from './language.ts'
import { filled, speaker } from './speaker.ts'

const say = speaker({
  'zh-CN': { hello: '{name}，您好', bye: '再见' },
  en: { hello: 'Hello, {name}', bye: 'Goodbye' },
})

afterEach(() => setLanguage('zh-CN'))

describe('words by key', () => {
  test('are Chinese first, and English when that is chosen', () => {
    expect(say('hello', { name: '李梅' })).toBe('李梅，您好')
    setLanguage('en')
    expect(say('hello', { name: '李梅' })).toBe('Hello, 李梅')
    expect(say('bye')).toBe('Goodbye')
  })

  test('the choice is kept, told to the page and to the document', () => {
    let told = 0
    const stop = onLanguage(() => told++)
    setLanguage('en')
    stop()
    setLanguage('zh-CN')
    expect(told).toBe(1)
    expect(language()).toBe('zh-CN')
    expect(document.documentElement.lang).toBe('zh-CN')
    expect(localStorage.getItem('anju.language')).toBe('zh-CN')
  })

  test('a value that is not there stays visible rather than vanishing', () => {
    expect(filled('{a} and {b}', { a: 1 })).toBe('1 and {b}')
  })
})
