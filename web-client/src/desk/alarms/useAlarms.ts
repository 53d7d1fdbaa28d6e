import { listAlarms } from '../../shared/api/calls.ts'
import { useLanguage, useRead } from '../../shared/hooks.ts'
import type { Change } from '../../shared/live/change.ts'
import type { Alarm } from '../model.ts'

const ofAlarms = (change: Change) => change.kind === 'everything' || change.kind.startsWith('alarm')

/** The longest waiting first: raised before acknowledged, then by time. */
export function byUrgency(a: Alarm, b: Alarm): number {
  const rank = { raised: 0, acknowledged: 1, closed: 2 }
  return rank[a.state] - rank[b.state] || Date.parse(a.raisedAt) - Date.parse(b.raisedAt)
}

/** Alarms that have not ended, live. */
export function useOpenAlarms() {
  return useRead(
    'open-alarms',
    async () => {
      const [raised, taken] = await Promise.all([listAlarms('raised'), listAlarms('acknowledged')])
      return [...raised.items, ...taken.items].sort(byUrgency)
    },
    ofAlarms,
  )
}

/** The newest alarms of every state, live. */
export function useAlarms() {
  return useRead(`alarms ${useLanguage()}`, () => listAlarms(), ofAlarms)
}
