import { Alert, Button } from 'antd'
import { useState } from 'react'
import { approveCarePlan, getCarePlan, refuseCarePlan, withdrawDeviation } from '../../shared/api/calls.ts'
import { Refused } from '../../shared/api/failure.ts'
import { useIntent, useLanguage, useRead } from '../../shared/hooks.ts'
import { cityToday, clock24 } from '../../shared/time/words.ts'
import { go } from '../address/address.ts'
import { Go } from '../address/Go.tsx'
import { addressOf } from '../address/page.ts'
import { failureWords, ReadingState } from '../data/ReadingState.tsx'
import { moment, shortDay } from '../data/tell.ts'
import { say as saysData } from '../data/words.ts'
import { ReasonDialog } from '../dialog/ReasonDialog.tsx'
import type { CarePlan, CareVersion } from '../model.ts'
import { Calendar } from './Calendar.tsx'
import './care.css'
import { CarePlanEditor } from './CarePlanEditor.tsx'
import { touchesCare } from './CarePlansPage.tsx'
import { ExceptionDialog } from './ExceptionDialog.tsx'
import { say } from './words.ts'

/** One care plan: what holds, what waits, the coming weeks, exceptions, every version. */
export function CarePlanPage({ id, query }: { id: string; query: string }) {
  const [taken, take] = useState<CarePlan>()
  const reading = useRead(
    `care plan ${id} ${useLanguage()}`,
    () => getCarePlan(id),
    (change) => touchesCare(change) || change.kind === 'order',
  )
  const plan = taken && taken.version > (reading.value?.version ?? 0) ? taken : reading.value
  if (!plan) {
    const gone = reading.failure instanceof Refused && reading.failure.status === 404
    return (
      <>
        <h1 tabIndex={-1}>{say(gone ? 'gone' : 'loading')}</h1>
        {!gone && <ReadingState reading={reading} />}
      </>
    )
  }
  if (new URLSearchParams(query).get('change') === 'yes') {
    return <CarePlanEditor residentId={plan.residentId} name={plan.residentName} plan={plan} onSent={take} />
  }
  return (
    <>
      <div className="row page-head">
        <h1 tabIndex={-1}>{say('title.of', { name: plan.residentName })}</h1>
        {plan.can?.includes('changeCarePlan') && (
          <Button onClick={() => go(`${addressOf.carePlan(id)}?change=yes`)}>{say('change')}</Button>
        )}
        <Go to={addressOf.resident(plan.residentId)}>{say('resident')}</Go>
        <Go to={addressOf.care}>{say('back')}</Go>
      </div>
      <ReadingState reading={reading} />
      {plan.problem && <Alert type="error" showIcon title={say('problem', { words: plan.problem })} />}
      <Waiting plan={plan} onTake={take} />
      <section className="panel" aria-labelledby="care-holds">
        <h2 id="care-holds">{say('holds')}</h2>
        <p>{plan.words ?? say('holds.none')}</p>
      </section>
      <Weeks plan={plan} />
      <Exceptions plan={plan} onTake={take} />
      <section className="panel" aria-labelledby="care-versions">
        <h2 id="care-versions">{say('versions')}</h2>
        {[...(plan.versions ?? [])].reverse().map((version) => (
          <details key={version.number}>
            <summary>
              {say('version', { number: version.number })} · {say(`state.${version.state}`)} ·{' '}
              {say('waits.from', { from: shortDay(version.from) })}{' '}
              {version.until ? say('waits.until', { until: shortDay(version.until) }) : say('open')}
            </summary>
            <Version version={version} />
          </details>
        ))}
      </section>
    </>
  )
}

