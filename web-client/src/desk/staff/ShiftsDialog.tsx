import { useId, useState } from 'react'
import { setShifts } from '../../shared/api/calls.ts'
import { Refused } from '../../shared/api/failure.ts'
import { useIntent } from '../../shared/hooks.ts'
import { addDays } from '../../shared/time/city.ts'
import { cityToday } from '../../shared/time/words.ts'
import { Dialog } from '../dialog/Dialog.tsx'
import type { Worker } from '../model.ts'
import { Field } from '../request/Field.tsx'
import { hoursOf, hoursOn, patternFrom, type Typed } from './pattern.ts'
import { say } from './words.ts'

interface Props {
  worker: Worker
  only: boolean
  onClose: () => void
  onDone: () => void
}

const times = ['starts', 'ends', 'breakFrom', 'breakUntil'] as const

/** The hours of every week from a day on, or of one day alone; a line without a beginning is a day off. */
export function ShiftsDialog({ worker, only, onClose, onDone }: Props) {
  const id = useId()
  const [from, setFrom] = useState(addDays(cityToday(), 1))
  const read = (day: string) => (only ? [hoursOn(worker.shifts, day)] : patternFrom(worker.shifts, day))
  const [typed, setTyped] = useState(() => read(from))
  const intent = useIntent()
  const told = intent.failure instanceof Refused ? intent.failure.fields : []
  const day = (value: string) => {
    setFrom(value)
    if (only && value) setTyped(read(value))
  }
  const put = (weekday: number, field: keyof Typed, value: string) =>
    setTyped(typed.map((one) => (one.weekday === weekday ? { ...one, [field]: value } : one)))
  const send = async () => {
    if (!from) return document.getElementById(`${id}-from`)?.focus()
    const body = { from, only, hours: hoursOf(typed) }
    const now = await intent.send(`shifts ${worker.id}`, body, (key) => setShifts(worker.id, body, key))
    if (now) onDone()
  }
  return (
    <Dialog
      title={say(only ? 'shifts.day' : 'shifts.week')}
      send={say('save')}
      sending={intent.sending}
      failure={intent.failure}
      width={720}
      onSend={send}
      onClose={onClose}
    >
      <p>{say('shifts.what')}</p>
      <Field
        id={`${id}-from`}
        label={say(only ? 'shifts.on' : 'shifts.from')}
        error={told.find((one) => one.field === 'from')?.words}
      >
        {(aria) => <input {...aria} type="date" value={from} onChange={(event) => day(event.target.value)} />}
      </Field>
      {typed.map((one) => (
        <fieldset key={one.weekday} className="staff-hours">
          <legend>{say(`weekday.${one.weekday as 1}`)}</legend>
          {times.map((field) => (
            <label key={field}>
              {say(`shifts.${field}`)}
              <input type="time" value={one[field]} onChange={(event) => put(one.weekday, field, event.target.value)} />
            </label>
          ))}
        </fieldset>
      ))}
    </Dialog>
  )
}
