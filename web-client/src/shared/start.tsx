import type { ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import { language } from './words/language.ts'

/** Puts a face into its page, in the place of what the page said before any script ran. */
export function start(face: ReactNode): void {
  const app = document.getElementById('app')
  if (!app) return
  document.documentElement.lang = language()
  app.replaceChildren()
  createRoot(app).render(face)
}
