import { Alert } from 'antd'
import { getWorker } from '../../shared/api/calls.ts'
import { Refused } from '../../shared/api/failure.ts'
import { useLanguage, useRead } from '../../shared/hooks.ts'
import { Go } from '../address/Go.tsx'
import { addressOf } from '../address/page.ts'
import { ReadingState } from '../data/ReadingState.tsx'
import { moment, when } from '../data/tell.ts'
import { say as saysData } from '../data/words.ts'
import type { Worker } from '../model.ts'
import { Certificates } from './Certificates.tsx'
import { Leaves } from './Leaves.tsx'
import { Shifts } from './Shifts.tsx'
import './staff.css'
import { daysOf } from './tell.ts'
import { say } from './words.ts'
import { ofWorkers } from './WorkersPage.tsx'

/** One worker: their papers, when they work, when they are away, and what follows for what they promised. */
export function WorkerPage({ id }: { id: string }) {
  const reading = useRead(`worker ${id} ${useLanguage()}`, () => getWorker(id), ofWorkers)
  const worker = reading.value
  if (!worker) {
    const gone = reading.failure instanceof Refused && reading.failure.status === 404
    return (
      <>
        <h1 tabIndex={-1}>{say(gone ? 'not.found' : 'loading')}</h1>
        {!gone && <ReadingState reading={reading} />}
      </>
    )
  }
  const parts = { worker, onDone: reading.again }
  return (
    <>
      <h1 tabIndex={-1}>{worker.name}</h1>
      <Unkept worker={worker} />
      <div className="staff-columns">
        <div>
          <Certificates {...parts} />
          <Leaves {...parts} />
          <Shifts {...parts} />
        </div>
        <div>
          <Facts worker={worker} />
          <History worker={worker} />
        </div>
      </div>
    </>
  )
}

function Unkept({ worker }: { worker: Worker }) {
  if (worker.unkept.length === 0) return null
  return (
    <section className="panel" aria-labelledby="worker-unkept">
      <h2 id="worker-unkept">{say('unkept')}</h2>
      <Alert type="warning" showIcon title={say('unkept.what')} />
      <ul>
        {worker.unkept.map((one) => (
          <li key={one.orderId}>
            <Go to={addressOf.order(one.orderId)} over>
              {when(one.visit)} {one.serviceName}
            </Go>{' '}
            {one.communityName} <span className="quiet">{one.why.join(saysData('and'))}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Facts({ worker }: { worker: Worker }) {
  const facts: [Parameters<typeof say>[0] & `fact.${string}`, string | null][] = [
    ['fact.organisation', worker.organisation.name],
    ['fact.phone', worker.phone],
    ['fact.gender', say(`gender.${worker.gender}`)],
    ['fact.dialects', worker.dialectWords.join(saysData('and'))],
    ['fact.hours', say('hours', { day: worker.minutesPerDay / 60, week: worker.minutesPerWeek / 60 })],
    ['fact.employed', daysOf(worker.employedFrom, worker.employedUntil)],
  ]
  return (
    <section className="panel" aria-labelledby="worker-facts">
      <h2 id="worker-facts">{say('facts')}</h2>
      <dl className="facts">
        {facts.map(([key, value]) => (
          <div key={key}>
            <dt>{say(key)}</dt>
            <dd>{value || '—'}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function History({ worker }: { worker: Worker }) {
  if (worker.history.length === 0) return null
  return (
    <section className="panel" aria-labelledby="worker-history">
      <h2 id="worker-history">{say('history')}</h2>
      <ul className="plain-list">
        {worker.history.map((one, at) => (
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
