import { Button } from 'antd'
import { useId, useState } from 'react'
import { listServices, movePlanned, pinPlanned } from '../../shared/api/calls.ts'
import { useIntent, useLanguage, useRead } from '../../shared/hooks.ts'
import { atTime, wallClock } from '../../shared/time/city.ts'
import { Go } from '../address/Go.tsx'
import { addressOf } from '../address/page.ts'
import { hours } from '../data/tell.ts'
import { Dialog } from '../dialog/Dialog.tsx'
import type { Plan, Planned } from '../model.ts'
import { ChangeMark } from './StateMark.tsx'
import { promiseWords, titleOf } from './tell.ts'
import { say } from './words.ts'

interface Props {
  plan: Plan
  visit: Planned
  onMoved: (plan: Plan) => void
  onPinned: (plan: Plan) => void
  onClose: () => void
}

/** One visit of a plan: what changes and why; it can be given to others or to another time, or pinned. */
export function MoveDialog({ plan, visit, onMoved, onPinned, onClose }: Props) {
  const services = useRead(`services ${useLanguage()}`, listServices)
  const asked = services.value?.items.find((one) => one.code === visit.serviceCode)?.workers
  const seats = Math.max(1, visit.now.length, visit.was.length, asked ?? 1)
  const [picked, setPicked] = useState<readonly string[]>(visit.now.map((one) => one.workerId))
  const [time, setTime] = useState(wallClock(visit.now[0]?.start ?? visit.window.start).time)
  const [wrong, setWrong] = useState(false)
  const move = useIntent()
  const pin = useIntent()
  const id = useId()
  const title = titleOf(visit)
  const workerIds = Array.from({ length: seats }, (_, seat) => picked[seat] ?? '')
  const send = async () => {
    const complete = workerIds.every(Boolean) && new Set(workerIds).size === seats && time !== ''
    setWrong(!complete)
    if (!complete) return document.getElementById(`${id}-0`)?.focus()
    const body = { orderId: visit.orderId, workerIds, start: atTime(plan.day, time) }
    const moved = await move.send(`move ${plan.id}`, body, (key) => movePlanned(plan.id, body, key))
    if (moved) onMoved(moved)
  }
  const turnPin = async () => {
    const pins = (plan.visits ?? []).filter((one) => one.pinned).map((one) => one.orderId)
    const next = visit.pinned ? pins.filter((one) => one !== visit.orderId) : [...pins, visit.orderId]
    const pinned = await pin.send(`pin ${plan.id}`, next, (key) => pinPlanned(plan.id, next, key))
    if (pinned) onPinned(pinned)
  }
  return (
    <Dialog
      title={say('move.title', { title })}
      send={say('move.send')}
      sending={move.sending}
      failure={move.failure ?? pin.failure}
      onSend={send}
      onClose={onClose}
    >
      <div>
        <p>
          <ChangeMark change={visit.change} />{' '}
          {say('was.now', { was: promiseWords(visit.was), now: promiseWords(visit.now) })}
        </p>
        {visit.words && <p>{visit.words}</p>}
        <p className="quiet">{say('visit.window', { window: hours(visit.window) })}</p>
        <div className="row">
          <Button loading={pin.sending} onClick={turnPin}>
            {visit.pinned ? say('unpin') : say('pin')}
          </Button>
          <Go to={addressOf.order(visit.orderId)} className="alone">
            {say('visit.open')}
          </Go>
        </div>
      </div>
      {wrong && (
        <p id={`${id}-wrong`} className="field-error" role="alert">
          {say('move.wrong')}
        </p>
      )}
      {workerIds.map((workerId, seat) => (
        <div key={seat} className="field">
          <label htmlFor={`${id}-${seat}`}>
            {seats > 1 ? say('move.worker.nth', { nth: seat + 1 }) : say('move.worker')}
          </label>
          <select
            id={`${id}-${seat}`}
            value={workerId}
            aria-invalid={wrong || undefined}
            aria-describedby={wrong ? `${id}-wrong` : undefined}
            onChange={(event) => setPicked(workerIds.map((one, at) => (at === seat ? event.target.value : one)))}
          >
            <option value="">{say('move.choose')}</option>
            {(plan.workers ?? []).map((worker) => (
              <option key={worker.id} value={worker.id}>
                {worker.name}
              </option>
            ))}
          </select>
        </div>
      ))}
      <div className="field">
        <label htmlFor={`${id}-time`}>{say('move.start')}</label>
        <input id={`${id}-time`} type="time" value={time} required onChange={(event) => setTime(event.target.value)} />
      </div>
    </Dialog>
  )
}
