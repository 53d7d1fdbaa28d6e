import { useEffect, useRef, useState } from 'react'
import { useLanguage } from '../../shared/hooks.ts'
import { follow, nothingYet, type Followed } from './follow.ts'

export interface Orders extends Followed {
  again: () => void
}

/** The orders that start between two instants, kept up to date by the feed; in the language on screen. */
export function useOrders(begins: string, ends: string, residentId = ''): Orders {
  const language = useLanguage()
  const [followed, setFollowed] = useState(nothingYet)
  const readAgain = useRef(() => {})

  useEffect(() => {
    setFollowed(nothingYet)
    const following = follow({ begins, ends, residentId }, setFollowed)
    readAgain.current = following.again
    return following.end
  }, [begins, ends, residentId, language])

  return { ...followed, again: () => readAgain.current() }
}
