import type { Role } from '../model.ts'

export type Part = 'board' | 'timeline' | 'map' | 'residents' | 'alarms' | 'mine'

const parts: Partial<Record<Role, Part[]>> = {
  coordinator: ['board', 'timeline', 'map', 'residents', 'alarms'],
  'centre-lead': ['board', 'timeline', 'map', 'residents', 'alarms'],
  supervisor: ['board', 'timeline', 'map', 'residents', 'alarms'],
  auditor: ['board', 'timeline', 'map', 'residents', 'alarms'],
  'provider-manager': ['board', 'timeline'],
  'service-team': ['mine'],
  administrator: ['mine'],
}

const inOrder: Part[] = ['board', 'timeline', 'map', 'residents', 'alarms', 'mine']

/** Which parts of the desk are offered to somebody. It only spares dead ends: the server decides what may be seen. */
export function partsFor(roles: readonly Role[]): Part[] {
  const offered = new Set(roles.flatMap((role) => parts[role] ?? []))
  return offered.size === 0 ? ['mine'] : inOrder.filter((part) => offered.has(part))
}

const asking: readonly Role[] = ['coordinator', 'centre-lead']

/** Who asks on behalf of residents and answers alarms. An auditor and a supervisor only read. */
export function asksOnBehalf(roles: readonly Role[]): boolean {
  return roles.some((role) => asking.includes(role))
}
