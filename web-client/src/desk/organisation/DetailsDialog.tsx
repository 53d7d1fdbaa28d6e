import { useId, useState } from 'react'
import { changeOrganisation } from '../../shared/api/calls.ts'
import { Refused } from '../../shared/api/failure.ts'
import { useIntent } from '../../shared/hooks.ts'
import { Dialog } from '../dialog/Dialog.tsx'
import type { Organisation } from '../model.ts'
import { Field } from '../request/Field.tsx'
import { say } from './words.ts'

interface Props {
  organisation: Organisation
  onClose: () => void
  onDone: () => void
}

const fields = ['phone', 'address', 'radius', 'nameEn', 'reason'] as const
type Name = (typeof fields)[number]
const sentAs: Record<Name, string> = {
  phone: 'phone',
  address: 'address',
  radius: 'radiusMetres',
  nameEn: 'nameEn',
  reason: 'reason',
}

/** What those who run an organisation keep up to date, from the version that they saw, and why. */
export function DetailsDialog({ organisation, onClose, onDone }: Props) {
  const id = useId()
  const [typed, setTyped] = useState<Record<Name, string>>({
    phone: organisation.phone ?? '',
    address: organisation.address ?? '',
    radius: organisation.radiusMetres === null ? '' : String(organisation.radiusMetres),
    nameEn: organisation.nameEn ?? '',
    reason: '',
  })
  const [tried, setTried] = useState(false)
  const intent = useIntent()
  const told = intent.failure instanceof Refused ? intent.failure.fields : []
  const wrong = (name: Name) =>
    tried && name === 'reason' && !typed.reason.trim()
      ? say('form.missing')
      : told.find((one) => one.field === sentAs[name])?.words
  const send = async () => {
    setTried(true)
    if (!typed.reason.trim()) return document.getElementById(`${id}-reason`)?.focus()
    const { radius, ...texts } = typed
    const given = Object.entries(texts).filter(([, value]) => value.trim())
    const body = {
      ...(Object.fromEntries(given) as { reason: string }),
      ...(radius && { radiusMetres: Number(radius) }),
    }
    const now = await intent.send(`organisation ${organisation.id}`, body, (key) =>
      changeOrganisation(organisation.id, body, { key, version: organisation.version }),
    )
    if (now) onDone()
  }
  return (
    <Dialog
      title={say('edit.title', { name: organisation.name })}
      send={say('save')}
      sending={intent.sending}
      failure={told.length > 0 ? undefined : intent.failure}
      onSend={send}
      onClose={onClose}
    >
      {fields.map((name) => (
        <Field key={name} id={`${id}-${name}`} label={say(`form.${name}`)} error={wrong(name)}>
          {(aria) => (
            <input
              {...aria}
              type={name === 'radius' ? 'number' : 'text'}
              min={1}
              max={200000}
              value={typed[name]}
              onChange={(event) => setTyped({ ...typed, [name]: event.target.value })}
            />
          )}
        </Field>
      ))}
    </Dialog>
  )
}
