import { useEffect } from 'react'
import { dayWords } from '../../shared/time/words.ts'
import { announce } from '../../shared/ui/live.tsx'
import { say } from '../words.ts'
import type { Chances } from './chances.ts'

/**
 * What the answer means, below the button so that no row and no button moves when it comes. Nothing is refused: where
 * nobody can come it may be sent all the same, or another day is one press away.
 */
export function NotMet({ chances, onMove }: { chances: Chances; onMove: (day: string) => void }) {
  const { another } = chances
  const words = wordsOf(chances)
  useEffect(() => {
    if (words) announce(words)
  }, [words])
  if (!words) return null
  return (
    <div className="card">
      <p>{words}</p>
      {chances.none && another && (
        <button type="button" className="button second" onClick={() => onMove(another)}>
          {say('ask.time.move', { day: dayWords(another) })}
        </button>
      )}
    </div>
  )
}

function wordsOf({ none, some, unknown }: Chances): string | undefined {
  if (none) return say('ask.time.none')
  if (some) return say('ask.time.some')
  return unknown ? say('ask.time.unknown') : undefined
}
