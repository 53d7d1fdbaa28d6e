import { useId, useState } from 'react'
import { setOpening } from '../../shared/api/calls.ts'
import { Refused } from '../../shared/api/failure.ts'
import { useIntent } from '../../shared/hooks.ts'
import { addDays } from '../../shared/time/city.ts'
import { cityToday } from '../../shared/time/words.ts'
import { Dialog } from '../dialog/Dialog.tsx'
import type { Organisation } from '../model.ts'
import { Field } from '../request/Field.tsx'
import { weekdayOf } from '../staff/pattern.ts'
import { say as saysStaff } from '../staff/words.ts'
import { say } from './words.ts'

interface Props {
  organisation: Organisation
  only: boolean
  onClose: () => void
  onDone: () => void
}

type Line = { weekday: number; opens: string; closes: string }

/** When it is open, every week from a day on or on one day alone. */
export function OpeningDialog({ organisation, only, onClose, onDone }: Props) {
  const id = useId()
  const [from, setFrom] = useState(addDays(cityToday(), 1))
  const [typed, setTyped] = useState(() => (only ? [lineOf(organisation, weekdayOf(from))] : week(organisation)))
  const intent = useIntent()
  const told = intent.failure instanceof Refused ? intent.failure.fields : []
  const day = (value: string) => {
    setFrom(value)
    if (only && value) setTyped([lineOf(organisation, weekdayOf(value))])
  }
  const put = (weekday: number, field: 'opens' | 'closes', value: string) =>
    setTyped(typed.map((one) => (one.weekday === weekday ? { ...one, [field]: value } : one)))
  const send = async () => {
    if (!from) return document.getElementById(`${id}-from`)?.focus()
    const body = { from, only, hours: typed.filter((one) => one.opens || one.closes) }
    const now = await intent.send(`opening ${organisation.id}`, body, (key) => setOpening(organisation.id, body, key))
    if (now) onDone()
  }
  return (
    <Dialog
      title={say(only ? 'opening.day' : 'opening.week')}
      send={say('save')}
      sending={intent.sending}
      failure={intent.failure}
      onSend={send}
      onClose={onClose}
    >
      <p>{say('opening.what')}</p>
      <Field
        id={`${id}-from`}
        label={say(only ? 'opening.on' : 'opening.from')}
        error={told.find((one) => one.field === 'from')?.words}
      >
        {(aria) => <input {...aria} type="date" value={from} onChange={(event) => day(event.target.value)} />}
      </Field>
      {typed.map((one) => (
        <fieldset key={one.weekday} className="staff-hours">
          <legend>{saysStaff(`weekday.${one.weekday as 1}`)}</legend>
          {(['opens', 'closes'] as const).map((field) => (
            <label key={field}>
              {say(field)}
              <input type="time" value={one[field]} onChange={(event) => put(one.weekday, field, event.target.value)} />
            </label>
          ))}
        </fieldset>
      ))}
    </Dialog>
  )
}

const week = (organisation: Organisation): Line[] =>
  [1, 2, 3, 4, 5, 6, 7].map((weekday) => lineOf(organisation, weekday))

/** As it is open on the next day of that weekday. */
function lineOf(organisation: Organisation, weekday: number): Line {
  const open = organisation.days.find((one) => weekdayOf(one.day) === weekday)?.hours[0]
  return { weekday, opens: open?.opens ?? '', closes: open?.closes ?? '' }
}
