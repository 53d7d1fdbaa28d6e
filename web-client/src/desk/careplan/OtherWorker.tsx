import { getMatch } from '../../shared/api/calls.ts'
import { useLanguage, useRead } from '../../shared/hooks.ts'
import { ReadingState } from '../data/ReadingState.tsx'
import type { CarePlan } from '../model.ts'
import { Field } from '../request/Field.tsx'
import { say } from './words.ts'

interface Props {
  plan: CarePlan
  itemId: string
  from: string
  value: string
  onValue: (worker: string) => void
  missing: boolean
}

/** Who is wished for instead: those who could make the next of these visits, the best first, by its certificate. */
export function OtherWorker({ plan, itemId, from, value, onValue, missing }: Props) {
  const order = plan.occurrences?.find(
    (one) => one.orderId && one.day >= from && (itemId === '' || one.itemId === itemId),
  )?.orderId
  const reading = useRead(`match ${order} ${useLanguage()}`, async () => (order ? getMatch(order) : undefined))
  const able = reading.value?.candidates ?? []
  const read = reading.value !== undefined || reading.failure !== undefined
  return (
    <>
      <ReadingState reading={reading} />
      {(!order || (read && able.length === 0)) && <p>{say('worker.none')}</p>}
      <Field id="exception-worker" label={say('worker.other')} error={missing ? say('worker.missing') : undefined}>
        {(aria) => (
          <select {...aria} value={value} onChange={(event) => onValue(event.target.value)}>
            <option value="">{say('worker.choose')}</option>
            {able.map((one) => (
              <option key={one.workerId} value={one.workerId}>
                {one.name}
              </option>
            ))}
          </select>
        )}
      </Field>
    </>
  )
}
