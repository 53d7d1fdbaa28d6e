import { useId, useState } from 'react'
import { askRepair } from '../../shared/api/calls.ts'
import { useIntent } from '../../shared/hooks.ts'
import { atTime, wallClock } from '../../shared/time/city.ts'
import { cityToday } from '../../shared/time/words.ts'
import { go } from '../address/address.ts'
import { addressOf } from '../address/page.ts'
import { Dialog } from '../dialog/Dialog.tsx'
import type { PersonRef } from '../model.ts'
import './repair.css'
import { say } from './words.ts'

interface Props {
  worker: PersonRef
  centreId: string
  date: string
  onClose: () => void
}

/** A worker cannot come: ill from then until then, or gone for today; then the proposal that mends the day stands there. */
export function AwayDialog({ worker, centreId, date, onClose }: Props) {
  const now = wallClock(new Date())
  const today = date === cityToday()
  const [ill, setIll] = useState(true)
  const [from, setFrom] = useState(`${date}T${today ? now.time : '00:00'}`)
  const [until, setUntil] = useState(`${date}T23:59`)
  const [wrong, setWrong] = useState(false)
  const id = useId()
  const intent = useIntent()
  const send = async () => {
    setWrong(ill && !(from < until))
    if (ill && !(from < until)) return document.getElementById(`${id}-until`)?.focus()
    const cause = ill
      ? { kind: 'worker-ill' as const, workerId: worker.id, from: instant(from), until: instant(until) }
      : { kind: 'worker-lost' as const, workerId: worker.id }
    const body = { centreId, cause }
    const plan = await intent.send('repair', body, (key) => askRepair(body, key))
    if (plan) go(addressOf.proposal(plan.id))
  }
  return (
    <Dialog
      title={say('away.title', { name: worker.name })}
      send={say('away.send')}
      sending={intent.sending}
      failure={intent.failure}
      onSend={send}
      onClose={onClose}
    >
      <p>{say('away.what')}</p>
      {today && (
        <fieldset className="field repair-why">
          <legend>{say('away.why')}</legend>
          {([true, false] as const).map((one) => (
            <label key={String(one)} className="repair-choice">
              <input type="radio" name={`${id}-why`} checked={ill === one} onChange={() => setIll(one)} />
              {say(one ? 'away.ill' : 'away.lost')}
            </label>
          ))}
        </fieldset>
      )}
      {ill ? (
        <>
          <div className="field">
            <label htmlFor={`${id}-from`}>{say('away.from')}</label>
            <input
              id={`${id}-from`}
              type="datetime-local"
              value={from}
              required
              onChange={(event) => setFrom(event.target.value)}
            />
          </div>
          <div className="field">
            <label htmlFor={`${id}-until`}>{say('away.until')}</label>
            {wrong && (
              <p id={`${id}-wrong`} className="field-error">
                {say('away.wrong')}
              </p>
            )}
            <input
              id={`${id}-until`}
              type="datetime-local"
              value={until}
              required
              aria-invalid={wrong || undefined}
              aria-describedby={wrong ? `${id}-wrong` : undefined}
              onChange={(event) => setUntil(event.target.value)}
            />
          </div>
        </>
      ) : (
        <p>{say('away.lost.what', { name: worker.name })}</p>
      )}
    </Dialog>
  )
}

/** What the field says by the city's clock, as an instant. */
function instant(local: string): string {
  const [day = '', time = ''] = local.split('T')
  return atTime(day, time)
}
