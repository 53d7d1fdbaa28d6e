import { getCard } from '../../shared/api/calls.ts'
import type { Card } from '../../shared/api/schemas.ts'
import { useRead } from '../../shared/hooks.ts'
import { To } from '../../shared/router.tsx'
import { dayOf } from '../../shared/time/city.ts'
import { dateWords, momentWords } from '../../shared/time/words.ts'
import { Icon } from '../../shared/ui/Icon.tsx'
import { Loaded } from '../../shared/ui/Loaded.tsx'
import { Page } from '../../shared/ui/Page.tsx'
import { useFamily } from '../family.tsx'
import { say } from './words.ts'

export const useCardOf = (id: string) =>
  useRead(
    `card ${id}`,
    () => getCard(id),
    (change) => change.kind === 'everything' || change.kind === 'card',
  )

export const cardPath = (id: string, rest = '') => `/family/card/${encodeURIComponent(id)}${rest}`

/** Whom to call, and who may act for somebody; only they themselves take a mandate back here. */
export function CardPage({ id }: { id: string }) {
  const { me } = useFamily()
  const name = me.residents.find((one) => one.id === id)?.name ?? ''
  const reading = useCardOf(id)
  return (
    <Page title={say('card.title', { name })} back="/family">
      <Loaded from={reading}>
        {(card) => (
          <>
            <Contacts id={id} contacts={card.contacts} />
            <Mandates id={id} name={name} mandates={card.mandates} own={me.person.id === id} />
          </>
        )}
      </Loaded>
    </Page>
  )
}

function Contacts({ id, contacts }: { id: string; contacts: Card['contacts'] }) {
  return (
    <section aria-labelledby="contacts">
      <h2 id="contacts">{say('card.contacts')}</h2>
      {contacts.length === 0 && <p>{say('card.contacts.none')}</p>}
      <ul className="rows">
        {contacts.map((one, at) => (
          <li key={at}>
            <To className="row" to={cardPath(id, `/contacts/${at}`)}>
              <span>
                <strong>{one.name}</strong> {one.kinship}
                <span className="hint">{one.phone}</span>
              </span>
              <Icon name="forward" />
            </To>
          </li>
        ))}
      </ul>
      <To className="button" to={cardPath(id, `/contacts/${contacts.length}`)}>
        {say('card.add')}
      </To>
    </section>
  )
}

interface MandatesProps {
  id: string
  name: string
  mandates: Card['mandates']
  own: boolean
}

function Mandates({ id, name, mandates, own }: MandatesProps) {
  return (
    <section aria-labelledby="mandates">
      <h2 id="mandates">{say('card.mandates', { name })}</h2>
      {mandates.length === 0 && <p>{say('card.mandates.none')}</p>}
      <ol className="history">
        {mandates.map((one) => (
          <li key={one.id}>
            <strong>
              {one.name} {one.kinship}
            </strong>
            <span>{say('card.scope', { scope: one.scopeWords.join('、') })}</span>
            {one.until && <span>{say('card.until', { until: dateWords(dayOf(one.until)) })}</span>}
            {one.withdrawnAt && <span>{say('card.withdrawn', { at: momentWords(one.withdrawnAt) })}</span>}
            {own && one.live && (
              <To className="button second" to={cardPath(id, `/mandates/${one.id}`)}>
                {say('card.withdraw')}
                <span className="unseen"> {one.name}</span>
              </To>
            )}
          </li>
        ))}
      </ol>
      <p>{say('card.mandates.how')}</p>
    </section>
  )
}
