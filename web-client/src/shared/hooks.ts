import { useCallback, useEffect, useRef, useState } from 'react'
import { failureOf, type Failure } from './api/failure.ts'
import { Intent } from './api/intent.ts'
import { onChange } from './live/feed.ts'
import type { Change } from './live/change.ts'
import { language, onLanguage } from './words/language.ts'

/** Draws again when the language changes. */
export function useLanguage() {
  const [chosen, choose] = useState(language)
  useEffect(() => onLanguage(() => choose(language())), [])
  return chosen
}

/** What is read from the server. While it is read again, and when that fails, the last value stays. */
export type Reading<T> = { value: T | undefined; failure: Failure | undefined; reading: boolean; again: () => void }

/** Reads when `name` changes, on `again()`, and when an event touches it; a late answer never replaces a newer one. */
export function useRead<T>(name: string, read: () => Promise<T>, touched?: (change: Change) => boolean): Reading<T> {
  const [state, set] = useState<{ name: string; value?: T; failure?: Failure; reading: boolean }>({
    name,
    reading: true,
  })
  const latest = useRef(0)
  const now = useRef({ read, touched })
  now.current = { read, touched }

  const again = useCallback(() => {
    const mine = ++latest.current
    set((old) => (old.name === name ? { ...old, reading: true } : { name, reading: true }))
    now.current.read().then(
      (value) => mine === latest.current && set({ name, value, reading: false }),
      (thrown: unknown) => {
        const failure = failureOf(thrown)
        if (mine === latest.current) set((old) => ({ ...old, failure, reading: false }))
      },
    )
  }, [name])

  // Words of the server come in the language that is chosen now.
  const spoken = useLanguage()
  useEffect(() => {
    again()
    return () => void latest.current++
  }, [again, spoken])
  const live = touched !== undefined
  useEffect(() => {
    if (!live) return
    return onChange((change) => {
      if (now.current.touched?.(change)) again()
    })
  }, [again, live])

  const own = state.name === name
  return {
    value: own ? state.value : undefined,
    failure: own ? state.failure : undefined,
    reading: !own || state.reading,
    again,
  }
}

/** One press and its retries: `send(path, body, call)` gives `call` the key of this intent; two presses are one. */
export function useIntent() {
  const [sending, setSending] = useState(false)
  const [failure, setFailure] = useState<Failure>()
  const intent = useRef<Intent>(undefined)
  const busy = useRef(false)
  intent.current ??= new Intent()
  const mine = intent.current

  async function send<T>(name: string, body: unknown, call: (key: string) => Promise<T>): Promise<T | undefined> {
    if (busy.current) return undefined
    busy.current = true
    setSending(true)
    setFailure(undefined)
    try {
      const answer = await call(mine.keyFor(name, body))
      mine.done()
      return answer
    } catch (thrown) {
      setFailure(failureOf(thrown))
      return undefined
    } finally {
      busy.current = false
      setSending(false)
    }
  }
  return { sending, failure, send, forget: () => setFailure(undefined) }
}
