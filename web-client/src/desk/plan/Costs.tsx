import type { CSSProperties } from 'react'
import type { Plan } from '../model.ts'
import { countedCosts, gainWords, leftOutWords, points } from './tell.ts'
import { say } from './words.ts'

/** The figures by which a plan is judged at a glance. */
export function Summary({ plan }: { plan: Plan }) {
  const figures = [
    { name: say('visits'), value: String(plan.visitCount), note: '' },
    { name: say('changes'), value: String(plan.changes), note: '' },
    { name: say('left.out'), value: leftOutWords(plan), note: '', bad: plan.leftOut > 0 },
    {
      name: say('cost'),
      value: `${points(plan.costBefore)} → ${points(plan.cost)}`,
      note:
        plan.leftOut === (plan.leftOutBefore ?? plan.leftOut)
          ? gainWords(plan.costBefore, plan.cost)
          : say('cost.beside'),
    },
  ]
  return (
    <dl className="plan-figures">
      {figures.map(({ name, value, note, bad }) => (
        <div key={name} className={bad ? 'plan-figure plan-figure-bad' : 'plan-figure'}>
          <dt>{name}</dt>
          <dd>
            <span>{value}</span> {note && <span className="plan-note">{note}</span>}
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** The cost by parts, before and after, as a table whose rows carry their own bars. */
export function Costs({ plan }: { plan: Plan }) {
  const costs = countedCosts(plan)
  return (
    <details className="panel plan-costs" open={plan.kind === 'day'}>
      <summary>{say('costs.title')}</summary>
      <p className="quiet">{say('cost.what')}</p>
      <div className="scroll" tabIndex={0} role="group" aria-label={say('costs.title')}>
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{say('costs.part')}</th>
              <th scope="col" className="number">
                {say('costs.before')}
              </th>
              <th scope="col" className="number">
                {say('costs.after')}
              </th>
              <th scope="col" className="number">
                {say('costs.change')}
              </th>
              <td aria-hidden="true" />
            </tr>
          </thead>
          <tbody>
            {costs.map(({ part, words, before, after }) => (
              <tr key={part}>
                <th scope="row">{words}</th>
                <td className="number">{points(before)}</td>
                <td className="number">{points(after)}</td>
                <td className={`number${after > before ? ' plan-worse' : after < before ? ' plan-better' : ''}`}>
                  {signed(after - before)}
                </td>
                <td className="plan-cost-bars" aria-hidden="true">
                  <span className="plan-cost-before" style={share(before, after)} />
                  <span className="plan-cost-after" style={share(after, before)} />
                </td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{say('costs.sum')}</th>
              <td className="number">{points(plan.costBefore)}</td>
              <td className="number">{points(plan.cost)}</td>
              <td className="number">{signed((plan.cost ?? 0) - (plan.costBefore ?? 0))}</td>
              <td aria-hidden="true" />
            </tr>
          </tfoot>
        </table>
      </div>
    </details>
  )
}

const signed = (change: number) => `${Math.round(change) > 0 ? '+' : ''}${points(change)}`

/** Beside its other side only. */
const share = (one: number, other: number) => ({ '--part': one / Math.max(1, one, other) }) as CSSProperties
