import { useId, useState } from 'react'
import { proposeCorrection } from '../../shared/api/calls.ts'
import { atTime, wallClock } from '../../shared/time/city.ts'
import { moment } from '../data/tell.ts'
import { ReasonDialog } from '../dialog/ReasonDialog.tsx'
import type { Order } from '../model.ts'
import { thingsOf, type Thing } from './correction.ts'
import { say } from './words.ts'

interface Props {
  order: Order
  title: string
  onDone: () => void
  onClose: () => void
}

function nameOf(thing: Thing): string {
  if (thing.kind === 'status') return say(`thing.${thing.value}`)
  return thing.told
    ? say(`thing.${thing.which}`, { name: thing.name, time: moment(thing.told) })
    : say(`thing.${thing.which}.missing`, { name: thing.name })
}

/** What the field shows at first: what stands, else what was agreed, by the city's clock. */
function firstTime(order: Order, thing: Thing): string {
  if (thing.kind === 'status') return ''
  const at = thing.told ?? (thing.which === 'in' ? order.visit?.start : order.visit?.end) ?? order.window.start
  const { day, time } = wallClock(at)
  return `${day}T${time}`
}

/** One thing, the right time where it is a time, and why. */
export function ProposeDialog({ order, title, onDone, onClose }: Props) {
  const things = thingsOf(order)
  const [chosen, setChosen] = useState<Thing>()
  const [at, setAt] = useState('')
  const [wrong, setWrong] = useState<'thing' | 'at'>()
  const id = useId()
  const choose = (thing: Thing) => {
    setChosen(thing)
    setAt(firstTime(order, thing))
    setWrong(undefined)
  }
  const answered = () => {
    const missing = !chosen ? 'thing' : chosen.kind === 'time' && !at ? 'at' : undefined
    setWrong(missing)
    return missing === undefined
  }
  const send = (reason: string, key: string) => {
    const [day = '', time = ''] = at.split('T')
    const body =
      chosen?.kind === 'time'
        ? { workerId: chosen.workerId, which: chosen.which, at: atTime(day, time), reason }
        : { status: chosen?.value ?? '', reason }
    return proposeCorrection(order.id, body, { key, version: order.version })
  }
  return (
    <ReasonDialog
      title={say('propose.title', { title })}
      label={say('reason')}
      hint={say('reason.hint')}
      send={say('propose')}
      name={`correct ${order.id} ${chosen?.value ?? ''} ${at}`}
      call={send}
      answered={answered}
      onDone={onDone}
      onClose={onClose}
    >
      <p>{say('propose.what')}</p>
      <fieldset className="field correction-things" aria-describedby={wrong === 'thing' ? `${id}-wrong` : undefined}>
        <legend>{say('thing')}</legend>
        {wrong === 'thing' && (
          <p id={`${id}-wrong`} className="field-error">
            {say('thing.missing')}
          </p>
        )}
        {things.map((thing) => (
          <label key={thing.value}>
            <input type="radio" name={id} checked={chosen?.value === thing.value} onChange={() => choose(thing)} />{' '}
            {nameOf(thing)}
          </label>
        ))}
      </fieldset>
      {chosen?.kind === 'time' && (
        <div className="field">
          <label htmlFor={`${id}-at`}>{say('at')}</label>
          {wrong === 'at' && (
            <p id={`${id}-at-wrong`} className="field-error">
              {say('at.missing')}
            </p>
          )}
          <input
            id={`${id}-at`}
            type="datetime-local"
            value={at}
            required
            aria-invalid={wrong === 'at' || undefined}
            aria-describedby={wrong === 'at' ? `${id}-at-wrong` : undefined}
            onChange={(event) => setAt(event.target.value)}
          />
        </div>
      )}
    </ReasonDialog>
  )
}
