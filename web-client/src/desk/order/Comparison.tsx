import type { ReactNode } from 'react'
import { shared } from '../../shared/words/shared.ts'
import { speaker } from '../../shared/words/speaker.ts'
import { clock24 } from '../../shared/time/words.ts'
import { distance, names } from '../data/tell.ts'
import { say as saysData } from '../data/words.ts'
import type { Mark, Order } from '../model.ts'
import { standing } from '../correction/correction.ts'
import { counted, doneBy, minutesBetween } from './compare.ts'
import { say } from './words.ts'

const saysShared = speaker(shared)
type ProofKey = 'oneTimeCode' | 'gridCard' | 'doorCode' | 'landline' | 'relative' | 'none'
const proofs: readonly string[] = ['oneTimeCode', 'gridCard', 'doorCode', 'landline', 'relative', 'none']

function proofWords(kind: string): string {
  return proofs.includes(kind) ? saysShared(`proof.${kind as ProofKey}`) : kind
}

/** Asked, agreed and done side by side, then what differs in words, the flags and the tasks. */
export function Comparison({ order }: { order: Order }) {
  const { window, visit } = order
  const done = doneBy(order)
  const minutes = (count: number) => saysData('minutes', { count })
  const each = (tell: (one: (typeof done)[number]) => string | undefined) =>
    done.map((one) => (
      <span key={one.workerId} className="compare-one">
        {say('mark.one', { name: done.length > 1 ? one.name : '', value: tell(one) ?? say('not.received') })}
      </span>
    ))
  const marked = (which: 'in' | 'out', tell: (mark: Mark) => string) =>
    each((one) => {
      const mark = one[which]
      const stands = standing(order, one.workerId, which)
      if (!mark || !stands || stands === mark.at) return mark && tell(mark)
      return say('mark.corrected', { told: tell(mark), time: clock24(stands) })
    })
  const far = (mark: Mark | undefined) =>
    mark?.distanceMetres == null ? say('not.received') : distance(mark.distanceMetres)
  const window_ = say('between', { start: clock24(window.start), end: clock24(window.end) })
  const rows: [string, ReactNode, ReactNode, ReactNode][] = [
    [say('row.start'), window_, visit && clock24(visit.start), marked('in', (mark) => clock24(mark.at))],
    [say('row.end'), '', visit && clock24(visit.end), marked('out', (mark) => clock24(mark.at))],
    [
      say('row.length'),
      '',
      visit && minutes(minutesBetween(visit.start, visit.end)),
      each((one) => (one.minutes === undefined ? undefined : minutes(one.minutes))),
    ],
    [say('row.who'), '', names(order.workers ?? []), names(done.filter((one) => one.in))],
    [say('row.where'), '', '', each((one) => `${far(one.in)} / ${far(one.out)}`)],
    [
      say('row.proof'),
      '',
      '',
      each((one) => [one.in, one.out].map((mark) => (mark ? proofWords(mark.proof) : say('not.received'))).join(' / ')),
    ],
  ]
  const flags = (order.marks ?? []).flatMap((mark) => mark.flags.map((flag) => ({ which: mark.which, ...flag })))
  return (
    <section className="panel" aria-labelledby={`compare-${order.id}`}>
      <h2 id={`compare-${order.id}`}>{say('compare')}</h2>
      <div className="scroll" role="group" aria-label={say('compare')} tabIndex={0}>
        <table className="plain-table">
          <thead>
            <tr>
              <td />
              {(['asked', 'agreed', 'done'] as const).map((column) => (
                <th scope="col" key={column}>
                  {say(column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([name, asked, agreed, was]) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{asked}</td>
                <td>{agreed}</td>
                <td>{was}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <h3>{say('differences')}</h3>
      {order.differences?.length ? (
        <ul className="differences">
          {counted(order.differences).map(([words, count]) => (
            <li key={words}>{count > 1 ? say('difference.times', { words, count }) : words}</li>
          ))}
        </ul>
      ) : (
        <p>{say('no.differences')}</p>
      )}
      {flags.length > 0 && (
        <>
          <h3>{say('flags')}</h3>
          <ul>
            {flags.map((flag, at) => (
              <li key={`${flag.which} ${flag.code} ${at}`}>
                {say(flag.which === 'in' ? 'flag.in' : 'flag.out', { words: flag.words })}
              </li>
            ))}
          </ul>
        </>
      )}
      {!!order.tasks?.length && (
        <>
          <h3>{say('tasks')}</h3>
          <dl className="facts">
            {order.tasks.map((task) => {
              const outcome = saysShared(`outcome.${task.outcome}`)
              return (
                <div key={task.code}>
                  <dt>{task.name}</dt>
                  <dd>{task.reason ? say('task.reason', { outcome, reason: task.reason }) : outcome}</dd>
                </div>
              )
            })}
          </dl>
        </>
      )}
    </section>
  )
}
