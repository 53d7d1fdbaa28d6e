import { useEffect, useState } from 'react'
import { language } from '../words/language.ts'
import { shared } from '../words/shared.ts'
import { speaker } from '../words/speaker.ts'
import { Icon } from './Icon.tsx'

const say = speaker(shared)
const left = 'button, a.back, nav, input, textarea, select, [hidden], .unseen, .unread'

/** What is worth hearing of a page: its text in order, without what one presses. */
export function spoken(main: Element): string {
  const copy = main.cloneNode(true) as Element
  for (const one of copy.querySelectorAll(left)) one.remove()
  for (const one of copy.querySelectorAll('h1,h2,h3,p,li,dt,dd,label,legend,a,div')) one.append('。')
  return (copy.textContent ?? '')
    .replace(/\s+/g, ' ')
    .replace(/[。\s]*。[。\s]*/g, '。 ')
    .trim()
}

const voice = () => (typeof window !== 'undefined' && 'speechSynthesis' in window ? window.speechSynthesis : undefined)

/** Reads the page with the browser's own voice; not there when the browser has none. */
export function ReadAloud() {
  const [reading, set] = useState(false)
  useEffect(() => () => voice()?.cancel(), [])
  if (!voice()) return null
  const press = () => {
    voice()?.cancel()
    if (reading) return set(false)
    const words = new SpeechSynthesisUtterance(spoken(document.getElementById('main') ?? document.body))
    words.lang = language()
    words.rate = 0.85
    words.onend = words.onerror = () => set(false)
    voice()?.speak(words)
    set(true)
  }
  return (
    <button type="button" className="quiet" onClick={press} aria-pressed={reading}>
      <Icon name="speak" /> {reading ? say('read.stop') : say('read.aloud')}
    </button>
  )
}
