import { Alert, Button } from 'antd'
import { useState, type ReactNode } from 'react'
import { getWhereabouts } from '../../shared/api/calls.ts'
import type { Whereabouts, WhereaboutsEntry } from '../../shared/api/schemas.ts'
import { useLanguage, useRead } from '../../shared/hooks.ts'
import { Go } from '../address/Go.tsx'
import { addressOf } from '../address/page.ts'
import { ReadingState } from '../data/ReadingState.tsx'
import { moment, when } from '../data/tell.ts'
import { say as saysData } from '../data/words.ts'
import type { Role } from '../model.ts'
import { ResidentRepair } from '../repair/ResidentRepair.tsx'
import { may } from '../shell/access.ts'
import { useMe } from '../shell/session.ts'
import { EnterDialog } from './EnterDialog.tsx'
import { say } from './words.ts'
import './whereabouts.css'

/** Where a resident is, all that was said of it, what each entry changed, and the way to add or correct one. */
export function WhereaboutsPanel({ id, name, centreId }: { id: string; name: string; centreId: string | undefined }) {
  const mayEnter = may(useMe().roles, 'enter-whereabouts')
  const [form, setForm] = useState<{ corrects?: WhereaboutsEntry }>()
  const [changed, setChanged] = useState<number>()
  const reading = useRead(
    `whereabouts ${id} ${useLanguage()}`,
    () => getWhereabouts(id),
    (change) => change.kind === 'everything' || change.kind === 'whereabouts',
  )
  const it = reading.value
  return (
    <section className="panel whereabouts" aria-labelledby="whereabouts">
      <div className="row">
        <h2 id="whereabouts">{say('panel')}</h2>
        {mayEnter && <Button onClick={() => setForm({})}>{say('add')}</Button>}
      </div>
      <ReadingState reading={reading} />
      <div role="status">
        {changed !== undefined && <Alert type="success" showIcon title={say('done', { count: changed })} />}
      </div>
      {it && (
        <>
          <p>
            <strong>{say('now', { where: it.now.words })}</strong>{' '}
            {it.days.map((one) => (
              <span key={`${one.where} ${one.year}`} className="quiet">
                {one.words}{' '}
              </span>
            ))}
          </p>
          {it.entries.length === 0 && <p>{say('none')}</p>}
          <ol className="plain-list said">
            {it.entries.map((entry, at) => (
              <Line
                key={entry.id}
                entry={entry}
                repair={at === 0 && <ResidentRepair residentId={id} centreId={centreId} entry={entry} />}
                onCorrect={
                  mayEnter && !entry.correctedBy && entry.where !== 'struck'
                    ? () => setForm({ corrects: entry })
                    : undefined
                }
              />
            ))}
          </ol>
        </>
      )}
      {form && (
        <EnterDialog
          residentId={id}
          name={name}
          corrects={form.corrects}
          onClose={() => setForm(undefined)}
          onDone={(told: Whereabouts) => {
            setForm(undefined)
            setChanged(told.changes?.length ?? 0)
            reading.again()
          }}
        />
      )}
    </section>
  )
}

interface LineProps {
  entry: WhereaboutsEntry
  repair: ReactNode
  onCorrect: (() => void) | undefined
}

function Line({ entry, repair, onCorrect }: LineProps) {
  return (
    <li className={entry.correctedBy ? 'corrected' : undefined}>
      <div className="row">
        <strong>{entry.whereWords}</strong> {entry.where !== 'struck' && <span>{span(entry.from, entry.until)}</span>}
        {entry.correctedBy && <span className="quiet">{say('line.corrected')}</span>}
        {entry.corrects && <span className="quiet">{say('line.corrects')}</span>}
        {onCorrect && (
          <Button size="small" aria-label={say('correct.title', { what: entry.whereWords })} onClick={onCorrect}>
            {say('correct')}
          </Button>
        )}
      </div>
      {entry.note && <p>{entry.note}</p>}
      <p className="quiet">
        {say('line.by', {
          name: entry.by.name,
          role: saysData(`role.${entry.role as Role}`),
          at: moment(entry.at),
          source: entry.sourceWords,
        })}
      </p>
      {entry.changes.length > 0 && (
        <details>
          <summary>{say('changed', { count: entry.changes.length })}</summary>
          <ul className="plain-list">
            {entry.changes.map((one) => (
              <li key={one.orderId}>
                <Go to={addressOf.order(one.orderId)} over>
                  {when(one.time)} {one.serviceName}
                </Go>{' '}
                {one.words}
              </li>
            ))}
          </ul>
        </details>
      )}
      {repair}
    </li>
  )
}

export function span(from: string, until: string | null): string {
  return until ? say('between', { from: moment(from), until: moment(until) }) : say('since', { from: moment(from) })
}
