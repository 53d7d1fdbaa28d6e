import { Button } from 'antd'
import type { CSSProperties } from 'react'
import type { Plan } from '../model.ts'
import { loadsOf, type Load } from './lines.ts'
import { colourOf } from './PlanMap.tsx'
import { say } from './words.ts'

interface Props {
  plan: Plan
  only: string
  onShow: (workerId: string) => void
}

/** What everybody does as planned, with what it is now where that differs; the legend of the map. */
export function Workers({ plan, only, onShow }: Props) {
  return (
    <section className="plan-workers" aria-labelledby="plan-workers">
      <h3 id="plan-workers">{say('workers')}</h3>
      {only && <Button onClick={() => onShow('')}>{say('worker.all')}</Button>}
      <div className="scroll" tabIndex={0} role="group" aria-labelledby="plan-workers">
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{say('worker.name')}</th>
              <th scope="col">{say('worker.visits')}</th>
              <th scope="col">{say('worker.care')}</th>
              <th scope="col">{say('worker.travel')}</th>
              <td aria-hidden="true" />
            </tr>
          </thead>
          <tbody>
            {loadsOf(plan).map(({ worker, was, now }) => (
              <tr key={worker.id} className={only === worker.id ? 'plan-worker-shown' : undefined}>
                <th scope="row">
                  <span
                    className="plan-swatch"
                    aria-hidden="true"
                    style={{ '--colour': colourOf(plan, worker.id) } as CSSProperties}
                  />
                  {worker.name}
                </th>
                {(['visits', 'careMinutes', 'travelMinutes'] as const).map((key) => (
                  <td key={key}>
                    {told(key, now[key])}
                    {told(key, was[key]) !== told(key, now[key]) && (
                      <span className="quiet"> {say('worker.before', { before: told(key, was[key]) })}</span>
                    )}
                  </td>
                ))}
                <td>
                  {now.visits > 0 && (
                    <Button
                      aria-pressed={only === worker.id}
                      aria-label={say('worker.show.which', { name: worker.name })}
                      onClick={() => onShow(only === worker.id ? '' : worker.id)}
                    >
                      {say('worker.show')}
                    </Button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

const told = (key: keyof Load, amount: number): string =>
  key === 'visits' ? String(amount) : say('minutes', { count: Math.round(amount) })
