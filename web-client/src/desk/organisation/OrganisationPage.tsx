import { Button } from 'antd'
import { useState } from 'react'
import { getOrganisation } from '../../shared/api/calls.ts'
import { Refused } from '../../shared/api/failure.ts'
import { useLanguage, useRead } from '../../shared/hooks.ts'
import { Go } from '../address/Go.tsx'
import { addressOf } from '../address/page.ts'
import { ReadingState } from '../data/ReadingState.tsx'
import { moment, shortDay } from '../data/tell.ts'
import { say as saysData } from '../data/words.ts'
import type { Organisation } from '../model.ts'
import '../staff/staff.css'
import { daysOf } from '../staff/tell.ts'
import { DetailsDialog } from './DetailsDialog.tsx'
import { Licences } from './Licences.tsx'
import { OpeningDialog } from './OpeningDialog.tsx'
import { ofOrganisations } from './OrganisationsPage.tsx'
import { say } from './words.ts'

interface Props {
  organisation: Organisation
  onDone: () => void
}

/** One organisation: what it is, when it is open, its licences, and who changed what. */
export function OrganisationPage({ id }: { id: string }) {
  const reading = useRead(`organisation ${id} ${useLanguage()}`, () => getOrganisation(id), ofOrganisations)
  const organisation = reading.value
  if (!organisation) {
    const gone = reading.failure instanceof Refused && reading.failure.status === 404
    return (
      <>
        <h1 tabIndex={-1}>{say(gone ? 'not.found' : 'loading')}</h1>
        {!gone && <ReadingState reading={reading} />}
      </>
    )
  }
  const parts = { organisation, onDone: reading.again }
  return (
    <>
      <div className="row page-head">
        <h1 tabIndex={-1}>{organisation.name}</h1>
        {organisation.workers > 0 && <Go to={addressOf.workersOf(id)}>{say('see.workers')}</Go>}
      </div>
      <div className="staff-columns">
        <div>
          <Facts {...parts} />
          <Licences {...parts} />
          <History {...parts} />
        </div>
        <div>
          <Opening {...parts} />
        </div>
      </div>
    </>
  )
}

function Facts({ organisation, onDone }: Props) {
  const [editing, setEditing] = useState(false)
  const { radiusMetres, inUseFrom, inUseUntil, inUse } = organisation
  const facts: [Parameters<typeof say>[0] & `fact.${string}`, string | null][] = [
    ['fact.roles', organisation.roles.map(roleWords).join(saysData('and'))],
    ['fact.use', [say(`use.${inUse}`), daysOf(inUseFrom, inUseUntil)].join(' ')],
    ['fact.phone', organisation.phone],
    ['fact.address', organisation.address],
    ['fact.community', organisation.communityName],
    ['fact.radius', radiusMetres === null ? null : say('metres', { count: radiusMetres })],
    ['fact.nameEn', organisation.nameEn],
  ]
  return (
    <section className="panel" aria-labelledby="organisation-facts">
      <div className="row">
        <h2 id="organisation-facts">{say('facts')}</h2>
        {organisation.can.includes('changeOrganisation') && (
          <Button onClick={() => setEditing(true)}>{say('edit')}</Button>
        )}
      </div>
      <dl className="facts">
        {facts.map(([key, value]) => (
          <div key={key}>
            <dt>{say(key)}</dt>
            <dd>{value || <span className="quiet">{say('empty')}</span>}</dd>
          </div>
        ))}
      </dl>
      {editing && (
        <DetailsDialog
          organisation={organisation}
          onClose={() => setEditing(false)}
          onDone={() => {
            setEditing(false)
            onDone()
          }}
        />
      )}
    </section>
  )
}

function roleWords({ words, since, until }: Organisation['roles'][number]): string {
  return since || until ? say('role.days', { words, days: daysOf(since ?? '…', until) }) : words
}

function Opening({ organisation, onDone }: Props) {
  const [form, setForm] = useState<'week' | 'day'>()
  return (
    <section className="panel" aria-labelledby="organisation-opening">
      <div className="row">
        <h2 id="organisation-opening">{say('opening')}</h2>
        {organisation.can.includes('setOpening') && (
          <>
            <Button onClick={() => setForm('week')}>{say('opening.week')}</Button>
            <Button onClick={() => setForm('day')}>{say('opening.day')}</Button>
          </>
        )}
      </div>
      {organisation.days.length === 0 && <p>{say('opening.untold')}</p>}
      <dl className="facts">
        {organisation.days.map(({ day, hours }) => (
          <div key={day}>
            <dt>{shortDay(day)}</dt>
            <dd>
              {hours.length === 0
                ? say('opening.closed')
                : hours.map(({ opens, closes }) => `${opens}–${closes}`).join(saysData('and'))}
            </dd>
          </div>
        ))}
      </dl>
      {form && (
        <OpeningDialog
          organisation={organisation}
          only={form === 'day'}
          onClose={() => setForm(undefined)}
          onDone={() => {
            setForm(undefined)
            onDone()
          }}
        />
      )}
    </section>
  )
}

function History({ organisation }: Props) {
  if (organisation.history.length === 0) return null
  return (
    <section className="panel" aria-labelledby="organisation-history">
      <h2 id="organisation-history">{say('history')}</h2>
      <ul className="plain-list">
        {organisation.history.map((one, at) => (
          <li key={`${one.at} ${at}`}>
            {say('history.line', {
              at: moment(one.at),
              who: one.by.name,
              words: one.words,
              days: daysOf(one.from, one.until),
            })}{' '}
            {one.reason && <span className="quiet">{say('history.why', { reason: one.reason })}</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}
