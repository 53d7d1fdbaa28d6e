import { Button } from 'antd'
import { useId, useState } from 'react'
import { addSettings } from '../../shared/api/calls.ts'
import { useIntent } from '../../shared/hooks.ts'
import { addDays } from '../../shared/time/city.ts'
import { cityToday } from '../../shared/time/words.ts'
import { Refused } from '../../shared/api/failure.ts'
import { ReadingState } from '../data/ReadingState.tsx'
import { TextField } from '../dialog/TextField.tsx'
import type { CentreSettingsList, Way } from '../model.ts'
import { Field } from '../request/Field.tsx'
import { pointsOf, readPoints, worth } from './weigh.ts'
import { say } from './words.ts'

interface Props {
  centreId: string
  settings: CentreSettingsList
  onSet: () => void
}

const ways: readonly Way[] = ['offers', 'approve', 'round-robin', 'roster']

type Typed = Record<string, string>

const typedOf = (points: Record<string, number>): Typed =>
  Object.fromEntries(Object.entries(points).map(([code, count]) => [code, String(count)]))

/** The next version: from a day on, what counts how much, and why. What is wrong stands beside its field. */
export function SettingsForm({ centreId, settings, onSet }: Props) {
  const id = useId()
  const [from, setFrom] = useState(addDays(cityToday(), 1))
  const [typed, setTyped] = useState<Typed>(typedOf(pointsOf((settings.items[0] ?? settings.inForce).weights)))
  const last = settings.items[0] ?? settings.inForce
  const [way, setWay] = useState<Way>(last.dispatch)
  const [cutOff, setCutOff] = useState(last.rosterCutOff)
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const [kept, setKept] = useState('')
  const intent = useIntent()
  const { terms } = settings
  const points = Object.fromEntries(terms.map((term) => [term.code, readPoints(typed[term.code] ?? '', term.most)]))
  const told = intent.failure instanceof Refused ? intent.failure.fields : []
  const wrong = (field: string) => told.find((one) => one.field === field)?.words
  const send = async () => {
    setTried(true)
    setKept('')
    const missing = terms.find((term) => points[term.code] === undefined)
    if (missing) return document.getElementById(`${id}-${missing.code}`)?.focus()
    if (!reason.trim()) return document.getElementById(`${id}-reason`)?.focus()
    const body = { from, dispatch: way, rosterCutOff: cutOff, weights: points as Record<string, number>, reason }
    const now = await intent.send(`settings ${centreId}`, body, (key) => addSettings(centreId, body, key))
    if (!now) return
    setTried(false)
    setReason('')
    setKept(now.items[0]?.version ?? '')
    onSet()
  }
  return (
    <section className="panel centre-form" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{say('form.title')}</h2>
      <p>{say('form.what')}</p>
      <Field id={`${id}-from`} label={say('from')} error={wrong('from')}>
        {(aria) => (
          <input {...aria} type="date" value={from} required onChange={(event) => setFrom(event.target.value)} />
        )}
      </Field>
      <fieldset className="centre-ways">
        <legend>{say('way')}</legend>
        {ways.map((one) => (
          <label key={one}>
            <input type="radio" name={`${id}-way`} value={one} checked={way === one} onChange={() => setWay(one)} />{' '}
            {say(`way.${one}`)}
            <span className="quiet"> {say(`way.${one}.what`)}</span>
          </label>
        ))}
      </fieldset>
      {way === 'roster' && (
        <Field id={`${id}-cut-off`} label={say('cut-off')} hint={say('cut-off.hint')} error={wrong('rosterCutOff')}>
          {(aria) => (
            <input {...aria} type="time" value={cutOff} required onChange={(event) => setCutOff(event.target.value)} />
          )}
        </Field>
      )}
      {terms.map((term) => {
        const count = points[term.code]
        return (
          <Field
            key={term.code}
            id={`${id}-${term.code}`}
            label={say('points', { term: term.words, most: term.most })}
            error={
              wrong(`weights.${term.code}`) ??
              (tried && count === undefined ? say('missing.points', { most: term.most }) : undefined)
            }
            hint={say('points.hint', {
              standard: term.standard,
              effect: count === undefined ? '' : worth(term, count, points.travelMinute ?? 0),
            })}
          >
            {(aria) => (
              <input
                {...aria}
                className="centre-points"
                inputMode="numeric"
                value={typed[term.code] ?? ''}
                onChange={(event) => setTyped({ ...typed, [term.code]: event.target.value })}
              />
            )}
          </Field>
        )
      })}
      <TextField
        id={`${id}-reason`}
        label={say('reason')}
        hint={say('reason.hint')}
        error={wrong('reason') ?? (tried && !reason.trim() ? say('missing.reason') : undefined)}
        required
        value={reason}
        onChange={setReason}
      />
      {intent.failure && told.length === 0 && <ReadingState reading={{ failure: intent.failure, again: send }} />}
      <div className="row">
        <Button type="primary" loading={intent.sending} onClick={send}>
          {say('send')}
        </Button>
        <Button onClick={() => setTyped(typedOf(Object.fromEntries(terms.map((term) => [term.code, term.standard]))))}>
          {say('standard')}
        </Button>
      </div>
      <p role="status">{kept && say('sent', { version: kept })}</p>
    </section>
  )
}
