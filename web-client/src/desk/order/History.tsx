import { getHistory } from '../../shared/api/calls.ts'
import { useLanguage, useRead } from '../../shared/hooks.ts'
import { ReadingState } from '../data/ReadingState.tsx'
import { moment } from '../data/tell.ts'
import { say as saysData } from '../data/words.ts'
import type { Happening, Order, Role } from '../model.ts'
import { say } from './words.ts'

type RoleKey = `role.${Role}` | 'role.none'

function by(happening: Happening): string {
  const role = happening.actorRole ? saysData(`role.${happening.actorRole}` as RoleKey) : saysData('role.none')
  return happening.actor ? say('history.by', { name: happening.actor.name, role }) : role
}

/** Everything that happened to the order, the newest last, as the events tell it. */
export function History({ order }: { order: Order }) {
  const reading = useRead(`history ${order.id} ${order.version} ${useLanguage()}`, () => getHistory(order.id))
  return (
    <section className="panel" aria-labelledby={`history-${order.id}`}>
      <h2 id={`history-${order.id}`}>{say('history')}</h2>
      <ReadingState reading={reading} />
      <ol className="plain-list history">
        {reading.value?.items.map((one) => (
          <li key={one.version}>
            <time dateTime={one.at}>{moment(one.at)}</time>
            <span>
              {one.words} <span className="quiet">{by(one)}</span>
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}
