import { expect, test } from 'vitest'
import type { Alert } from '../model.ts'
import { byUrgency } from './useAlerts.ts'

const alert = (id: string, dueAt: string, by?: string) =>
  ({ id, dueAt, acknowledgedBy: by ? { id: by, name: by } : null }) as unknown as Alert

test('what nobody looks after comes first, and of that what has been due for longest', () => {
  const all = [
    alert('taken', '2026-11-25T08:00:00+08:00', '王建国'),
    alert('new', '2026-11-25T09:30:00+08:00'),
    alert('old', '2026-11-25T09:00:00+08:00'),
  ]
  expect(all.sort(byUrgency).map((one) => one.id)).toEqual(['old', 'new', 'taken'])
})
