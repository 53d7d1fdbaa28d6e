export const languages = ['zh-CN', 'en'] as const
export type Language = (typeof languages)[number]

const kept = 'anju.language'
const told = new Set<() => void>()
let chosen: Language = keptLanguage()

function keptLanguage(): Language {
  try {
    return localStorage.getItem(kept) === 'en' ? 'en' : 'zh-CN'
  } catch {
    return 'zh-CN'
  }
}

/** The language on screen; zh-CN until the person chooses another. */
export const language = (): Language => chosen

/** Chooses, keeps it for the next visit and tells the page. */
export function setLanguage(next: Language): void {
  chosen = next
  try {
    localStorage.setItem(kept, next)
  } catch {
    // A browser that keeps nothing still shows this page in the chosen language.
  }
  document.documentElement.lang = next
  for (const tell of told) tell()
}

/** Calls back whenever the language changes; the answer stops it. */
export function onLanguage(tell: () => void): () => void {
  told.add(tell)
  return () => told.delete(tell)
}
