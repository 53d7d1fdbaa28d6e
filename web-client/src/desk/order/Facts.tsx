import type { ReactNode } from 'react'
import { priceWords } from '../../shared/money.ts'
import { clock24 } from '../../shared/time/words.ts'
import { Go } from '../address/Go.tsx'
import { addressOf } from '../address/page.ts'
import { money, moment, names, when } from '../data/tell.ts'
import type { Order } from '../model.ts'
import { partsFor } from '../shell/access.ts'
import { useMe } from '../shell/session.ts'
import { say } from './words.ts'

/** What is known of the order, in the order in which somebody on the phone asks for it. */
export function Facts({ order }: { order: Order }) {
  const seesResidents = partsFor(useMe().roles).includes('residents')
  const pending = order.offer?.state === 'pending' ? order.offer : null
  const facts: [Parameters<typeof say>[0] & `fact.${string}`, ReactNode][] = [
    ['fact.window', when(order.window)],
    ['fact.visit', order.visit && when(order.visit)],
    ['fact.workers', order.workers?.length ? names(order.workers) : say('nobody')],
    [
      'fact.offer',
      pending &&
        say('offer.pending', {
          names: names(pending.workers ?? []),
          time: clock24(pending.respondBy),
          round: pending.round ?? order.round ?? 1,
        }),
    ],
    ['fact.why', order.why],
    ['fact.reason', order.reason],
    [
      'fact.resident',
      seesResidents ? <Go to={addressOf.resident(order.residentId)}>{order.residentName}</Go> : order.residentName,
    ],
    [
      'fact.address',
      order.addressLine && (
        <>
          {order.addressLine}
          {order.placeSynthetic && <span className="quiet"> ({say('synthetic')})</span>}
        </>
      ),
    ],
    ['fact.community', order.communityName],
    ['fact.centre', order.centre && [order.centre.name, order.centre.phone].filter(Boolean).join(' ')],
    ['fact.note', order.note],
    [
      'fact.requested',
      order.requestedAt &&
        say('requested.by', { name: order.requestedBy?.name ?? '', time: moment(order.requestedAt) }),
    ],
    ['fact.price', order.price && priceWords(order.price)],
    [
      'fact.settlement',
      order.settlement && (
        <>
          {money(order.settlement.totalFen)} {order.settlement.note}
          {order.settlement.parts.map((part) => (
            <span key={part.purse} className="compare-one">
              {say('settled.part', { purse: part.purseName ?? part.purse ?? '', amount: money(part.amountFen ?? 0) })}
            </span>
          ))}
        </>
      ),
    ],
    ['fact.rating', order.rating != null && say('rating', { rating: order.rating })],
  ]
  return (
    <section className="panel" aria-labelledby={`facts-${order.id}`}>
      <h2 id={`facts-${order.id}`}>{say('facts')}</h2>
      <dl className="facts">
        {facts.map(
          ([key, value]) =>
            value && (
              <div key={key}>
                <dt>{say(key)}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
    </section>
  )
}
