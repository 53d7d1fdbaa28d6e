import { useId, useState } from 'react'
import { noteCallBack } from '../../shared/api/calls.ts'
import { ReasonDialog } from '../dialog/ReasonDialog.tsx'
import type { CallBack } from '../model.ts'
import { say } from './words.ts'

const results = ['came', 'nobody-came', 'unhappy', 'not-reached'] as const
type Result = (typeof results)[number]

export function resultWords(result: string): string {
  const known = results.find((one) => one === result)
  return known ? say(`result.${known}`) : result
}

interface Props {
  call: CallBack
  title: string
  onDone: (words: string) => void
  onClose: () => void
}

/** What came of a call, and what was said in it. */
export function NoteDialog({ call, title, onDone, onClose }: Props) {
  const [result, choose] = useState<Result>()
  const [missing, setMissing] = useState(false)
  const id = useId()
  const answered = () => {
    setMissing(!result)
    return result !== undefined
  }
  return (
    <ReasonDialog
      title={say('note.whom', { title })}
      label={say('words')}
      hint={say('words.hint')}
      missing={say('words.missing')}
      send={say('note')}
      name={`call ${call.orderId} ${result ?? ''}`}
      call={(words, key) => noteCallBack(call.orderId, { result: result ?? '', words }, key)}
      answered={answered}
      onDone={() => onDone(say('done', { result: resultWords(result ?? '') }))}
      onClose={onClose}
    >
      <fieldset className="field call-results" aria-describedby={missing ? `${id}-wrong` : undefined}>
        <legend>{say('result')}</legend>
        {missing && (
          <p id={`${id}-wrong`} className="field-error">
            {say('result.missing')}
          </p>
        )}
        {results.map((one) => (
          <label key={one}>
            <input type="radio" name={id} checked={result === one} onChange={() => choose(one)} />{' '}
            {say(`result.${one}`)}
          </label>
        ))}
      </fieldset>
    </ReasonDialog>
  )
}
