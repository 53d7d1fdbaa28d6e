import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { setLanguage } from '../words/language.ts'
import { clock, clock24, dayWords, durationWords, momentWords, setCityToday, windowWords } from './words.ts'

beforeEach(() => setCityToday('2026-11-24'))
afterEach(() => setLanguage('zh-CN'))

describe('times in words', () => {
  test('a window of tomorrow, in both languages', () => {
    const window = { start: '2026-11-25T09:00:00+08:00', end: '2026-11-25T11:00:00+08:00' }
    expect(windowWords(window)).toBe('明天，11月25日 星期三，上午9:00 到 11:00')
    setLanguage('en')
    expect(windowWords(window)).toBe('Tomorrow, Wednesday 25 November, 9:00 to 11:00 am')
  })

  test('the parts of a day', () => {
    expect(clock('2026-11-25T00:05:00+08:00')).toBe('凌晨12:05')
    expect(clock('2026-11-25T12:30:00+08:00')).toBe('中午12:30')
    expect(clock('2026-11-25T18:00:00+08:00')).toBe('晚上6:00')
    expect(clock24('2026-11-25T18:00:00+08:00')).toBe('18:00')
  })

  test('the year is said only when it is another one', () => {
    expect(dayWords('2027-01-02')).toBe('2027年1月2日 星期六')
    expect(momentWords('2026-11-24T07:05:00+08:00')).toBe('今天，11月24日 星期二，上午7:05')
  })

  test('durations', () => {
    expect(durationWords(45)).toBe('45 分钟')
    expect(durationWords(120)).toBe('2 小时')
    expect(durationWords(90)).toBe('1 小时 30 分钟')
  })
})
