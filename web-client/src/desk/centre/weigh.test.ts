import { expect, test } from 'vitest'
import { setLanguage } from '../../shared/words/language.ts'
import { readPoints, worth, type Term } from './weigh.ts'

const term = (code: string): Term => ({ code, words: code, standard: 1, most: 60 })

test('points are told as minutes of way, by what a minute counts', () => {
  setLanguage('en')
  expect(worth(term('visit'), 12, 4)).toBe('3 minutes less of way')
  expect(worth(term('hardVisit'), 10, 4)).toBe('2.5 minutes more of way')
  expect(worth(term('travelMinute'), 4, 4)).toBe('this is the measure')
  expect(worth(term('visit'), 0, 4)).toBe('does not count')
  expect(worth(term('visit'), 12, 0)).toContain('nothing to compare')
})

test('only whole numbers up to the most are points', () => {
  expect(readPoints(' 60 ', 60)).toBe(60)
  for (const wrong of ['', '61', '-1', '1.5', 'many', '1e1']) expect(readPoints(wrong, 60)).toBeUndefined()
})
