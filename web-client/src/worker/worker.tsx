import { createContext, useContext } from 'react'
import { Unreachable } from '../shared/api/failure.ts'
import type { Me } from '../shared/api/schemas.ts'
import { useRead, type Reading } from '../shared/hooks.ts'
import { keep, recall } from '../shared/kept.ts'
import { empty, found, store } from './phone.ts'
import type { Change } from '../shared/live/change.ts'
import { rfc3339 } from '../shared/time/city.ts'

const context = createContext<Me | undefined>(undefined)
export const WorkerIs = context.Provider

export function useWorker(): Me {
  const me = useContext(context)
  if (!me) throw new Error('a page of the worker outside of its face')
  return me
}

/** What was read, and when; `old` when there is no network and this is what was read before. */
export type Kept<T> = { value: T; at: string; old: boolean }

/** Reads, and keeps it on the phone for a day without a network; what is old says so. */
export async function readKept<T>(name: string, read: () => Promise<T>): Promise<Kept<T>> {
  try {
    const value = await read()
    const at = rfc3339(new Date())
    // a phone that keeps nothing can still be used where there is a network
    await store('kept', name, { value, at }).catch(() => undefined)
    return { value, at, old: false }
  } catch (thrown) {
    if (!(thrown instanceof Unreachable)) throw thrown
    const before = await found<{ value: T; at: string }>('kept', name).catch(() => undefined)
    if (!before) throw thrown
    return { ...before, old: true }
  }
}

const owner = 'anju.phone'

/** What was read on this phone belongs to one person: it is forgotten when somebody else signs in, and when they leave. */
export async function ownPhone(personId: string): Promise<void> {
  if (recall<string>('local', owner) === personId) return
  await empty('kept').catch(() => undefined)
  keep('local', owner, personId)
}
export const leavePhone = (): Promise<void> => empty('kept').catch(() => undefined)

export const useKept = <T,>(
  name: string,
  read: () => Promise<T>,
  touched?: (change: Change) => boolean,
): Reading<Kept<T>> => useRead(name, () => readKept(name, read), touched)
