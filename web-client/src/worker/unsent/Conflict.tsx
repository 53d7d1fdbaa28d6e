import { useState } from 'react'
import { proposeCorrection } from '../../shared/api/calls.ts'
import { useIntent } from '../../shared/hooks.ts'
import { clock24 } from '../../shared/time/words.ts'
import { FailureNote } from '../../shared/ui/errors.tsx'
import { RadioList } from '../../shared/ui/fields.tsx'
import { Loaded } from '../../shared/ui/Loaded.tsx'
import { useVisit, type VisitFacts } from '../visit/visit.ts'
import type { Outcome, ProofKind } from '../visit/draft.ts'
import { useWorker } from '../worker.tsx'
import { say } from '../words.ts'
import { differs, fieldsOf, type Field } from './fields.ts'
import { take } from './outbox.ts'
import type { Unsent } from './queue.ts'

/** Something else came first, as from a second phone: both stand side by side, field by field, to be chosen from. */
export function Conflict({ entry }: { entry: Unsent }) {
  const visit = useVisit(entry.orderId)
  return <Loaded from={visit}>{({ value }) => <Beside entry={entry} facts={value} />}</Loaded>
}

function Beside({ entry, facts: { order, tasks } }: { entry: Unsent; facts: VisitFacts }) {
  const { person } = useWorker()
  const [time, choose] = useState<string>('theirs')
  const { sending, failure, send } = useIntent()
  const fields = fieldsOf(entry, order, person.id, tasks)
  const known = fields.some((one) => one.theirs !== undefined)
  const mine = 'at' in entry.body ? entry.body.at : entry.savedAt
  const mayPropose = order.can?.includes('proposeCorrection') ?? false
  const timeDiffers = fields.some((one) => one.name === 'at' && one.theirs && differs(one))
  const press = async () => {
    if (time === 'theirs') return take(entry.key)
    const body = {
      workerId: person.id,
      which: entry.kind === 'check-in' ? 'in' : 'out',
      at: mine,
      reason: say('conflict.reason'),
    }
    if (await send(`propose ${entry.key}`, body, (key) => proposeCorrection(order.id, body, { key })))
      await take(entry.key)
  }
  const name = (field: Field) => {
    if (field.name === 'at') return say(entry.kind === 'check-in' ? 'conflict.at.in' : 'conflict.at.out')
    if (field.name === 'proof') return say('conflict.proof')
    return tasks.find((one) => field.name === `task ${one.code}`)?.name ?? field.name
  }
  return (
    <>
      {known && (
        <div className="scroll" role="region" aria-label={say('conflict.table')} tabIndex={0}>
          <table className="beside">
            <thead>
              <tr>
                <td />
                <th scope="col">{say('conflict.mine')}</th>
                <th scope="col">{say('conflict.theirs')}</th>
              </tr>
            </thead>
            <tbody>
              {fields.map((field) => (
                <tr key={field.name} className={differs(field) ? 'differs' : undefined}>
                  <th scope="row">{name(field)}</th>
                  <td>{valueOf(field, field.mine)}</td>
                  <td>{valueOf(field, field.theirs)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {timeDiffers && mayPropose && (
        <fieldset>
          <legend>
            <h3>{say('conflict.which')}</h3>
          </legend>
          <RadioList
            id={`which-${entry.key}`}
            choices={[
              { value: 'theirs', label: say('conflict.keep') },
              {
                value: 'mine',
                label: say('conflict.propose', { at: clock24(mine) }),
                hint: say('conflict.propose.how'),
              },
            ]}
            value={time}
            onValue={choose}
          />
        </fieldset>
      )}
      <p className="hint">{say('conflict.rest')}</p>
      <FailureNote failure={failure} />
      <button type="button" className="button" aria-disabled={sending} onClick={() => void press()}>
        {say(time === 'mine' ? 'conflict.button.mine' : 'conflict.button')}
      </button>
    </>
  )
}

function valueOf({ name }: Field, value: string | undefined): string {
  if (value === undefined) return say('conflict.none')
  if (name === 'at') return clock24(value)
  return name === 'proof' ? say(`proof.${value as ProofKind}`) : say(`outcome.${value as Outcome}`)
}
