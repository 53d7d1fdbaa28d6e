import { getClientCard } from '../../shared/api/calls.ts'
import { Refused } from '../../shared/api/failure.ts'
import type { ClientCard as Card } from '../../shared/api/schemas.ts'
import { momentWords } from '../../shared/time/words.ts'
import { Icon } from '../../shared/ui/Icon.tsx'
import { Loaded } from '../../shared/ui/Loaded.tsx'
import { found } from '../phone.ts'
import { readKept, useKept } from '../worker.tsx'
import { say } from '../words.ts'

const shelf = (orderId: string) => `card ${orderId}`

/** Takes the card of a visit along, once: every look at it is written down for the family. */
export async function takeCard(orderId: string): Promise<void> {
  if (await found('kept', shelf(orderId)).catch(() => undefined)) return
  await readKept(shelf(orderId), () => getClientCard(orderId))
}

/** What to look out for with this person, and whom to call; around the visit only, and the family can see the look. */
export function ClientCard({ orderId }: { orderId: string }) {
  const read = useKept(shelf(orderId), () => getClientCard(orderId))
  const closed = read.failure instanceof Refused && read.failure.status === 409
  return (
    <section aria-labelledby="client-card">
      <h2 id="client-card">{say('card.title')}</h2>
      {closed ? (
        <p className="hint">{say('card.closed')}</p>
      ) : (
        <Loaded from={read}>{({ value }) => <Told card={value} />}</Loaded>
      )}
    </section>
  )
}

function Told({ card }: { card: Card }) {
  // what was taken along is not shown for longer than the server would
  if (Date.parse(card.until) < Date.now()) return <p className="hint">{say('card.closed')}</p>
  return (
    <div className="card">
      {card.risks.length > 0 ? (
        <ul>
          {card.risks.map((one) => (
            <li key={`${one.kind} ${one.since}`}>
              <strong>{one.words}</strong>
              {one.note && <span className="block">{one.note}</span>}
            </li>
          ))}
        </ul>
      ) : (
        <p>{say('card.risks.none')}</p>
      )}
      {card.livesAlone && <p>{say('card.alone')}</p>}
      {card.dialectWords && <p>{say('card.dialect', { dialect: card.dialectWords })}</p>}
      {card.contacts.map((one) => (
        <a className="button second" key={`${one.name} ${one.phone}`} href={`tel:${one.phone.replace(/[^\d+]/g, '')}`}>
          <Icon name="phone" /> {say('card.call', { name: one.name, kinship: one.kinship })}
        </a>
      ))}
      <p className="hint">{say('card.until', { until: momentWords(card.until) })}</p>
    </div>
  )
}
