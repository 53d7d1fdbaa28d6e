import { expect, test } from 'vitest'
import type { Alert } from '../model.ts'
import { byUrgency } from './useAlerts.ts'

const alert = (id: string, dueAt: string, by?: string, kind = 'late') =>
  ({ id, kind, dueAt, acknowledgedBy: by ? { id: by, name: by } : null }) as unknown as Alert

test('what nobody looks after comes first, of that a closed door, and then what has been due for longest', () => {
  const all = [
    alert('taken', '2026-11-25T08:00:00+08:00', '王建国'),
    alert('new', '2026-11-25T09:30:00+08:00'),
    alert('old', '2026-11-25T09:00:00+08:00'),
    alert('door', '2026-11-25T09:40:00+08:00', undefined, 'not-home'),
  ]
  expect(all.sort(byUrgency).map((one) => one.id)).toEqual(['door', 'old', 'new', 'taken'])
})
