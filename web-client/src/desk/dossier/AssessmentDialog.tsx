import { useId, useState } from 'react'
import { enterAssessment } from '../../shared/api/calls.ts'
import { useIntent } from '../../shared/hooks.ts'
import { Dialog } from '../dialog/Dialog.tsx'
import { say } from './words.ts'

const levels = ['0', '1', '2', '3', '4'] as const

/** Enters what somebody was found able to do on a day. */
export function AssessmentDialog({ id, onClose, onDone }: { id: string; onClose: () => void; onDone: () => void }) {
  const own = useId()
  const intent = useIntent()
  const [day, setDay] = useState('')
  const [body, setBody] = useState('')
  const [score, setScore] = useState('')
  const [level, setLevel] = useState<string>('1')
  const [validUntil, setValidUntil] = useState('')
  const send = async () => {
    const said = {
      day,
      body: body.trim(),
      level: Number(level),
      ...(score && { score: Number(score) }),
      ...(validUntil && { validUntil }),
    }
    const saved = await intent.send(`assessment ${id}`, said, (key) => enterAssessment(id, said, key))
    if (saved) onDone()
  }
  const field = (name: string, words: string, value: string, set: (value: string) => void, type: string) => (
    <div className="field">
      <label htmlFor={`${own}-${name}`}>{words}</label>
      <input id={`${own}-${name}`} type={type} value={value} onChange={(event) => set(event.target.value)} />
    </div>
  )
  return (
    <Dialog
      title={say('assessment.enter')}
      send={say('save')}
      sending={intent.sending}
      failure={intent.failure}
      onSend={send}
      onClose={onClose}
    >
      {field('day', say('assessment.day'), day, setDay, 'date')}
      {field('body', say('assessment.body'), body, setBody, 'text')}
      {field('score', say('assessment.score.label'), score, setScore, 'number')}
      <div className="field">
        <label htmlFor={`${own}-level`}>{say('assessment.level')}</label>
        <select id={`${own}-level`} value={level} onChange={(event) => setLevel(event.target.value)}>
          {levels.map((one) => (
            <option key={one} value={one}>
              {say(`level.${one}`)}
            </option>
          ))}
        </select>
      </div>
      {field('valid', say('assessment.valid'), validUntil, setValidUntil, 'date')}
    </Dialog>
  )
}
