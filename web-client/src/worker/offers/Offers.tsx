import { useEffect, useRef, useState } from 'react'
import { acceptOffer, listOffers } from '../../shared/api/calls.ts'
import { Refused } from '../../shared/api/failure.ts'
import type { Offer } from '../../shared/api/schemas.ts'
import { useIntent, useRead } from '../../shared/hooks.ts'
import { go, To } from '../../shared/router.tsx'
import { clock, windowWords } from '../../shared/time/words.ts'
import { FailureNote } from '../../shared/ui/errors.tsx'
import { announce } from '../../shared/ui/live.tsx'
import { Loaded } from '../../shared/ui/Loaded.tsx'
import { visitPath } from '../visit/visit.ts'
import { say } from '../words.ts'
import { steady, type Shown } from './steady.ts'

/** Offers that wait for an answer, before anything else. None moves while the page is open. */
export function Offers() {
  const read = useRead(
    'offers',
    async () => (await listOffers()).items,
    (change) => change.kind !== 'alarm',
  )
  return <Loaded from={read}>{(offers) => <Cards offers={offers} />}</Loaded>
}

function Cards({ offers }: { offers: Offer[] }) {
  const [shown, show] = useState<Shown[]>(() => steady([], offers))
  const known = useRef(offers)
  useEffect(() => {
    if (known.current === offers) return
    const news = offers.some((offer) => !known.current.some((old) => old.id === offer.id))
    known.current = offers
    show((before) => steady(before, offers))
    if (news) announce(say('offers.title'))
  }, [offers])
  if (shown.length === 0) return null
  return (
    <section aria-labelledby="offers">
      <h2 id="offers">{say('offers.title')}</h2>
      {shown.map(({ offer, gone }) => (
        <Card key={offer.id} offer={offer} gone={gone} />
      ))}
    </section>
  )
}

function Card({ offer, gone }: { offer: Offer; gone: boolean }) {
  const { sending, failure, send } = useIntent()
  const service = offer.serviceName ?? offer.serviceCode ?? ''
  const accepted = useRef(false)
  const lost = !sending && !accepted.current && (gone || (failure instanceof Refused && failure.status === 409))
  const press = async () => {
    const order = await send(`accept ${offer.id}`, {}, (key) => acceptOffer(offer.id, key))
    if (!order) return
    accepted.current = true
    go(visitPath(offer.orderId, 'accepted'))
  }
  return (
    <article className="card first" aria-label={service}>
      <p className="main-thing">{service}</p>
      {offer.visit && <p>{windowWords(offer.visit)}</p>}
      <p>{say('offers.for', { name: offer.residentName ?? '', community: offer.communityName ?? '' })}</p>
      {offer.travelMinutes !== undefined && (
        <p className="hint">{say('offers.travel', { minutes: Math.round(offer.travelMinutes) })}</p>
      )}
      {lost ? (
        <p className="main-thing kind" role="status">
          {say('offers.gone')}
        </p>
      ) : (
        <>
          <p>
            <strong>{say('offers.by', { time: clock(offer.respondBy) })}</strong>
          </p>
          <FailureNote failure={failure} />
          <div className="buttons">
            <button
              type="button"
              className="button"
              aria-disabled={sending}
              aria-label={say('offers.accept.which', { service })}
              onClick={() => void press()}
            >
              {sending ? say('offers.accepting') : say('offers.accept')}
            </button>
            <To
              className="button second"
              to={`/worker/offers/${encodeURIComponent(offer.id)}/decline`}
              aria-label={say('offers.decline.which', { service })}
            >
              {say('offers.decline')}
            </To>
          </div>
        </>
      )}
    </article>
  )
}
