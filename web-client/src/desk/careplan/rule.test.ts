import { expect, test } from 'vitest'
import { oftenOf, ruleOf } from './rule.ts'

test.each([
  'FREQ=DAILY',
  'FREQ=DAILY;INTERVAL=3',
  'FREQ=WEEKLY;BYDAY=TU,FR',
  'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO',
  'FREQ=MONTHLY;BYMONTHDAY=31',
  'FREQ=MONTHLY;BYMONTHDAY=-1',
  'FREQ=MONTHLY;BYDAY=1SU',
  'FREQ=WEEKLY;BYDAY=TU;UNTIL=20270101',
])('the form gives back the rule %s as it was', (rule) => {
  expect(ruleOf(oftenOf(rule))).toBe(rule)
})

test('what the form has words for is shown in fields, what it has none for as it is written', () => {
  expect(oftenOf('FREQ=WEEKLY;BYDAY=TU,FR')).toMatchObject({ every: 'WEEKLY', days: ['TU', 'FR'], interval: '1' })
  expect(oftenOf('FREQ=MONTHLY;BYDAY=1SU').every).toBe('other')
  expect(oftenOf('FREQ=WEEKLY;BYDAY=TU;UNTIL=20270101').every).toBe('other')
})

test('without a weekday there is no rule', () => {
  expect(ruleOf({ every: 'WEEKLY', interval: '1', days: [], monthDay: '1', text: '' })).toBe('')
})
