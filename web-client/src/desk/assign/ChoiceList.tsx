import { useState } from 'react'
import { clock24 } from '../../shared/time/words.ts'
import { FilterInput } from '../filters/Filter.tsx'
import type { Choice } from './choice.ts'
import { say } from './words.ts'

const enoughToSearch = 8

interface Props {
  choices: readonly Choice[]
  chosen: readonly string[]
  seats: number
  error: string | undefined
  onPick: (workerId: string) => void
}

/** Everybody whom the certificate names, the best first; who is blocked is there with the rule and cannot be picked. */
export function ChoiceList({ choices, chosen, seats, error, onPick }: Props) {
  const [text, setText] = useState('')
  const shown = choices.filter((choice) => choice.name.includes(text.trim()) || chosen.includes(choice.workerId))
  if (choices.length === 0) return <p>{say('none')}</p>
  return (
    <fieldset
      id="assign-people"
      className="field choices"
      tabIndex={-1}
      aria-describedby={error ? 'assign-people-error' : undefined}
    >
      <legend>{say('people')}</legend>
      {error && (
        <p id="assign-people-error" className="field-error">
          {error}
        </p>
      )}
      {choices.length > enoughToSearch && (
        <FilterInput label={say('find')} type="search" value={text} onChange={setText} />
      )}
      {shown.length === 0 && <p>{say('find.none')}</p>}
      <div className="choice-list">
        {shown.map((choice) => (
          <label key={choice.workerId} className={`choice choice-${choice.kind}`}>
            <input
              type={seats > 1 ? 'checkbox' : 'radio'}
              name="assign-to"
              checked={chosen.includes(choice.workerId)}
              disabled={choice.kind === 'blocked'}
              onChange={() => onPick(choice.workerId)}
            />
            <span>
              <strong>{choice.name}</strong> <span className="quiet">{choice.organisationName}</span>
              <span className="choice-kind">{kindWords(choice)}</span>
              <span className="choice-words">{[...facts(choice), ...choice.words].join(' · ')}</span>
              {choice.warnings.map((words) => (
                <span key={words} className="choice-warning">
                  {say('warning', { words })}
                </span>
              ))}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

function kindWords(choice: Choice): string {
  if (choice.kind !== 'candidate') return say(choice.kind)
  return choice.rank === 1 ? say('first') : say('rank', { rank: choice.rank })
}

function facts(choice: Choice): string[] {
  return [
    choice.travelMinutes === null ? '' : say('travel', { minutes: Math.round(choice.travelMinutes) }),
    choice.visitStart ? say('start', { time: clock24(choice.visitStart) }) : '',
  ].filter(Boolean)
}
