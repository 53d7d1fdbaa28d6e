import { Alert, Button } from 'antd'
import { useState } from 'react'
import { listAssessments, withdrawAssessment } from '../../shared/api/calls.ts'
import type { Assessments } from '../../shared/api/schemas.ts'
import { useLanguage, useRead } from '../../shared/hooks.ts'
import { ReadingState } from '../data/ReadingState.tsx'
import { moment } from '../data/tell.ts'
import { ReasonDialog } from '../dialog/ReasonDialog.tsx'
import { may } from '../shell/access.ts'
import { useMe } from '../shell/session.ts'
import { AssessmentDialog } from './AssessmentDialog.tsx'
import { say } from './words.ts'

type One = Assessments['items'][number]

/** What a resident was found able to do, what counts today, and what was withdrawn. */
export function AssessmentPanel({ id, onChanged }: { id: string; onChanged: () => void }) {
  const mayChange = may(useMe().roles, 'change-card')
  const [form, setForm] = useState<'new' | One>()
  const reading = useRead(
    `assessments ${id} ${useLanguage()}`,
    () => listAssessments(id),
    (change) => change.kind === 'everything' || change.kind === 'card',
  )
  const it = reading.value
  const done = () => {
    setForm(undefined)
    reading.again()
    onChanged()
  }
  return (
    <section className="panel" aria-labelledby="assessments">
      <div className="row">
        <h2 id="assessments">{say('assessments')}</h2>
        {mayChange && <Button onClick={() => setForm('new')}>{say('assessment.enter')}</Button>}
      </div>
      <ReadingState reading={reading} />
      {it && (
        <>
          <p>
            <strong>{say('level.now', { words: it.words })}</strong>{' '}
            <span className="quiet">{it.since ? say('level.since', { day: it.since }) : say('level.registered')}</span>
          </p>
          {it.overdue && <Alert type="warning" showIcon title={say('level.overdue')} />}
          {it.items.length === 0 && <p className="quiet">{say('none')}</p>}
          <ul className="plain-list">
            {it.items.map((one) => (
              <li key={one.id}>
                {say('assessment.line', { day: one.day, words: one.words, body: one.body })}{' '}
                <span className="quiet">{about(one)}</span>{' '}
                {mayChange && !one.withdrawnAt && (
                  <Button
                    size="small"
                    danger
                    aria-label={say('assessment.withdraw.of', { day: one.day })}
                    onClick={() => setForm(one)}
                  >
                    {say('assessment.withdraw')}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      {form === 'new' && <AssessmentDialog id={id} onClose={() => setForm(undefined)} onDone={done} />}
      {form && form !== 'new' && (
        <ReasonDialog
          title={say('assessment.withdraw.of', { day: form.day })}
          label={say('assessment.withdraw.why')}
          send={say('assessment.withdraw')}
          danger
          name={`withdraw ${form.id}`}
          call={(reason, key) => withdrawAssessment(id, { assessmentId: form.id, reason }, key)}
          onDone={done}
          onClose={() => setForm(undefined)}
        />
      )}
    </section>
  )
}

function about(one: One): string {
  const said = [say('assessment.by', { who: one.enteredBy.name })]
  if (one.score !== null) said.push(say('assessment.score', { score: one.score }))
  if (one.validUntil) said.push(say('assessment.until', { day: one.validUntil }))
  if (one.withdrawnAt && one.withdrawnBy)
    said.push(
      say('assessment.withdrawn', {
        who: one.withdrawnBy.name,
        at: moment(one.withdrawnAt),
        reason: one.withdrawnReason ?? '',
      }),
    )
  return said.join(' · ')
}
