import { useState } from 'react'
import { tapProof } from '../../shared/api/calls.ts'
import type { Order } from '../../shared/api/schemas.ts'
import { useIntent } from '../../shared/hooks.ts'
import { dayOf } from '../../shared/time/city.ts'
import { cityToday } from '../../shared/time/words.ts'
import { FailureNote } from '../../shared/ui/errors.tsx'
import { say } from '../words.ts'

/** A relative who sees the worker come, or go, says so while the worker waits. */
export function SawThem({ order }: { order: Order }) {
  const [tapped, set] = useState<Order['stage']>()
  const { sending, failure, send } = useIntent()
  if (dayOf(order.visit?.start ?? order.window.start) !== cityToday()) return null
  const leaving = order.stage === 'under-way'
  const press = async () => {
    if (await send(`tap ${order.id} ${order.stage}`, null, (key) => tapProof(order.id, key))) set(order.stage)
  }
  return (
    <section className="card" aria-labelledby="saw">
      <h2 id="saw">{say(leaving ? 'saw.title.out' : 'saw.title')}</h2>
      <p>{say('saw.words')}</p>
      <FailureNote failure={failure} />
      <div role="status">{tapped === order.stage && <p className="main-thing">{say('saw.done')}</p>}</div>
      {tapped !== order.stage && (
        <button type="button" className="button second" aria-disabled={sending} onClick={() => void press()}>
          {say(leaving ? 'saw.button.out' : 'saw.button')}
        </button>
      )}
    </section>
  )
}
