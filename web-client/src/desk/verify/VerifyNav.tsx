import { Go } from '../address/Go.tsx'
import { addressOf } from '../address/page.ts'
import { say } from './words.ts'

const pages = ['verify', 'corrections'] as const

/** The pages that belong to verification. */
export function VerifyNav({ here }: { here: (typeof pages)[number] }) {
  return (
    <nav aria-label={say('nav')}>
      <ul className="plain-list row verify-nav">
        {pages.map((page) => (
          <li key={page}>
            <Go to={addressOf[page]} aria-current={page === here ? 'page' : undefined}>
              {say(`nav.${page}`)}
            </Go>
          </li>
        ))}
      </ul>
    </nav>
  )
}
