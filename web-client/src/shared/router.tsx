import { useEffect, useState, type AnchorHTMLAttributes, type MouseEvent } from 'react'

const moved = new Set<() => void>()
let steps = 0

const tellAll = () => {
  steps++
  for (const tell of moved) tell()
}
if (typeof window !== 'undefined') window.addEventListener('popstate', tellAll)

/** How often this page has been left for another within the face; 0 on the page that was opened. */
export const stepsTaken = (): number => steps

/** To another page of this face, from its top. */
export function go(path: string, how: { replace?: boolean } = {}): void {
  if (how.replace) history.replaceState(null, '', path)
  else history.pushState(null, '', path)
  tellAll()
  window.scrollTo(0, 0)
}

/** The path of the page on screen, without its query. */
export function usePath(): string {
  const [path, set] = useState(location.pathname)
  useEffect(() => {
    const tell = () => set(location.pathname)
    moved.add(tell)
    return () => void moved.delete(tell)
  }, [])
  return path
}

type Pattern<P extends string> = P extends `${string}:${infer Name}/${infer Rest}`
  ? Record<Name, string> & Pattern<Rest>
  : P extends `${string}:${infer Name}`
    ? Record<Name, string>
    : unknown

/** The named parts of a path that has the form `/family/orders/:id`; undefined when it has another form. */
export function match<P extends string>(pattern: P, path: string): Pattern<P> | undefined {
  const wanted = pattern.split('/')
  const given = path.replace(/(.)\/+$/, '$1').split('/')
  if (wanted.length !== given.length) return undefined
  const found: Record<string, string> = {}
  for (const [at, part] of wanted.entries()) {
    const here = given[at] ?? ''
    if (part.startsWith(':')) {
      if (here === '') return undefined
      found[part.slice(1)] = decoded(here)
    } else if (part !== here) return undefined
  }
  return found as Pattern<P>
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

const plain = (event: MouseEvent) =>
  event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey

/** A link to a page of this face; a new tab or window opens it as any link does. */
export function To({ to, onClick, ...rest }: { to: string } & AnchorHTMLAttributes<HTMLAnchorElement>) {
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event)
    if (event.defaultPrevented || !plain(event)) return
    event.preventDefault()
    go(to)
  }
  return <a href={to} onClick={follow} {...rest} />
}
