import type { Order } from '../../shared/api/schemas.ts'
import { momentWords } from '../../shared/time/words.ts'
import { Icon, type IconName } from '../../shared/ui/Icon.tsx'
import { say } from '../words.ts'

const proofs = ['oneTimeCode', 'gridCard', 'doorCode', 'landline', 'relative', 'none'] as const
const outcomes: Record<string, IconName> = {
  done: 'check',
  'not-done': 'cross',
  refused: 'cross',
  'not-applicable': 'pause',
}

export function proofWords(kind: string): string {
  const known = proofs.find((one) => one === kind)
  return known ? say(`proof.${known}`) : kind
}

/** What was done: arrival, leaving, every task, and what differs from the agreement. Nothing received is said so. */
export function Happened({ order }: { order: Order }) {
  const marks = order.marks ?? []
  const differences = order.differences ?? []
  const corrections = (order.corrections ?? []).filter((one) => one.state !== 'refused' && !one.reversed)
  const over = !['dispatched', 'under-way'].includes(order.stage)
  return (
    <section aria-labelledby="happened">
      <h2 id="happened">{say('happened.title')}</h2>
      <dl className="facts">
        {(['in', 'out'] as const).map((which) => {
          const made = marks.filter((one) => one.which === which)
          if (made.length === 0 && !over) return null
          return (
            <div key={which}>
              <dt>{say(`happened.${which}`)}</dt>
              {made.length === 0 && <dd>{say('happened.none')}</dd>}
              {made.map((mark) => (
                <dd key={mark.workerId}>
                  {momentWords(mark.at)}
                  <span className="hint block">{say('happened.proof', { proof: proofWords(mark.proof) })}</span>
                </dd>
              ))}
            </div>
          )
        })}
      </dl>
      {corrections.length > 0 && (
        <>
          <h3>{say('happened.corrections')}</h3>
          <ul>
            {corrections.map((one) => (
              <li key={one.id}>
                {one.words}
                <span className="hint block">
                  {say(one.state === 'approved' ? 'happened.corrected' : 'happened.proposed', {
                    by: one.proposedBy.name,
                    name: one.decidedBy?.name ?? '',
                  })}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      {(order.tasks ?? []).length > 0 && (
        <>
          <h3>{say('happened.tasks')}</h3>
          <ul className="tasks">
            {order.tasks?.map((task) => (
              <li key={task.code}>
                <Icon name={outcomes[task.outcome] ?? 'pause'} />
                <span>
                  {task.name} <strong>{say(`outcome.${task.outcome}`)}</strong>
                  {task.reason && <span className="hint block">{task.reason}</span>}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      {over && (
        <>
          <h3>{say('happened.differences')}</h3>
          {differences.length === 0 ? (
            <p>{say('happened.same')}</p>
          ) : (
            <ul>
              {differences.map((one, at) => (
                <li key={`${one.code} ${at}`}>{one.words}</li>
              ))}
            </ul>
          )}
        </>
      )}
    </section>
  )
}
