import { useSyncExternalStore } from 'react'

/** Where the browser is, and what lies beneath when an order is shown over a board. */
export interface Here {
  path: string
  query: string
  beneath: string | null
}

const told = new Set<() => void>()
let here = look()

function look(): Here {
  const state: unknown = history.state
  const beneath = typeof state === 'object' && state !== null && 'beneath' in state ? String(state.beneath) : null
  return { path: location.pathname, query: location.search, beneath }
}

function moved(): void {
  here = look()
  for (const tell of told) tell()
}

addEventListener('popstate', moved)

/** Goes to an address of the desk; `beneath` keeps the present page under the new one. */
export function go(address: string, how: { beneath?: string | null; replace?: boolean } = {}): void {
  const state = how.beneath ? { beneath: how.beneath } : null
  if (how.replace) history.replaceState(state, '', address)
  else history.pushState(state, '', address)
  moved()
}

/** Takes what lies on top away. The page beneath was the one before. */
export function uncover(): void {
  history.back()
}

function listen(tell: () => void): () => void {
  told.add(tell)
  return () => told.delete(tell)
}

export function useHere(): Here {
  return useSyncExternalStore(listen, () => here)
}
