import { useState } from 'react'
import { To } from '../../shared/router.tsx'
import { momentWords } from '../../shared/time/words.ts'
import { Page } from '../../shared/ui/Page.tsx'
import { visitPath } from '../visit/visit.ts'
import { say } from '../words.ts'
import { flush, take, useUnsent } from './outbox.ts'
import { Conflict } from './Conflict.tsx'
import { isMark, type Unsent } from './queue.ts'

/** Everything on this phone that the server does not have, and what can be done about each. */
export function NotSentYet() {
  const entries = useUnsent()
  return (
    <Page title={say('unsent.title')} back="/worker">
      {entries.length === 0 && <p className="card">{say('unsent.none')}</p>}
      {entries.map((entry) => (
        <Entry key={entry.key} entry={entry} />
      ))}
      {entries.some((entry) => !entry.refused) && (
        <button type="button" className="button" onClick={() => void flush()}>
          {say('unsent.now')}
        </button>
      )}
    </Page>
  )
}

function Entry({ entry }: { entry: Unsent }) {
  const [sure, ask] = useState(false)
  const beside = entry.refused?.conflict === true && isMark(entry)
  const words = entry.refused && [entry.refused.words, ...entry.refused.fields.map((one) => one.words)]
  return (
    <section className="card" aria-label={`${say(`unsent.${entry.kind}`)} ${entry.about}`}>
      <h2>{say(`unsent.${entry.kind}`)}</h2>
      <p className="main-thing">{entry.about}</p>
      <p className="hint">{say('unsent.saved', { at: momentWords(entry.savedAt) })}</p>
      {words ? (
        <p className="wrong">{say('unsent.refused', { words: words.filter(Boolean).join(' ') })}</p>
      ) : (
        <p>{say('unsent.waiting')}</p>
      )}
      {beside && <Conflict entry={entry} />}
      {words && !beside && (
        <>
          {entry.kind !== 'photo' && entry.kind !== 'petition' && (
            <To className="button" to={visitPath(entry.orderId, entry.kind === 'check-out' ? 'tasks' : entry.kind)}>
              {say('unsent.correct')}
            </To>
          )}
          {sure ? (
            <>
              <p>{say('unsent.drop.sure')}</p>
              <div className="buttons">
                <button type="button" className="button alarm" onClick={() => void take(entry.key)}>
                  {say('unsent.drop.yes')}
                </button>
                <button type="button" className="button second" onClick={() => ask(false)}>
                  {say('unsent.drop.no')}
                </button>
              </div>
            </>
          ) : (
            <button type="button" className="button second" onClick={() => ask(true)}>
              {say('unsent.drop')}
            </button>
          )}
        </>
      )}
    </section>
  )
}
