import { To } from '../../shared/router.tsx'
import { windowWords } from '../../shared/time/words.ts'
import { Loaded } from '../../shared/ui/Loaded.tsx'
import { Page } from '../../shared/ui/Page.tsx'
import { say } from './words.ts'
import { spanWords, useWhereabouts } from './WherePage.tsx'

/** It was told: what the centre knows now, and which visits that changed. */
export function Said({ id }: { id: string }) {
  const reading = useWhereabouts(id)
  const last = [...(reading.value?.entries ?? [])].sort((a, b) => (a.at < b.at ? 1 : -1))[0]
  return (
    <Page title={say(last?.where === 'deceased' ? 'say.done.deceased' : 'say.done')}>
      <Loaded from={reading}>
        {() =>
          last && (
            <>
              <p className="main-thing">{spanWords(last.whereWords, last.from, last.until)}</p>
              {last.changes.length === 0 ? (
                <p>{say('say.done.none')}</p>
              ) : (
                <>
                  <p>{say('say.done.changes')}</p>
                  <ul className="rows">
                    {last.changes.map((one) => (
                      <li key={one.orderId}>
                        <To className="row" to={`/family/orders/${encodeURIComponent(one.orderId)}`}>
                          <span>
                            <strong>{one.serviceName}</strong> {windowWords(one.time)}
                            <span className="hint">{one.words}</span>
                          </span>
                        </To>
                      </li>
                    ))}
                  </ul>
                </>
              )}
              <p>{say('say.done.next')}</p>
            </>
          )
        }
      </Loaded>
      <To className="button second" to="/family">
        {say('say.back')}
      </To>
    </Page>
  )
}
