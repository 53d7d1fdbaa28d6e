import { expect, it } from 'vitest'
import type { Mark } from '../model.ts'
import { anOrder, liu, zhang } from '../sample.ts'
import { comparable, counted, doneBy } from './compare.ts'

const mark = (workerId: string, which: 'in' | 'out', time: string): Mark => ({
  workerId,
  which,
  at: `2026-11-24T${time}:00+08:00`,
  proof: 'oneTimeCode',
  flags: [],
})

it('what was done is told for every worker who should have come, also when nothing was received', () => {
  const marks = [mark('w1', 'in', '09:02'), mark('w1', 'out', '10:00'), mark('w2', 'in', '09:03')]
  const done = doneBy({ workers: [zhang, liu], marks })
  expect(done.map((one) => [one.name, one.minutes])).toEqual([
    ['张玉兰', 58],
    ['刘芳', undefined],
  ])
  expect(doneBy({ workers: [zhang] })).toMatchObject([{ in: undefined, out: undefined }])
})

it('there is nothing to compare before anything was received', () => {
  expect(comparable(anOrder({ stage: 'dispatched' }))).toBe(false)
  expect(comparable(anOrder({ stage: 'under-way', marks: [mark('w1', 'in', '09:02')] }))).toBe(true)
  expect(comparable(anOrder({ stage: 'disputed' }))).toBe(true)
})

it('a difference that is there at both ends is said once, with how often', () => {
  const unproved = { code: 'unproved', words: '有一端没有核对' }
  expect(counted([unproved, { code: 'late', words: '晚了' }, unproved])).toEqual([
    ['有一端没有核对', 2],
    ['晚了', 1],
  ])
})
