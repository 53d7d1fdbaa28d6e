import { expect, test } from 'vitest'
import type { Order } from '../../shared/api/schemas.ts'
import { differs, fieldsOf } from './fields.ts'
import type { Unsent } from './queue.ts'

const order = {
  id: 'bath',
  stage: 'visited',
  marks: [
    { workerId: 'zhang', which: 'in', at: '2026-11-25T01:02:00Z', proof: 'oneTimeCode', flags: [] },
    { workerId: 'zhang', which: 'out', at: '2026-11-25T10:00:00+08:00', proof: 'none', flags: [] },
  ],
  tasks: [{ code: 'bath', name: '助浴', outcome: 'done' }],
} as unknown as Order
const tasks = [
  { code: 'bath', name: '助浴' },
  { code: 'dry', name: '擦干' },
]
const entry = (kind: 'check-in' | 'check-out', at: string): Unsent =>
  ({
    kind,
    body: { at, proof: { kind: 'oneTimeCode' }, tasks: [{ code: 'bath', outcome: 'refused' }] },
  }) as unknown as Unsent

test('the same moment in two zones is no difference, another one is', () => {
  const same = fieldsOf(entry('check-in', '2026-11-25T09:02:00+08:00'), order, 'zhang', tasks)
  expect(same.map(differs)).toEqual([false, false])
  const later = fieldsOf(entry('check-in', '2026-11-25T09:07:00+08:00'), order, 'zhang', tasks)
  expect(later.map(differs)).toEqual([true, false])
})

test('each task stands beside what the server holds, and what one of them was not told differs', () => {
  const fields = fieldsOf(entry('check-out', '2026-11-25T10:05:00+08:00'), order, 'zhang', tasks)
  expect(fields.map((one) => [one.name, one.mine, one.theirs, differs(one)])).toEqual([
    ['at', '2026-11-25T10:05:00+08:00', '2026-11-25T10:00:00+08:00', true],
    ['proof', 'oneTimeCode', 'none', true],
    ['task bath', 'refused', 'done', true],
    ['task dry', undefined, undefined, false],
  ])
})
