import { createContext, useContext } from 'react'
import { Unreachable } from '../shared/api/failure.ts'
import type { Me } from '../shared/api/schemas.ts'
import { useRead, type Reading } from '../shared/hooks.ts'
import { keep, recall } from '../shared/kept.ts'
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

/** Reads, and keeps it in the tab for a stairwell without a network; what is old says so. */
export async function readKept<T>(name: string, read: () => Promise<T>): Promise<Kept<T>> {
  try {
    const value = await read()
    const at = rfc3339(new Date())
    keep('session', `anju.kept.${name}`, { value, at })
    return { value, at, old: false }
  } catch (thrown) {
    const before = recall<{ value: T; at: string }>('session', `anju.kept.${name}`)
    if (!(thrown instanceof Unreachable) || !before) throw thrown
    return { ...before, old: true }
  }
}

export const useKept = <T,>(
  name: string,
  read: () => Promise<T>,
  touched?: (change: Change) => boolean,
): Reading<Kept<T>> => useRead(name, () => readKept(name, read), touched)
