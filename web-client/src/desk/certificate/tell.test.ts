import { afterEach, expect, it } from 'vitest'
import { setLanguage } from '../../shared/words/language.ts'
import { judgedBy, reasonWords, scoreWords } from './tell.ts'

afterEach(() => setLanguage('zh-CN'))

const usual = { rule: 'continuity', points: 30, words: '来过 6 次' }

it('points are said in words, for and against', () => {
  expect(reasonWords(usual)).toBe('来过 6 次（加 30 分）')
  expect(reasonWords({ rule: 'travel', points: -6.04, words: '路上 6 分钟' })).toBe('路上 6 分钟（减 6 分）')
})

it('a reason that neither adds nor takes says so', () => {
  expect(reasonWords({ ...usual, points: 0.01 })).toBe('来过 6 次（不加减分）')
})

it('the same in English', () => {
  setLanguage('en')
  expect(reasonWords({ ...usual, words: 'came 6 times' })).toBe('came 6 times (plus 30 points)')
  expect(scoreWords(-2.25)).toBe('−2.3 points')
})

it('which version judged is said as the settings number it', () => {
  expect(judgedBy({ rulesVersion: '2026-11', weightsVersion: 'w7' })).toEqual({
    rules: '2026-11',
    weights: '中心分数第 7 版',
  })
  setLanguage('en')
  expect(judgedBy({ rulesVersion: '2026-11', weightsVersion: '2026-11' }).weights).toBe('the standard points 2026-11')
})
