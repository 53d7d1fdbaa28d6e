import { Button } from 'antd'
import { useId, useState } from 'react'
import { askRepair } from '../../shared/api/calls.ts'
import { useIntent } from '../../shared/hooks.ts'
import { clock24 } from '../../shared/time/words.ts'
import { go } from '../address/address.ts'
import { addressOf } from '../address/page.ts'
import { ReadingState } from '../data/ReadingState.tsx'
import { Dialog } from '../dialog/Dialog.tsx'
import type { Order } from '../model.ts'
import { may } from '../shell/access.ts'
import { useMe } from '../shell/session.ts'
import { needOf } from './needs.ts'
import './repair.css'
import { say } from './words.ts'

interface Props {
  order: Order
  title: string
}

/** Whether there is something to be said of this order's day by this person. */
export function mayRepair(order: Order, roles: Parameters<typeof may>[0]): boolean {
  return may(roles, 'plan') && order.centre !== undefined && needOf(order, new Date()) !== undefined
}

/** The day goes wrong with this order: it takes longer than planned, or it is urgent and nobody is free. */
export function OrderRepair({ order, title }: Props) {
  const { roles } = useMe()
  const [asking, setAsking] = useState(false)
  const intent = useIntent()
  const need = needOf(order, new Date())
  const centreId = order.centre?.id
  if (!mayRepair(order, roles) || !need || !centreId) return null
  const urgent = async () => {
    const body = { centreId, cause: { kind: 'urgent' as const, orderId: order.id } }
    const plan = await intent.send('repair', body, (key) => askRepair(body, key))
    if (plan) go(addressOf.proposal(plan.id))
  }
  return (
    <div className="repair">
      <Button loading={intent.sending} onClick={need === 'urgent' ? urgent : () => setAsking(true)}>
        {say(need)}
      </Button>
      {need === 'urgent' && <p className="quiet">{say('urgent.what')}</p>}
      <ReadingState reading={{ failure: intent.failure, again: urgent }} />
      {asking && <Longer order={order} centreId={centreId} title={title} onClose={() => setAsking(false)} />}
    </div>
  )
}

function Longer({ order, centreId, title, onClose }: Props & { centreId: string; onClose: () => void }) {
  const [minutes, setMinutes] = useState('30')
  const [wrong, setWrong] = useState(false)
  const id = useId()
  const intent = useIntent()
  const send = async () => {
    const whole = /^\d+$/.test(minutes) && Number(minutes) >= 5 && Number(minutes) <= 240
    setWrong(!whole)
    if (!whole) return document.getElementById(id)?.focus()
    const body = { centreId, cause: { kind: 'over-run' as const, orderId: order.id, minutes: Number(minutes) } }
    const plan = await intent.send('repair', body, (key) => askRepair(body, key))
    if (plan) go(addressOf.proposal(plan.id))
  }
  return (
    <Dialog
      title={say('longer.title', { title })}
      send={say('longer.send')}
      sending={intent.sending}
      failure={intent.failure}
      onSend={send}
      onClose={onClose}
    >
      <p>{say('longer.what', { end: order.visit ? clock24(order.visit.end) : '' })}</p>
      <div className="field">
        <label htmlFor={id}>{say('longer.minutes')}</label>
        <p id={`${id}-hint`} className="quiet">
          {say('longer.hint')}
        </p>
        {wrong && (
          <p id={`${id}-wrong`} className="field-error">
            {say('longer.wrong')}
          </p>
        )}
        <input
          id={id}
          type="number"
          inputMode="numeric"
          min={5}
          max={240}
          step={5}
          value={minutes}
          aria-invalid={wrong || undefined}
          aria-describedby={`${id}-hint${wrong ? ` ${id}-wrong` : ''}`}
          onChange={(event) => setMinutes(event.target.value)}
        />
      </div>
    </Dialog>
  )
}
