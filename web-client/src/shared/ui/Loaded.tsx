import { useEffect, useState, type ReactNode } from 'react'
import type { Reading } from '../hooks.ts'
import { shared } from '../words/shared.ts'
import { speaker } from '../words/speaker.ts'
import { failureWords, isGone } from './errors.tsx'
import { Icon } from './Icon.tsx'

const say = speaker(shared)

/** What was read, or in words why it is not there yet; a value that could not be read again stays, and says so. */
export function Loaded<T>({ from, children }: { from: Reading<T>; children: (value: T) => ReactNode }) {
  if (from.value === undefined) return from.failure && !from.reading ? <NotRead from={from} /> : <Waiting />
  return (
    <>
      {from.failure && <NotRead from={from} />}
      {children(from.value)}
    </>
  )
}

function NotRead<T>({ from }: { from: Reading<T> }) {
  if (!from.failure) return null
  return (
    <div className="errors">
      <p>
        <Icon name="alert" /> {failureWords(from.failure)}
      </p>
      {!isGone(from.failure) && (
        <button type="button" className="button second" onClick={from.again}>
          {say('retry')}
        </button>
      )}
    </div>
  )
}

/** Nothing at first, for most answers come at once; then words, and other words when it takes long. */
export function Waiting() {
  const [stage, set] = useState<'at once' | 'soon' | 'long'>('at once')
  useEffect(() => {
    const soon = setTimeout(() => set('soon'), 300)
    const long = setTimeout(() => set('long'), 6_000)
    return () => {
      clearTimeout(soon)
      clearTimeout(long)
    }
  }, [])
  if (stage === 'at once') return null
  return <p className="waiting">{say(stage === 'soon' ? 'loading' : 'loading.long')}</p>
}
