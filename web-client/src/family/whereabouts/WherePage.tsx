import { getWhereabouts } from '../../shared/api/calls.ts'
import type { Whereabouts } from '../../shared/api/schemas.ts'
import { useRead } from '../../shared/hooks.ts'
import { To } from '../../shared/router.tsx'
import { momentWords } from '../../shared/time/words.ts'
import { Loaded } from '../../shared/ui/Loaded.tsx'
import { Page } from '../../shared/ui/Page.tsx'
import { useFamily } from '../family.tsx'
import { say } from './words.ts'

export const useWhereabouts = (id: string) =>
  useRead(
    `whereabouts ${id}`,
    () => getWhereabouts(id),
    (change) => change.kind === 'everything' || change.kind === 'whereabouts',
  )

/** Where somebody is now and was, as it was said, and the way to say that it has changed. */
export function WherePage({ id }: { id: string }) {
  const { me } = useFamily()
  const name = me.residents.find((one) => one.id === id)?.name ?? ''
  const reading = useWhereabouts(id)
  return (
    <Page title={say('where.title', { name })} back="/family">
      <Loaded from={reading}>
        {(it) => (
          <>
            <p className="main-thing">{say('where.now', { where: it.now.words })}</p>
            {it.days.map((one) => (
              <p key={`${one.where} ${one.year}`}>{one.words}</p>
            ))}
            <To className="button" to={`/family/say/where?for=${encodeURIComponent(id)}`}>
              {say('where.tell')}
            </To>
            <Said entries={it.entries} />
          </>
        )}
      </Loaded>
    </Page>
  )
}

function Said({ entries }: { entries: Whereabouts['entries'] }) {
  return (
    <section aria-labelledby="said">
      <h2 id="said">{say('where.said')}</h2>
      {entries.length === 0 && <p>{say('where.none')}</p>}
      <ol className="history">
        {entries.map((one) => (
          <li key={one.id}>
            <strong>{one.where === 'struck' ? one.whereWords : spanWords(one.whereWords, one.from, one.until)}</strong>
            {one.correctedBy && <span>{say('where.corrected')}</span>}
            {one.note && <span>{one.note}</span>}
            <span className="hint">{say('where.by', { name: one.by.name, at: momentWords(one.at) })}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}

export const spanWords = (where: string, from: string, until: string | null) =>
  until
    ? say('where.between', { where, from: momentWords(from), until: momentWords(until) })
    : say('where.since', { where, from: momentWords(from) })
