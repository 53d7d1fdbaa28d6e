import { Button } from 'antd'
import { useState } from 'react'
import { askConsent } from '../../shared/api/calls.ts'
import { useIntent } from '../../shared/hooks.ts'
import { clock24 } from '../../shared/time/words.ts'
import { ReadingState } from '../data/ReadingState.tsx'
import type { Plan, Planned, PlanPart } from '../model.ts'
import { titleOf } from '../plan/tell.ts'
import { SaidDialog } from './SaidDialog.tsx'
import { say } from './words.ts'

interface Props {
  plan: Plan
  part: PlanPart
  visits: readonly Planned[]
  mayChange: boolean
  onPlan: (plan: Plan) => void
}

/** What of a part comes at another time than was told: asked of the families, and where that stands. */
export function PartConsent({ plan, part, visits, mayChange, onPlan }: Props) {
  const [recording, setRecording] = useState<Planned>()
  const intent = useIntent()
  const needed = visits.filter((visit) => visit.consent)
  if (needed.length === 0 || part.state !== 'proposed') return null
  const ask = async () => {
    const body = { part: part.part }
    const asked = await intent.send(`ask ${plan.id}`, body, (key) => askConsent(plan.id, body, key))
    if (asked) onPlan(asked)
  }
  const unasked = needed.some((visit) => visit.asked !== 'asked' && visit.asked !== 'yes')
  return (
    <div className="plan-consent">
      {unasked && <p>{say('needed')}</p>}
      {mayChange && unasked && (
        <Button loading={intent.sending} aria-label={say('ask.which', { part: part.part })} onClick={ask}>
          {say('ask')}
        </Button>
      )}
      <ReadingState reading={{ failure: intent.failure, again: ask }} />
      {needed.map((visit) => (
        <div key={visit.orderId}>
          {visit.asked === 'yes' && <p>{say('yes')}</p>}
          {visit.asked === 'asked' && (
            <>
              <p>{say('asked', { by: visit.answerBy ? clock24(visit.answerBy) : '' })}</p>
              {mayChange && (
                <Button aria-label={say('record.which', { title: titleOf(visit) })} onClick={() => setRecording(visit)}>
                  {say('record')}
                </Button>
              )}
            </>
          )}
        </div>
      ))}
      {recording && <SaidDialog visit={recording} onClose={() => setRecording(undefined)} />}
    </div>
  )
}
