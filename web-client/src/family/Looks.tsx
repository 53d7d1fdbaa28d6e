import { useState } from 'react'
import { listLooks } from '../shared/api/calls.ts'
import type { Look } from '../shared/api/schemas.ts'
import { useRead } from '../shared/hooks.ts'
import { roleWords } from '../shared/session.ts'
import { momentWords } from '../shared/time/words.ts'
import { Icon } from '../shared/ui/Icon.tsx'
import { Loaded } from '../shared/ui/Loaded.tsx'
import { Page } from '../shared/ui/Page.tsx'
import { useFamily } from './family.tsx'
import { say } from './words.ts'

const atFirst = 10

/** Who looked at the record, when and why, in large print, with a way to object. */
export function Looks() {
  const { me, cards } = useFamily()
  const centre = cards.find((card) => card.centre?.phone)?.centre
  return (
    <Page title={say('looks.title')} back="/family">
      <p>{say('looks.words')}</p>
      {me.residents.map((one) => (
        <Record key={one.id} id={one.id} name={one.name} />
      ))}
      <section className="card" aria-labelledby="object">
        <h2 id="object">{say('looks.object')}</h2>
        <p>{say('looks.object.words')}</p>
        {centre?.phone && (
          <a className="button second" href={`tel:${centre.phone.replace(/[^\d+]/g, '')}`}>
            <Icon name="phone" /> {say('looks.object.call')}
          </a>
        )}
      </section>
    </Page>
  )
}

/** Who only looked owes a reason, and that none was given is told; an act is its own reason. */
function reasonWords(look: Look): string | undefined {
  if (look.reason) return say('looks.reason', { reason: look.reason })
  return ['getResident', 'revealResident'].includes(look.operation) ? say('looks.reason.none') : undefined
}

function Record({ id, name }: { id: string; name: string }) {
  const [shown, show] = useState(atFirst)
  const looks = useRead(`looks ${id}`, async () => (await listLooks(id)).items)
  return (
    <section aria-labelledby={`looks-${id}`}>
      <h2 id={`looks-${id}`}>{say('looks.person', { name })}</h2>
      <Loaded from={looks}>
        {(items) =>
          items.length === 0 ? (
            <p>{say('looks.none')}</p>
          ) : (
            <>
              <ol className="history">
                {items.slice(0, shown).map((look, at) => (
                  <li key={`${look.at} ${at}`}>
                    <strong>
                      {look.who} {roleWords(look.role)}
                    </strong>
                    <span>{look.words ?? look.operation}</span>
                    <span className="hint">{momentWords(look.at)}</span>
                    {reasonWords(look) && <span>{reasonWords(look)}</span>}
                  </li>
                ))}
              </ol>
              {items.length > shown && (
                <button type="button" className="button second" onClick={() => show(shown + 20)}>
                  {say('list.more')}
                </button>
              )}
            </>
          )
        }
      </Loaded>
    </section>
  )
}
