import { useId, useState } from 'react'
import { enterWhereabouts } from '../../shared/api/calls.ts'
import type { NewWhereabouts, Whereabouts, WhereaboutsEntry } from '../../shared/api/schemas.ts'
import { useIntent } from '../../shared/hooks.ts'
import { atTime, wallClock } from '../../shared/time/city.ts'
import { Dialog } from '../dialog/Dialog.tsx'
import { TextField } from '../dialog/TextField.tsx'
import { say } from './words.ts'

const places = ['hospital', 'home', 'away', 'institution', 'moved', 'deceased'] as const
const sources = ['family', 'resident', 'worker', 'centre', 'community', 'hospital', 'institution'] as const
type Where = NewWhereabouts['where']

interface Props {
  residentId: string
  name: string
  corrects: WhereaboutsEntry | undefined
  onClose: () => void
  onDone: (told: Whereabouts) => void
}

/** Where somebody is, from when until when and from whom it is known; a correction says why. */
export function EnterDialog({ residentId, name, corrects, onClose, onDone }: Props) {
  const [where, setWhere] = useState<Where>(corrects?.where ?? 'hospital')
  const [from, setFrom] = useState(local(corrects ? corrects.from : new Date()))
  const [until, setUntil] = useState(corrects?.until ? local(corrects.until) : '')
  const [source, setSource] = useState<string>(corrects?.source ?? 'family')
  const [note, setNote] = useState('')
  const [missing, setMissing] = useState(false)
  const id = useId()
  const intent = useIntent()
  const struck = where === 'struck'
  const ends = where === 'moved' || where === 'deceased'
  const send = async () => {
    const silent = corrects !== undefined && !note.trim()
    setMissing(silent)
    if (silent) return document.getElementById(`${id}-note`)?.focus()
    const body: NewWhereabouts = {
      where,
      ...(!struck && from && { from: instant(from) }),
      ...(!struck && !ends && until && { until: instant(until) }),
      source: source as (typeof sources)[number],
      ...(note.trim() && { note: note.trim() }),
      ...(corrects && { corrects: corrects.id }),
    }
    const told = await intent.send(`whereabouts ${residentId}`, body, (key) => enterWhereabouts(residentId, body, key))
    if (told) onDone(told)
  }
  const offered: readonly Where[] = corrects ? [...places, 'struck'] : places
  return (
    <Dialog
      title={corrects ? say('correct.title', { what: corrects.whereWords }) : say('add.title', { name })}
      send={say('form.send')}
      sending={intent.sending}
      failure={intent.failure}
      onSend={send}
      onClose={onClose}
    >
      <p>{say('form.what')}</p>
      <div className="field">
        <label htmlFor={`${id}-where`}>{say('form.where')}</label>
        <select id={`${id}-where`} value={where} onChange={(event) => setWhere(event.target.value as Where)}>
          {offered.map((one) => (
            <option key={one} value={one}>
              {say(`where.${one}`)}
            </option>
          ))}
        </select>
      </div>
      {!struck && <Moment id={`${id}-from`} label={say('form.from')} value={from} onChange={setFrom} />}
      {!struck && !ends && <Moment id={`${id}-until`} label={say('form.until')} value={until} onChange={setUntil} />}
      <div className="field">
        <label htmlFor={`${id}-source`}>{say('form.source')}</label>
        <select id={`${id}-source`} value={source} onChange={(event) => setSource(event.target.value)}>
          {sources.map((one) => (
            <option key={one} value={one}>
              {say(`source.${one}`)}
            </option>
          ))}
        </select>
      </div>
      <TextField
        id={`${id}-note`}
        label={say(corrects ? 'form.why' : 'form.note')}
        value={note}
        onChange={setNote}
        required={corrects !== undefined}
        error={missing ? say('form.missing') : undefined}
      />
    </Dialog>
  )
}

interface MomentProps {
  id: string
  label: string
  value: string
  onChange: (value: string) => void
}

function Moment({ id, label, value, onChange }: MomentProps) {
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input id={id} type="datetime-local" value={value} onChange={(event) => onChange(event.target.value)} />
    </div>
  )
}

/** What the field shows of a moment, by the city's clock. */
function local(at: string | Date): string {
  const { day, time } = wallClock(at)
  return `${day}T${time}`
}

/** What the field says by the city's clock, as an instant. */
function instant(local: string): string {
  const [day = '', time = ''] = local.split('T')
  return atTime(day, time)
}
