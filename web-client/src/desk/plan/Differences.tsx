import { Alert, Button } from 'antd'
import { useState } from 'react'
import { publishPlan } from '../../shared/api/calls.ts'
import { useIntent } from '../../shared/hooks.ts'
import { ReadingState } from '../data/ReadingState.tsx'
import type { Plan, Planned, PlanPart } from '../model.ts'
import { PartConsent } from '../consent/PartConsent.tsx'
import { differencesOf, publishable } from './lines.ts'
import { ChangeMark } from './StateMark.tsx'
import { promiseWords, titleOf } from './tell.ts'
import { say } from './words.ts'

interface Props {
  plan: Plan
  mayChange: boolean
  onPublished: (plan: Plan) => void
  onPlan: (plan: Plan) => void
  onMove: (visit: Planned) => void
}

const step = 20

/** What changes, part by part, and which of it is to be published. */
export function Differences({ plan, mayChange, onPublished, onPlan, onMove }: Props) {
  const [left, setLeft] = useState<readonly number[]>([])
  const [most, setMost] = useState(step)
  const [wrong, setWrong] = useState(false)
  const intent = useIntent()
  const groups = differencesOf(plan)
  const openParts = publishable(plan)
  const chosen = openParts.filter((part) => !left.includes(part))
  const publish = async () => {
    setWrong(chosen.length === 0)
    if (chosen.length === 0) return
    const published = await intent.send(`publish ${plan.id}`, chosen, (key) => publishPlan(plan.id, chosen, key))
    if (published) onPublished(published)
  }
  return (
    <section className="panel plan-differences" aria-labelledby="differences" tabIndex={0}>
      <h2 id="differences">
        {say('differences')} <span className="count">{plan.changes}</span>
      </h2>
      {groups.length === 0 && <p>{say('differences.none')}</p>}
      {mayChange && openParts.length > 0 && (
        <>
          <p className="quiet">{say('differences.how')}</p>
          <div className="row plan-publish">
            <label className="plan-tick">
              <input
                type="checkbox"
                checked={chosen.length === openParts.length}
                onChange={(event) => setLeft(event.target.checked ? [] : openParts)}
              />
              {say('part.all')}
            </label>
            <Button type="primary" loading={intent.sending} onClick={publish}>
              {say('publish', { count: chosen.length })}
            </Button>
          </div>
          {wrong && chosen.length === 0 && (
            <p className="field-error" role="alert">
              {say('publish.none')}
            </p>
          )}
          <ReadingState reading={{ failure: intent.failure, again: publish }} />
        </>
      )}
      <ul className="plain-list">
        {groups.slice(0, most).map(({ part, visits }) => (
          <li key={part?.part ?? 'nobody'} className="plan-part">
            {part && (
              <PartHead
                part={part}
                chosen={chosen.includes(part.part)}
                {...(mayChange && openParts.includes(part.part)
                  ? {
                      onChoose: (yes: boolean) =>
                        setLeft(yes ? left.filter((one) => one !== part.part) : [...left, part.part]),
                    }
                  : {})}
              />
            )}
            {part && <PartConsent plan={plan} part={part} visits={visits} mayChange={mayChange} onPlan={onPlan} />}
            <ul className="plain-list">
              {visits.map((visit) => (
                <li key={visit.orderId} className="plan-difference">
                  <p>
                    <ChangeMark change={visit.change} /> <strong>{titleOf(visit)}</strong>
                  </p>
                  <p>{say('was.now', { was: promiseWords(visit.was), now: promiseWords(visit.now) })}</p>
                  {visit.words && <p className="quiet">{visit.words}</p>}
                  {mayChange && !visit.fixed && (!part || part.state === 'proposed') && (
                    <Button aria-label={say('move.which', { title: titleOf(visit) })} onClick={() => onMove(visit)}>
                      {say('move')}
                    </Button>
                  )}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      {groups.length > most && (
        <Button onClick={() => setMost(most + step)}>+ {Math.min(step, groups.length - most)}</Button>
      )}
    </section>
  )
}

interface HeadProps {
  part: PlanPart
  chosen: boolean
  onChoose?: (yes: boolean) => void
}

function PartHead({ part, chosen, onChoose }: HeadProps) {
  const told = { part: part.part, visits: part.visits }
  return (
    <>
      {onChoose ? (
        <label className="plan-tick">
          <input
            type="checkbox"
            aria-label={say('part.publish', told)}
            checked={chosen}
            onChange={(event) => onChoose(event.target.checked)}
          />
          <span>
            <strong>{say('part.name', told)}</strong> {part.words}
          </span>
        </label>
      ) : (
        <p>
          <strong>{say('part.name', told)}</strong> {part.words}{' '}
          <span
            className={`plan-mark tone-${part.state === 'published' ? 'green' : part.state === 'refused' ? 'red' : 'grey'}`}
          >
            {say(`part.state.${part.state}`)}
          </span>
        </p>
      )}
      {part.problem && <Alert type="warning" showIcon title={part.problem} />}
    </>
  )
}
