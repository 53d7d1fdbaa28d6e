import type { Stage } from '../../shared/api/schemas.ts'
import { Icon } from '../../shared/ui/Icon.tsx'
import { say } from '../words.ts'
import { pathOf } from './path.ts'

const looks = { done: 'check', now: 'clock', later: 'pause' } as const

/** The way of an order as a short list: what is done, what is now, what comes. */
export function Way({ stage }: { stage: Stage }) {
  const path = pathOf(stage)
  if (!path) return null
  return (
    <section aria-labelledby="way">
      <h2 id="way">{say('order.path')}</h2>
      <ol className="way">
        {path.map(({ point, state }) => (
          <li key={point} className={`way-${state}`} aria-current={state === 'now' ? 'step' : undefined}>
            <span className="way-mark">{state !== 'later' && <Icon name={looks[state]} />}</span>
            <span>
              {say(`path.${point}`)} <span className="hint">{say(`path.${state}`)}</span>
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}
