import type { AnchorHTMLAttributes, MouseEvent, Ref } from 'react'
import { go } from './address.ts'

type Props = AnchorHTMLAttributes<HTMLAnchorElement> & {
  to: string
  /** Shown over the present page, which stays beneath. */
  over?: boolean
  ref?: Ref<HTMLAnchorElement>
}

/** A link within the desk: an ordinary link for the browser, without a new page load on an ordinary click. */
export function Go({ to, over = false, onClick, ...rest }: Props) {
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event)
    const elsewhere = event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey
    if (event.defaultPrevented || elsewhere) return
    event.preventDefault()
    go(to, over ? { beneath: location.pathname + location.search } : {})
  }
  return <a href={to} onClick={follow} {...rest} />
}
