import { useState } from 'react'
import { deviateCarePlan } from '../../shared/api/calls.ts'
import { useIntent } from '../../shared/hooks.ts'
import { addDays } from '../../shared/time/city.ts'
import { cityToday } from '../../shared/time/words.ts'
import { Dialog } from '../dialog/Dialog.tsx'
import { TextField } from '../dialog/TextField.tsx'
import type { CarePlan, NewDeviation } from '../model.ts'
import { Field } from '../request/Field.tsx'
import { OtherWorker } from './OtherWorker.tsx'
import { say } from './words.ts'

const kinds = ['skip', 'pause', 'time', 'worker'] as const
type Kind = (typeof kinds)[number]
const known = (kind: string): kind is Kind => (kinds as readonly string[]).includes(kind)

interface Props {
  plan: CarePlan
  onDone: (plan: CarePlan) => void
  onClose: () => void
}

/** What is otherwise for some days: skipped, paused, at another time, by another worker. */
export function ExceptionDialog({ plan, onDone, onClose }: Props) {
  const approved = plan.versions?.filter((one) => one.state === 'approved') ?? []
  const items = [...new Map(approved.flatMap((one) => one.items).map((one) => [one.id, one])).values()]
  const [kind, setKind] = useState<Kind>('skip')
  const [itemId, setItem] = useState(items[0]?.id ?? '')
  const [from, setFrom] = useState(
    plan.occurrences?.find((one) => one.takesPlace && one.day > cityToday())?.day ?? addDays(cityToday(), 1),
  )
  const [until, setUntil] = useState(addDays(cityToday(), 7))
  const [starts, setStarts] = useState(items[0]?.starts ?? '09:00')
  const [workerId, setWorker] = useState('')
  const [missing, setMissing] = useState(false)
  const [reason, setReason] = useState('')
  const span = kind === 'pause' || kind === 'worker'
  const intent = useIntent()
  const send = async () => {
    setMissing(kind === 'worker' && !workerId)
    if (kind === 'worker' && !workerId) return
    const body: NewDeviation = { kind, from, reason }
    if (itemId) body.itemId = itemId
    if (span) body.until = until
    if (kind === 'worker') body.workerId = workerId
    if (kind === 'time') {
      body.starts = starts
      body.minutes = items.find((one) => one.id === itemId)?.minutes ?? 120
    }
    const done = await intent.send(`deviate ${plan.id}`, body, (key) => deviateCarePlan(plan.id, body, key))
    if (done) onDone(done)
  }
  return (
    <Dialog
      title={say('add')}
      send={say('send.exception')}
      sending={intent.sending}
      failure={intent.failure}
      onSend={() => void send()}
      onClose={onClose}
    >
      <Field id="exception-kind" label={say('kind')}>
        {(aria) => (
          <select {...aria} value={kind} onChange={(event) => known(event.target.value) && setKind(event.target.value)}>
            {kinds.map((one) => (
              <option key={one} value={one}>
                {say(`kind.${one}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field id="exception-item" label={say('item')}>
        {(aria) => (
          <select {...aria} value={itemId} onChange={(event) => setItem(event.target.value)}>
            {span && <option value="">{say('item.all')}</option>}
            {items.map((one) => (
              <option key={one.id} value={one.id}>
                {one.serviceName} {one.words}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field id="exception-from" label={say(span ? 'from' : 'day')}>
        {(aria) => <input {...aria} type="date" value={from} onChange={(event) => setFrom(event.target.value)} />}
      </Field>
      {span && (
        <Field id="exception-until" label={say('until')}>
          {(aria) => <input {...aria} type="date" value={until} onChange={(event) => setUntil(event.target.value)} />}
        </Field>
      )}
      {kind === 'time' && (
        <Field id="exception-starts" label={say('starts')}>
          {(aria) => <input {...aria} type="time" value={starts} onChange={(event) => setStarts(event.target.value)} />}
        </Field>
      )}
      {kind === 'worker' && (
        <OtherWorker plan={plan} itemId={itemId} from={from} value={workerId} onValue={setWorker} missing={missing} />
      )}
      <TextField label={say('why')} value={reason} onChange={setReason} />
    </Dialog>
  )
}
