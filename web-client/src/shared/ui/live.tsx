import { useEffect, useState } from 'react'

let tell: ((words: string) => void) | undefined

/** Says something through the page's one polite live region. */
export const announce = (words: string): void => tell?.(words)

/** The one polite live region of a page; it is in the page from the start, or screen readers would not hear it. */
export function LiveRegion() {
  const [words, set] = useState('')
  useEffect(() => {
    tell = (next) => {
      // The same words again are heard again only when the region was empty in between.
      set('')
      setTimeout(() => set(next), 50)
    }
    return () => {
      tell = undefined
    }
  }, [])
  return (
    <div role="status" aria-live="polite" className="unseen">
      {words}
    </div>
  )
}
