import { useState } from 'react'
import type { Day } from '../shared/api/schemas.ts'
import { keep, recall } from '../shared/kept.ts'
import { momentSoon } from '../shared/time/words.ts'
import { Icon, type IconName } from '../shared/ui/Icon.tsx'
import { say } from './words.ts'

type DayChange = Day['changes'][number]

const seenName = 'anju.changes.seen'
const looks: Record<DayChange['change'], IconName> = { added: 'check', moved: 'clock', removed: 'cross' }

/** Which changes were not yet seen on this phone: those later than the last one that was. */
export function unseen(changes: readonly DayChange[], seenUntil: string | undefined): DayChange[] {
  return changes.filter((one) => seenUntil === undefined || Date.parse(one.at) > Date.parse(seenUntil))
}

/** What the centre changed in this worker's day, until they say that they saw it. */
export function Changes({ changes }: { changes: readonly DayChange[] }) {
  const [seenUntil, setSeenUntil] = useState(() => recall<string>('local', seenName))
  const shown = unseen(changes, seenUntil)
  const [first] = shown
  if (!first) return null
  const latest = shown.reduce((last, one) => (Date.parse(one.at) > Date.parse(last) ? one.at : last), first.at)
  const see = () => {
    keep('local', seenName, latest)
    setSeenUntil(latest)
  }
  return (
    <section className="card first" aria-labelledby="changes">
      <h2 id="changes">{say('changes.title')}</h2>
      <ul className="changes">
        {shown.map((one) => (
          <li key={`${one.orderId} ${one.at}`}>
            <Icon name={looks[one.change]} />
            <span>
              {one.words}
              <span className="hint block">{momentSoon(one.at)}</span>
            </span>
          </li>
        ))}
      </ul>
      <button type="button" className="button" onClick={see}>
        {say('changes.seen')}
      </button>
    </section>
  )
}
