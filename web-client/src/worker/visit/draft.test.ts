import { describe, expect, test } from 'vitest'
import { openTasks, outcomesOf, proofOf } from './draft.ts'

const tasks = [
  { code: 'BP', name: '测血压' },
  { code: 'BATH', name: '洗澡' },
]

describe('the tasks of a visit', () => {
  test('each needs an outcome, and a reason when it was not done', () => {
    expect(openTasks(tasks, { tasks: { BP: { outcome: 'done' } } })).toEqual([{ code: 'BATH', lacks: 'outcome' }])
    expect(openTasks(tasks, { tasks: { BP: { outcome: 'done' }, BATH: { outcome: 'refused', reason: ' ' } } })).toEqual(
      [{ code: 'BATH', lacks: 'reason' }],
    )
  })

  test('a reason that is no longer asked for is not sent', () => {
    const said = { BP: { outcome: 'done', reason: '忘了' }, BATH: { outcome: 'refused', reason: ' 累了 ' } } as const
    expect(outcomesOf(tasks, { tasks: said })).toEqual([
      { code: 'BP', outcome: 'done' },
      { code: 'BATH', outcome: 'refused', reason: '累了' },
    ])
  })
})

test('a code goes with the proofs that have one', () => {
  expect(proofOf('oneTimeCode', '48 27')).toEqual({ kind: 'oneTimeCode', code: '4827' })
  expect(proofOf('relative', '4827')).toEqual({ kind: 'relative' })
  expect(proofOf('oneTimeCode', '')).toEqual({ kind: 'oneTimeCode' })
})
