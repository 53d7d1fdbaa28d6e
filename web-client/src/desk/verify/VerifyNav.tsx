import { Go } from '../address/Go.tsx'
import { may } from '../shell/access.ts'
import { useMe } from '../shell/session.ts'
import { addressOf } from '../address/page.ts'
import { say } from './words.ts'

const pages = ['verify', 'corrections', 'callBacks', 'evv', 'complaints'] as const

/** The pages that belong to verification. */
export function VerifyNav({ here }: { here: (typeof pages)[number] }) {
  const mayRing = may(useMe().roles, 'verify')
  const offered = pages.filter((page) => page !== 'callBacks' || mayRing)
  return (
    <nav aria-label={say('nav')}>
      <ul className="plain-list row verify-nav">
        {offered.map((page) => (
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
