import { useEffect, useState, type ReactNode } from 'react'
import { createPortal, flushSync } from 'react-dom'

/**
 * What the printer gets in place of the screen, by a button or by the browser's own print. It exists only while
 * printing, so nothing is on the page twice.
 */
export function PrintSheet({ children }: { children: ReactNode }) {
  const [printing, setPrinting] = useState(false)
  useEffect(() => {
    const begin = () => flushSync(() => setPrinting(true))
    const end = () => setPrinting(false)
    addEventListener('beforeprint', begin)
    addEventListener('afterprint', end)
    return () => {
      removeEventListener('beforeprint', begin)
      removeEventListener('afterprint', end)
    }
  }, [])
  return printing ? createPortal(<div className="print-sheet">{children}</div>, document.body) : null
}
