import type { UnmetAsked } from '../../shared/api/calls.ts'

export const states = ['open', 'met', 'withdrawn', 'closed', 'all'] as const
const names = ['state', 'reason', 'community', 'serviceCode', 'since'] as const
export type Name = (typeof names)[number]

/** The filter that an address means; what it does not know is left out. */
export function readFilter(query: string): UnmetAsked {
  const given = new URLSearchParams(query)
  const filter: UnmetAsked = {}
  for (const name of names) {
    const value = given.get(name)
    if (value && (name !== 'state' || states.some((one) => one === value))) filter[name] = value
  }
  return filter
}

/** The address's query of a filter with one thing changed; nothing of what is not set, nor of the state that is shown anyway. */
export function writeFilter(filter: UnmetAsked, name: Name, value: string): string {
  const next = new URLSearchParams()
  for (const one of names) {
    const set = one === name ? value : filter[one]
    if (set && !(one === 'state' && set === 'open')) next.set(one, set)
  }
  const written = next.toString()
  return written && `?${written}`
}

/** Whole days since then. */
export const daysSince = (since: string, now: Date) =>
  Math.max(0, Math.floor((now.getTime() - new Date(since).getTime()) / 86_400_000))
