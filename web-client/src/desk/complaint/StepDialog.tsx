import { useId, useState } from 'react'
import { stepComplaint } from '../../shared/api/calls.ts'
import { ReasonDialog } from '../dialog/ReasonDialog.tsx'
import type { Complaint } from '../model.ts'
import { say } from './words.ts'

export const acts = ['noted', 'replied', 'answered'] as const
export type Act = (typeof acts)[number]

export const actWords = (act: Act): string => say(act === 'answered' ? 'answered2' : act)

const outcomes = ['justified', 'partly', 'unjustified', 'withdrawn'] as const

interface Props {
  complaint: Complaint
  act: Act
  title: string
  onDone: () => void
  onClose: () => void
}

/** A note, a first answer, or the answer with its finding. */
export function StepDialog({ complaint, act, title, onDone, onClose }: Props) {
  const [outcome, choose] = useState<(typeof outcomes)[number]>()
  const [missing, setMissing] = useState(false)
  const id = useId()
  const answered = () => {
    setMissing(act === 'answered' && !outcome)
    return act !== 'answered' || outcome !== undefined
  }
  return (
    <ReasonDialog
      title={title}
      label={say(`words.${act}`)}
      hint={say(`hint.${act}`)}
      missing={say('missing')}
      send={actWords(act)}
      name={`complaint ${complaint.id} ${act} ${outcome ?? ''}`}
      call={(words, key) => stepComplaint(complaint.id, { step: act, words, ...(outcome && { outcome }) }, key)}
      answered={answered}
      onDone={onDone}
      onClose={onClose}
    >
      {act === 'answered' && (
        <fieldset className="field complaint-choices" aria-describedby={missing ? `${id}-wrong` : undefined}>
          <legend>{say('outcome')}</legend>
          {missing && (
            <p id={`${id}-wrong`} className="field-error">
              {say('outcome.missing')}
            </p>
          )}
          {outcomes.map((one) => (
            <label key={one}>
              <input type="radio" name={id} checked={outcome === one} onChange={() => choose(one)} />{' '}
              {say(`outcome.${one}`)}
            </label>
          ))}
        </fieldset>
      )}
    </ReasonDialog>
  )
}
