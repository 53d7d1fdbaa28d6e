import { clock24 } from '../../shared/time/words.ts'
import { PrintSheet } from '../certificate/PrintSheet.tsx'
import { dayName } from '../data/tell.ts'
import type { Plan } from '../model.ts'
import { loadsOf, routeOf } from './lines.ts'
import { say } from './words.ts'

/** The plan for the printer: every worker with the visits of the day in order, and those that nobody can do. */
export function Roster({ plan }: { plan: Plan }) {
  const left = (plan.visits ?? []).filter((visit) => visit.now.length === 0)
  return (
    <PrintSheet>
      <h1>
        {say('print.roster')} · {dayName(plan.day)}
      </h1>
      <p>{say('print.at', { state: say(`state.${plan.state}`) })}</p>
      {loadsOf(plan)
        .filter(({ now }) => now.visits > 0)
        .map(({ worker }) => (
          <section key={worker.id}>
            <h2>{worker.name}</h2>
            <ul>
              {routeOf(plan, worker.id).map((visit) => (
                <li key={visit.orderId}>
                  {clock24(visit.now.find((one) => one.workerId === worker.id)?.start ?? visit.window.start)}{' '}
                  {visit.serviceName} · {visit.residentName} · {visit.number}
                </li>
              ))}
            </ul>
          </section>
        ))}
      {left.length > 0 && (
        <section>
          <h2>{say('left.out')}</h2>
          <ul>
            {left.map((visit) => (
              <li key={visit.orderId}>
                {visit.serviceName} · {visit.residentName} · {visit.number}
              </li>
            ))}
          </ul>
        </section>
      )}
    </PrintSheet>
  )
}
