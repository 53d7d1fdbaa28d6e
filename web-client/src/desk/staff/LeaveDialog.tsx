import { useId, useState } from 'react'
import { addLeave } from '../../shared/api/calls.ts'
import { Refused } from '../../shared/api/failure.ts'
import { useIntent } from '../../shared/hooks.ts'
import { cityToday } from '../../shared/time/words.ts'
import { Dialog } from '../dialog/Dialog.tsx'
import type { Worker } from '../model.ts'
import { Field } from '../request/Field.tsx'
import { say } from './words.ts'

const kinds = ['annual', 'ill', 'personal', 'training', 'other'] as const

interface Props {
  worker: Worker
  onClose: () => void
  onDone: () => void
}

/** A leave of whole days, and what it does to what was promised. */
export function LeaveDialog({ worker, onClose, onDone }: Props) {
  const id = useId()
  const [from, setFrom] = useState(cityToday())
  const [until, setUntil] = useState('')
  const [kind, setKind] = useState<(typeof kinds)[number]>('annual')
  const [tried, setTried] = useState(false)
  const intent = useIntent()
  const told = intent.failure instanceof Refused ? intent.failure.fields : []
  const wrong = (field: string, value: string) =>
    tried && !value ? say('form.missing') : told.find((one) => one.field === field)?.words
  const send = async () => {
    setTried(true)
    if (!from || !until) return document.getElementById(`${id}-${from ? 'until' : 'from'}`)?.focus()
    const body = { from, until, kind }
    const now = await intent.send(`leave ${worker.id}`, body, (key) => addLeave(worker.id, body, key))
    if (now) onDone()
  }
  return (
    <Dialog
      title={say('leave.add.of', { name: worker.name })}
      send={say('save')}
      sending={intent.sending}
      failure={told.length > 0 ? undefined : intent.failure}
      onSend={send}
      onClose={onClose}
    >
      <p>{say('leave.what')}</p>
      <Field id={`${id}-from`} label={say('leave.from')} error={wrong('from', from)}>
        {(aria) => <input {...aria} type="date" value={from} onChange={(event) => setFrom(event.target.value)} />}
      </Field>
      <Field id={`${id}-until`} label={say('leave.until')} error={wrong('until', until)}>
        {(aria) => <input {...aria} type="date" value={until} onChange={(event) => setUntil(event.target.value)} />}
      </Field>
      <Field id={`${id}-kind`} label={say('leave.kind')} error={wrong('kind', kind)}>
        {(aria) => (
          <select {...aria} value={kind} onChange={(event) => setKind(event.target.value as typeof kind)}>
            {kinds.map((one) => (
              <option key={one} value={one}>
                {say(`leave.kind.${one}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
    </Dialog>
  )
}
