import { listAlerts } from '../../shared/api/calls.ts'
import { useLanguage, useRead } from '../../shared/hooks.ts'
import type { Change } from '../../shared/live/change.ts'
import { when } from '../data/tell.ts'
import type { Alert } from '../model.ts'
import { say } from './words.ts'

const ofOrders = (change: Change) => change.kind === 'everything' || change.kind.startsWith('order')

/** What has to be looked at, live: what nobody looks after first, then the longest due. */
export function useOpenAlerts() {
  return useRead(`alerts open ${useLanguage()}`, async () => (await listAlerts('open')).items.sort(byUrgency), ofOrders)
}

/** What was looked at and has ended, the newest first. */
export function useEndedAlerts() {
  return useRead(`alerts closed ${useLanguage()}`, async () => (await listAlerts('closed')).items, ofOrders)
}

/** What nobody looks after comes first, then what has been due for longest. */
export function byUrgency(a: Alert, b: Alert): number {
  const taken = (alert: Alert) => (alert.acknowledgedBy ? 1 : 0)
  return taken(a) - taken(b) || Date.parse(a.dueAt) - Date.parse(b.dueAt)
}

/** Whom and what an alert is about. */
export const aboutOf = (alert: Alert): string =>
  alert.visit
    ? say('of', { who: alert.residentName, service: alert.serviceName, when: when(alert.visit) })
    : say('of.unset', { who: alert.residentName, service: alert.serviceName })
