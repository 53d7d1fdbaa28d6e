import { useId, useState } from 'react'
import { addCertificate } from '../../shared/api/calls.ts'
import { Refused } from '../../shared/api/failure.ts'
import { useIntent } from '../../shared/hooks.ts'
import { addDays } from '../../shared/time/city.ts'
import { cityToday } from '../../shared/time/words.ts'
import { Dialog } from '../dialog/Dialog.tsx'
import type { HeldCertificate, Worker } from '../model.ts'
import { Field } from '../request/Field.tsx'
import { say } from './words.ts'

interface Props {
  worker: Worker
  /** The paper that the new one follows. */
  renew?: HeldCertificate
  onClose: () => void
  onDone: () => void
}

/** A new certificate, or one that follows another: it begins where that ends. */
export function CertificateDialog({ worker, renew, onClose, onDone }: Props) {
  const id = useId()
  const begins = renew && renew.days >= 0 ? addDays(renew.until, 1) : cityToday()
  const [typed, setTyped] = useState({
    kind: renew?.kind ?? '',
    number: renew?.number ?? '',
    issuer: renew?.issuer ?? '',
    from: begins,
    until: '',
  })
  const [tried, setTried] = useState(false)
  const intent = useIntent()
  const told = intent.failure instanceof Refused ? intent.failure.fields : []
  const needed = (field: 'kind' | 'from' | 'until') => tried && !typed[field]
  const wrong = (field: keyof typeof typed) =>
    field !== 'number' && field !== 'issuer' && needed(field)
      ? say('form.missing')
      : told.find((one) => one.field === field)?.words
  const put = (field: keyof typeof typed) => (event: { target: { value: string } }) =>
    setTyped({ ...typed, [field]: event.target.value })
  const send = async () => {
    setTried(true)
    const missing = (['kind', 'from', 'until'] as const).find((field) => !typed[field])
    if (missing) return document.getElementById(`${id}-${missing}`)?.focus()
    const body = Object.fromEntries(Object.entries(typed).filter(([, value]) => value)) as typeof typed
    const now = await intent.send(`certify ${worker.id}`, body, (key) => addCertificate(worker.id, body, key))
    if (now) onDone()
  }
  return (
    <Dialog
      title={renew ? say('certificate.renew.of', { words: renew.words }) : say('certificate.add')}
      send={say('save')}
      sending={intent.sending}
      failure={told.length > 0 ? undefined : intent.failure}
      onSend={send}
      onClose={onClose}
    >
      {!renew && (
        <Field id={`${id}-kind`} label={say('form.kind')} error={wrong('kind')}>
          {(aria) => (
            <select {...aria} value={typed.kind} onChange={put('kind')}>
              <option value="">{say('form.choose')}</option>
              {worker.kinds.map(({ code, words }) => (
                <option key={code} value={code}>
                  {words}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      <Field id={`${id}-number`} label={say('form.number')} error={wrong('number')}>
        {(aria) => <input {...aria} value={typed.number} maxLength={60} onChange={put('number')} />}
      </Field>
      <Field id={`${id}-issuer`} label={say('form.issuer')} error={wrong('issuer')}>
        {(aria) => <input {...aria} value={typed.issuer} maxLength={60} onChange={put('issuer')} />}
      </Field>
      <Field id={`${id}-from`} label={say('form.from')} error={wrong('from')}>
        {(aria) => <input {...aria} type="date" value={typed.from} onChange={put('from')} />}
      </Field>
      <Field id={`${id}-until`} label={say('form.until')} error={wrong('until')}>
        {(aria) => <input {...aria} type="date" value={typed.until} onChange={put('until')} />}
      </Field>
    </Dialog>
  )
}
