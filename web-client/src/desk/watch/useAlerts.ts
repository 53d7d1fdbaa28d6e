import { listAlerts } from '../../shared/api/calls.ts'
import { useLanguage, useRead } from '../../shared/hooks.ts'
import type { Change } from '../../shared/live/change.ts'
import { when } from '../data/tell.ts'
import type { Alert } from '../model.ts'
import { say } from './words.ts'

const ofOrders = (change: Change) => change.kind === 'everything' || change.kind.startsWith('order')

/** What has to be looked at, live: the most urgent first. */
export function useOpenAlerts() {
  return useRead(`alerts open ${useLanguage()}`, async () => (await listAlerts('open')).items.sort(byUrgency), ofOrders)
}

/** What was looked at and has ended, the newest first. */
export function useEndedAlerts() {
  return useRead(`alerts closed ${useLanguage()}`, async () => (await listAlerts('closed')).items, ofOrders)
}

const gravity: Alert['kind'][] = ['not-home', 'broken-off', 'missed', 'late', 'over-run', 'waiting']

/** What nobody looks after comes first; of that, where a person may be in need; then what has been due for longest. */
export function byUrgency(a: Alert, b: Alert): number {
  const taken = (alert: Alert) => (alert.acknowledgedBy ? 1 : 0)
  const grave = (alert: Alert) => gravity.indexOf(alert.kind)
  return taken(a) - taken(b) || grave(a) - grave(b) || Date.parse(a.dueAt) - Date.parse(b.dueAt)
}

/** Whom and what an alert is about. */
export const aboutOf = (alert: Alert): string =>
  alert.visit
    ? say('of', { who: alert.residentName, service: alert.serviceName, when: when(alert.visit) })
    : say('of.unset', { who: alert.residentName, service: alert.serviceName })
