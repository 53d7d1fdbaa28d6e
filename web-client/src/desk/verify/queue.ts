import type { Disputed } from '../model.ts'

/** What narrows the queue, kept in the address. */
export interface Wanted {
  difference: string
  service: string
  worker: string
}

export const differences = ['late', 'early', 'short', 'long', 'far', 'unproved', 'overlapping'] as const

export function readWanted(query: string): Wanted {
  const asked = new URLSearchParams(query)
  const difference = asked.get('difference') ?? ''
  return {
    difference: (differences as readonly string[]).includes(difference) ? difference : '',
    service: asked.get('service') ?? '',
    worker: asked.get('worker') ?? '',
  }
}

export function writeWanted(wanted: Wanted): string {
  const set = Object.entries(wanted).filter(([, value]) => value !== '')
  return set.length === 0 ? '' : `?${new URLSearchParams(set)}`
}

/** What became of each order that was decided together with others; words where it was refused. */
export type Came = ReadonlyMap<string, { done: boolean; words: string }>

/** How long somebody has waited, in the largest unit that is not nought. */
export function waited(since: string, now: number): { unit: 'minutes' | 'hours' | 'days'; count: number } {
  const minutes = Math.max(0, Math.floor((now - Date.parse(since)) / 60_000))
  if (minutes < 60) return { unit: 'minutes', count: minutes }
  const hours = Math.floor(minutes / 60)
  return hours < 48 ? { unit: 'hours', count: hours } : { unit: 'days', count: Math.floor(hours / 24) }
}

/** The services and workers of the queue, each once, to be filtered by. */
export function optionsOf(items: readonly Disputed[]) {
  const services = new Map(items.map((one) => [one.serviceCode, one.serviceName]))
  const workers = new Map(items.flatMap((one) => one.workers.map((worker) => [worker.id, worker.name] as const)))
  const options = (of: Map<string, string>) =>
    [...of].map(([value, name]) => ({ value, name })).sort((a, b) => a.name.localeCompare(b.name))
  return { services: options(services), workers: options(workers) }
}
