import { useEffect, useState } from 'react'

/** Long enough to be taken up by a screen reader, short enough not to be found on the page a second time. */
const heard = 5_000
let quiet: ReturnType<typeof setTimeout> | undefined
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
      clearTimeout(quiet)
      quiet = setTimeout(() => set(''), heard)
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
