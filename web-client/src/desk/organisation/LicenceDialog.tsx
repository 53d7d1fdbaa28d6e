import { useId, useState } from 'react'
import { addLicence } from '../../shared/api/calls.ts'
import { Refused } from '../../shared/api/failure.ts'
import { useIntent } from '../../shared/hooks.ts'
import { cityToday } from '../../shared/time/words.ts'
import { Dialog } from '../dialog/Dialog.tsx'
import type { Organisation } from '../model.ts'
import { Field } from '../request/Field.tsx'
import { say } from './words.ts'

interface Props {
  organisation: Organisation
  onClose: () => void
  onDone: () => void
}

const texts = ['number', 'issuer', 'from', 'until'] as const

/** A licence with its number, who issued it and its days. */
export function LicenceDialog({ organisation, onClose, onDone }: Props) {
  const id = useId()
  const [typed, setTyped] = useState({ kind: '', number: '', issuer: '', from: cityToday(), until: '' })
  const [tried, setTried] = useState(false)
  const intent = useIntent()
  const told = intent.failure instanceof Refused ? intent.failure.fields : []
  const missing = (['kind', 'number', 'from', 'until'] as const).filter((field) => !typed[field].trim())
  const wrong = (field: keyof typeof typed) =>
    tried && missing.some((one) => one === field) ? say('form.missing') : told.find((one) => one.field === field)?.words
  const put = (field: keyof typeof typed, value: string) => setTyped({ ...typed, [field]: value })
  const send = async () => {
    setTried(true)
    if (missing[0]) return document.getElementById(`${id}-${missing[0]}`)?.focus()
    const { issuer, ...rest } = typed
    const body = { ...rest, ...(issuer.trim() && { issuer: issuer.trim() }) }
    const now = await intent.send(`licence of ${organisation.id}`, body, (key) =>
      addLicence(organisation.id, body, key),
    )
    if (now) onDone()
  }
  return (
    <Dialog
      title={say('licence.add')}
      send={say('save')}
      sending={intent.sending}
      failure={told.length > 0 ? undefined : intent.failure}
      onSend={send}
      onClose={onClose}
    >
      <Field id={`${id}-kind`} label={say('form.kind')} error={wrong('kind')}>
        {(aria) => (
          <select {...aria} value={typed.kind} onChange={(event) => put('kind', event.target.value)}>
            <option value="">{say('form.choose')}</option>
            {organisation.kinds.map(({ code, words }) => (
              <option key={code} value={code}>
                {words}
              </option>
            ))}
          </select>
        )}
      </Field>
      {texts.map((field) => (
        <Field key={field} id={`${id}-${field}`} label={say(`form.${field}`)} error={wrong(field)}>
          {(aria) => (
            <input
              {...aria}
              type={field === 'from' || field === 'until' ? 'date' : 'text'}
              value={typed[field]}
              onChange={(event) => put(field, event.target.value)}
            />
          )}
        </Field>
      ))}
    </Dialog>
  )
}
