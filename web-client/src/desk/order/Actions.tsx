import { Button } from 'antd'
import { useState } from 'react'
import { cancelOrder, missVisit, verifyOrder } from '../../shared/api/calls.ts'
import { clock24 } from '../../shared/time/words.ts'
import { AssignDialog } from '../assign/AssignDialog.tsx'
import { HandOverDialog } from '../centre/HandOverDialog.tsx'
import { names } from '../data/tell.ts'
import { ReasonDialog } from '../dialog/ReasonDialog.tsx'
import type { Order } from '../model.ts'
import { say } from './words.ts'

type Act = 'assign' | 'hand' | 'verify' | 'reject' | 'missed' | 'cancel'

/** Which operation of the contract an action is; `order.can` names the operations that are allowed now. */
const operation: Record<Act, string> = {
  assign: 'offerOrder',
  hand: 'askHandover',
  verify: 'verifyOrder',
  reject: 'verifyOrder',
  missed: 'missVisit',
  cancel: 'cancelOrder',
}
const acts = Object.keys(operation) as Act[]

/** That nobody came can be said from a quarter of an hour after the agreed time on; `now` in milliseconds. */
export function actsOf(order: Pick<Order, 'can' | 'visit'>, now = Date.now()): Act[] {
  const late = order.visit !== null && order.visit !== undefined && Date.parse(order.visit.start) + 15 * 60_000 <= now
  return acts.filter((act) => order.can?.includes(operation[act]) && (act !== 'missed' || late))
}

interface Props {
  order: Order
  title: string
  /** Reads the order again and says what was done. */
  onDone: (words: string) => void
}

/** Buttons for what may be done now, and nothing else. */
export function Actions({ order, title, onDone }: Props) {
  const [act, setAct] = useState<Act>()
  const allowed = actsOf(order)
  const close = () => setAct(undefined)
  const finish = (words: string) => {
    close()
    onDone(words)
  }
  if (allowed.length === 0) return <p className="quiet">{say('no.actions')}</p>
  const reasoned = {
    verify: (reason: string, key: string) =>
      verifyOrder(order.id, { decision: 'verified', reason }, { key, version: order.version }),
    reject: (reason: string, key: string) =>
      verifyOrder(order.id, { decision: 'rejected', reason }, { key, version: order.version }),
    missed: (reason: string, key: string) => missVisit(order.id, reason, key),
    cancel: (reason: string, key: string) => cancelOrder(order.id, reason, key),
  }
  return (
    <div className="row" role="group" aria-label={say('actions')}>
      {allowed.map((one) => (
        <Button
          key={one}
          type={one === 'assign' || one === 'verify' ? 'primary' : 'default'}
          danger={one === 'reject' || one === 'missed' || one === 'cancel'}
          onClick={() => setAct(one)}
        >
          {say(one)}
        </Button>
      ))}
      {act === 'assign' && (
        <AssignDialog
          order={order}
          title={title}
          onClose={close}
          onDone={(offer) =>
            finish(say('done.assign', { names: names(offer.workers ?? []), time: clock24(offer.respondBy) }))
          }
        />
      )}
      {act === 'hand' && (
        <HandOverDialog
          order={order}
          title={title}
          onClose={close}
          onDone={(centre) => finish(say('done.hand', { centre }))}
        />
      )}
      {act && act !== 'assign' && act !== 'hand' && (
        <ReasonDialog
          title={say(`${act}.title`, { title })}
          label={say(`${act}.label`)}
          hint={say(`${act}.hint`)}
          send={say(act)}
          danger={act !== 'verify'}
          name={`${act} ${order.id}`}
          call={reasoned[act]}
          onDone={() => finish(say(`done.${act}`))}
          onClose={close}
        />
      )}
    </div>
  )
}
