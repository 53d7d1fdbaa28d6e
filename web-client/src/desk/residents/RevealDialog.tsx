import { useState } from 'react'
import { revealResident } from '../../shared/api/calls.ts'
import { ReasonDialog } from '../dialog/ReasonDialog.tsx'
import type { Resident, Reveal } from '../model.ts'
import { say } from './words.ts'

const fields = ['phone', 'addressLine', 'idNumber', 'healthNotes'] as const
type Field = (typeof fields)[number]

interface Props {
  resident: Resident
  onDone: (revealed: Reveal) => void
  onClose: () => void
}

/** Which masked fields somebody needs, and why; the resident can read the reason. */
export function RevealDialog({ resident, onDone, onClose }: Props) {
  const [wanted, setWanted] = useState<Field[]>(['phone'])
  const [missing, setMissing] = useState(false)
  const toggle = (field: Field) =>
    setWanted(wanted.includes(field) ? wanted.filter((one) => one !== field) : [...wanted, field])
  return (
    <ReasonDialog<Reveal>
      title={say('reveal.title', { name: resident.name })}
      label={say('reveal.label')}
      hint={say('reveal.hint')}
      send={say('reveal.send')}
      name={`reveal ${resident.id} ${wanted.join(' ')}`}
      call={(reason, key) => revealResident(resident.id, wanted, reason, key)}
      onDone={onDone}
      onClose={onClose}
      answered={() => {
        setMissing(wanted.length === 0)
        return wanted.length > 0
      }}
    >
      <fieldset className="field reveal-fields">
        <legend>{say('reveal.fields')}</legend>
        <div role="alert">{missing && <p className="field-error">{say('reveal.none')}</p>}</div>
        {fields.map((field) => (
          <label key={field}>
            <input type="checkbox" checked={wanted.includes(field)} onChange={() => toggle(field)} />
            {say(`fact.${field}`)}
          </label>
        ))}
      </fieldset>
    </ReasonDialog>
  )
}