/** The version that waits, with the two answers for who may give them. */
function Waiting({ plan, onTake }: { plan: CarePlan; onTake: (plan: CarePlan) => void }) {
  const version = plan.versions?.find((one) => one.state === 'proposed')
  const [refusing, refuse] = useState(false)
  const intent = useIntent()
  if (!version) return null
  const approve = async () => {
    const done = await intent.send(`approve ${plan.id} ${version.number}`, version.number, (key) =>
      approveCarePlan(plan.id, version.number, key),
    )
    if (done) onTake(done)
  }
  return (
    <section className="panel" aria-labelledby="care-waits">
      <h2 id="care-waits">{say('waits')}</h2>
      <p>
        {say('waits.from', { from: shortDay(version.from) })}{' '}
        {version.until && say('waits.until', { until: shortDay(version.until) })}
      </p>
      <Version version={version} />
      {intent.failure && <Alert type="error" showIcon role="alert" title={failureWords(intent.failure, true)} />}
      {plan.can?.includes('approveCarePlan') && (
        <div className="row">
          <Button type="primary" loading={intent.sending} onClick={approve}>
            {say('approve')}
          </Button>
          <Button onClick={() => refuse(true)}>{say('refuse')}</Button>
        </div>
      )}
      {refusing && (
        <ReasonDialog
          title={say('refuse.title')}
          label={say('refuse.label')}
          send={say('refuse')}
          danger
          name={`refuse ${plan.id} ${version.number}`}
          call={(reason, key) => refuseCarePlan(plan.id, version.number, reason, key)}
          onDone={(done) => {
            refuse(false)
            onTake(done)
          }}
          onClose={() => refuse(false)}
        />
      )}
    </section>
  )
}

function Version({ version }: { version: CareVersion }) {
  const by = version.proposed
  return (
    <>
      <ul>
        {version.items.map((item) => (
          <li key={item.id}>
            <strong>{item.serviceName}</strong> {item.words} · {say('hours', { minutes: item.minutes })}
            {item.workerName && <> · {say('with', { worker: item.workerName })}</>}
            {item.note && <span className="quiet"> · {item.note}</span>}
          </li>
        ))}
      </ul>
      <p className="quiet">
        {say('proposed.by', { name: by.name, role: saysData(`role.${by.role}`), at: moment(by.at) })}
        {version.note && <> · {say('note', { note: version.note })}</>}
      </p>
      {version.decided && (
        <p className="quiet">
          {say('decided.by', { name: version.decided.name, at: moment(version.decided.at) })}
          {version.reason && <> · {say('reason', { reason: version.reason })}</>}
        </p>
      )}
    </>
  )
}

function Weeks({ plan }: { plan: CarePlan }) {
  const visits = plan.occurrences ?? []
  return (
    <section className="panel" aria-labelledby="care-weeks">
      <h2 id="care-weeks">{say('calendar')}</h2>
      {visits.length === 0 ? (
        <p>{say('calendar.none')}</p>
      ) : (
        <Calendar
          label={say('calendar')}
          from={cityToday()}
          entries={visits.map((one) => ({
            key: `${one.itemId} ${one.day}`,
            day: one.day,
            words: `${clock24(one.start)} ${one.serviceName}`,
            off: !one.takesPlace,
            mark: one.because?.words ?? (one.otherwise ? say('otherwise') : undefined),
            to: one.orderId ? addressOf.order(one.orderId) : undefined,
          }))}
        />
      )}
    </section>
  )
}

function Exceptions({ plan, onTake }: { plan: CarePlan; onTake: (plan: CarePlan) => void }) {
  const [adding, add] = useState(false)
  const intent = useIntent()
  const may = plan.can?.includes('deviateCarePlan')
  const takeBack = async (deviationId: string) => {
    const done = await intent.send(`back ${deviationId}`, deviationId, (key) =>
      withdrawDeviation(plan.id, deviationId, key),
    )
    if (done) onTake(done)
  }
  return (
    <section className="panel" aria-labelledby="care-exceptions">
      <h2 id="care-exceptions">{say('exceptions')}</h2>
      {intent.failure && <Alert type="error" showIcon role="alert" title={failureWords(intent.failure, true)} />}
      {plan.deviations?.length === 0 && <p>{say('exceptions.none')}</p>}
      <ul className="plain-list">
        {plan.deviations?.map((one) => (
          <li key={one.id} className="row">
            <span>
              {one.words}{' '}
              <span className="quiet">
                {say('exception.by', { name: one.made.name, at: moment(one.made.at) })}
                {one.reason && <> · {say('reason', { reason: one.reason })}</>}
              </span>
            </span>
            {may && !one.over && (
              <Button
                aria-label={say('take.back.of', { words: one.words })}
                loading={intent.sending}
                onClick={() => takeBack(one.id)}
              >
                {say('take.back')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {may && <Button onClick={() => add(true)}>{say('add')}</Button>}
      {adding && (
        <ExceptionDialog
          plan={plan}
          onDone={(done) => {
            add(false)
            onTake(done)
          }}
          onClose={() => add(false)}
        />
      )}
    </section>
  )
}
