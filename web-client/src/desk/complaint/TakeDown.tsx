import { Alert, Button } from 'antd'
import { useState } from 'react'
import { listOrders, raiseComplaint } from '../../shared/api/calls.ts'
import { useRead } from '../../shared/hooks.ts'
import { when } from '../data/tell.ts'
import { ReasonDialog } from '../dialog/ReasonDialog.tsx'
import './complaint.css'
import { say } from './words.ts'

const abouts = ['visit', 'centre', 'other'] as const
const kinds = ['nobody-came', 'late', 'manner', 'quality', 'money', 'other'] as const
const over = 'visited,disputed,verified,confirmed,settled,missed,not-home,aborted,rejected'

/** Somebody rings and is not content: the desk takes it down for them, as they say it. */
export function TakeDown({ resident }: { resident: { id: string; name: string } }) {
  const [open, setOpen] = useState(false)
  const [done, setDone] = useState('')
  return (
    <>
      <Button onClick={() => setOpen(true)}>{say('new')}</Button>
      <div role="status">{done && <Alert type="success" showIcon title={done} />}</div>
      {open && (
        <Form
          resident={resident}
          onClose={() => setOpen(false)}
          onDone={(number) => {
            setOpen(false)
            setDone(say('new.done', { number }))
          }}
        />
      )}
    </>
  )
}

interface Props {
  resident: { id: string; name: string }
  onClose: () => void
  onDone: (number: string) => void
}

function Form({ resident, onClose, onDone }: Props) {
  const [about, setAbout] = useState<(typeof abouts)[number]>('visit')
  const [orderId, setOrder] = useState('')
  const [kind, setKind] = useState('')
  const [wrong, setWrong] = useState<string[]>([])
  const visits = useRead(`visits of ${resident.id}`, () =>
    listOrders({ residentId: resident.id, stage: over, limit: '20' }),
  )
  const answered = () => {
    const missing = [about === 'visit' && !orderId && 'visit', !kind && 'kind'].filter((one) => one !== false)
    setWrong(missing)
    return missing.length === 0
  }
  const body = (words: string) => ({ about, kind, words, ...(about === 'visit' && { orderId }) })
  return (
    <ReasonDialog
      title={say('new.title', { name: resident.name })}
      label={say('new.words')}
      hint={say('new.words.hint')}
      missing={say('new.words.missing')}
      send={say('new')}
      name={`complaint of ${resident.id} ${about} ${orderId} ${kind}`}
      call={(words, key) => raiseComplaint(resident.id, body(words), key)}
      answered={answered}
      onDone={(complaint) => onDone(complaint.number)}
      onClose={onClose}
    >
      <Select
        id="complaint-about"
        label={say('new.about')}
        value={about}
        onChange={(value) => setAbout(value as typeof about)}
        choices={abouts.map((one) => [one, say(`new.about.${one}`)])}
      />
      {about === 'visit' && (
        <Select
          id="complaint-visit"
          label={say('new.visit')}
          error={wrong.includes('visit') ? say('new.visit.missing') : undefined}
          value={orderId}
          onChange={setOrder}
          choices={[
            ['', ''],
            ...(visits.value?.items ?? []).map((one): [string, string] => [
              one.id,
              `${when(one.visit ?? one.window)} ${one.serviceName}`,
            ]),
          ]}
        />
      )}
      <Select
        id="complaint-kind"
        label={say('new.kind')}
        error={wrong.includes('kind') ? say('new.kind.missing') : undefined}
        value={kind}
        onChange={setKind}
        choices={[['', ''], ...kinds.map((one): [string, string] => [one, say(`kind.${one}`)])]}
      />
    </ReasonDialog>
  )
}

interface SelectProps {
  id: string
  label: string
  value: string
  choices: [string, string][]
  error?: string | undefined
  onChange: (value: string) => void
}

function Select({ id, label, value, choices, error, onChange }: SelectProps) {
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {error && (
        <p id={`${id}-error`} className="field-error">
          {error}
        </p>
      )}
      <select
        id={id}
        value={value}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-error` : undefined}
        onChange={(event) => onChange(event.target.value)}
      >
        {choices.map(([one, words]) => (
          <option key={one} value={one}>
            {words}
          </option>
        ))}
      </select>
    </div>
  )
}
