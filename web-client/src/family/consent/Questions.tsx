import { listConsents } from '../../shared/api/calls.ts'
import type { Consent } from '../../shared/api/schemas.ts'
import { useRead, type Reading } from '../../shared/hooks.ts'
import { To } from '../../shared/router.tsx'
import { momentSoon, windowWords } from '../../shared/time/words.ts'
import { say } from './words.ts'

export const consentPath = (orderId: string) => `/family/orders/${encodeURIComponent(orderId)}/consent`

export const useConsents = (): Reading<Consent[]> =>
  useRead(
    'consents',
    async () => (await listConsents()).items,
    (change) => change.kind === 'everything' || change.kind === 'order',
  )

/** The centre waits for an answer: whether a visit may come at another time than was agreed. */
export function Questions({ asked }: { asked: Consent[] }) {
  return (
    <>
      {asked.map((one) => (
        <section className="card first" key={one.id} aria-labelledby={`consent-${one.id} asked-${one.id}`}>
          <h2 id={`consent-${one.id}`}>{say('card.title')}</h2>
          <p id={`asked-${one.id}`}>
            {say('card.words', {
              service: one.serviceName,
              told: windowWords(one.told),
              by: momentSoon(one.answerBy),
            })}
          </p>
          <To className="button" to={consentPath(one.orderId)}>
            {say('card.button')}
          </To>
        </section>
      ))}
    </>
  )
}
