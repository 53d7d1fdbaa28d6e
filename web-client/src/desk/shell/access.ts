import type { Role } from '../model.ts'

export type Part =
  | 'board'
  | 'timeline'
  | 'plan'
  | 'petitions'
  | 'care'
  | 'centre'
  | 'verify'
  | 'workers'
  | 'organisations'
  | 'map'
  | 'residents'
  | 'absent'
  | 'unmet'
  | 'alarms'
  | 'mine'

/** The whole desk, in the order of its navigation. */
const whole: Part[] = [
  'board',
  'timeline',
  'plan',
  'petitions',
  'unmet',
  'care',
  'centre',
  'verify',
  'workers',
  'organisations',
  'map',
  'residents',
  'absent',
  'alarms',
]

const parts: Partial<Record<Role, Part[]>> = {
  coordinator: whole,
  'centre-lead': whole,
  supervisor: whole,
  auditor: whole,
  'provider-manager': ['board', 'timeline', 'petitions', 'workers', 'organisations', 'map'],
  'service-team': ['residents', 'absent', 'alarms', 'mine'],
  administrator: ['mine'],
}

const inOrder: Part[] = [...whole, 'mine']

/** Whether a page is a part of the desk that some roles have and others do not. */
export function isPart(name: string): name is Part {
  return (inOrder as readonly string[]).includes(name)
}

/** Which parts of the desk are offered to somebody. It only spares dead ends: the server decides what may be seen. */
export function partsFor(roles: readonly Role[]): Part[] {
  const offered = new Set(roles.flatMap((role) => parts[role] ?? []))
  return offered.size === 0 ? ['mine'] : inOrder.filter((part) => offered.has(part))
}

export type Deed =
  | 'ask'
  | 'answer-alarms'
  | 'raise-alarms'
  | 'watch'
  | 'reveal'
  | 'read-looks'
  | 'read-match'
  | 'plan'
  | 'verify'
  | 'set'
  | 'enter-whereabouts'
  | 'change-card'
  | 'read-card'
  | 'decide-petitions'
  | 'register'

const centre: readonly Role[] = ['coordinator', 'centre-lead']
const city: readonly Role[] = ['supervisor', 'auditor']

/** What the server's permission table allows by role where an answer does not say it itself, as an order's can does. */
const deeds: Record<Deed, readonly Role[]> = {
  ask: centre,
  'answer-alarms': centre,
  'raise-alarms': centre,
  watch: [...centre, ...city],
  reveal: [...centre, 'service-team'],
  'read-looks': ['auditor'],
  'read-match': [...centre, ...city],
  plan: centre,
  verify: centre,
  'enter-whereabouts': [...centre, 'service-team'],
  'change-card': centre,
  'read-card': [...centre, 'auditor', 'service-team'],
  register: centre,
  set: ['centre-lead'],
  'decide-petitions': [...centre, 'provider-manager'],
}

export function may(roles: readonly Role[], deed: Deed): boolean {
  return roles.some((role) => deeds[deed].includes(role))
}
