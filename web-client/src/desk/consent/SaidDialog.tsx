import { useId, useState } from 'react'
import { answerConsent } from '../../shared/api/calls.ts'
import { useIntent } from '../../shared/hooks.ts'
import { when } from '../data/tell.ts'
import { Dialog } from '../dialog/Dialog.tsx'
import { TextField } from '../dialog/TextField.tsx'
import type { Planned } from '../model.ts'
import { titleOf } from '../plan/tell.ts'
import { say } from './words.ts'

/** The answer that a family gave on the phone, and who gave it; the plan hears of it by the feed. */
export function SaidDialog({ visit, onClose }: { visit: Planned; onClose: () => void }) {
  const [answer, setAnswer] = useState<'yes' | 'no'>('yes')
  const [saidBy, setSaidBy] = useState('')
  const [missing, setMissing] = useState(false)
  const id = useId()
  const intent = useIntent()
  const [first] = visit.now
  const send = async () => {
    const silent = !saidBy.trim()
    setMissing(silent)
    if (silent) return document.getElementById(`${id}-who`)?.focus()
    const body = { answer, saidBy: saidBy.trim() }
    const done = await intent.send(`consent ${visit.orderId}`, body, (key) => answerConsent(visit.orderId, body, key))
    if (done) onClose()
  }
  return (
    <Dialog
      title={say('record.title', { title: titleOf(visit) })}
      send={say('record.send')}
      sending={intent.sending}
      failure={intent.failure}
      onSend={send}
      onClose={onClose}
    >
      <p>{say('record.what', { time: first ? when(first) : '' })}</p>
      <fieldset className="field repair-why">
        <legend>{say('record.answer')}</legend>
        {(['yes', 'no'] as const).map((one) => (
          <label key={one} className="repair-choice">
            <input type="radio" name={`${id}-answer`} checked={answer === one} onChange={() => setAnswer(one)} />
            {say(`record.${one}`)}
          </label>
        ))}
      </fieldset>
      <TextField
        id={`${id}-who`}
        label={say('record.who')}
        value={saidBy}
        onChange={setSaidBy}
        required
        error={missing ? say('record.missing') : undefined}
      />
    </Dialog>
  )
}
