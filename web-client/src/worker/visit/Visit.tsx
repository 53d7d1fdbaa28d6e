import { To } from '../../shared/router.tsx'
import { clock24, dayWords } from '../../shared/time/words.ts'
import { dayOf } from '../../shared/time/city.ts'
import { Icon } from '../../shared/ui/Icon.tsx'
import { Loaded, Waiting } from '../../shared/ui/Loaded.tsx'
import { Page } from '../../shared/ui/Page.tsx'
import { StatusTag } from '../../shared/ui/StatusTag.tsx'
import type { Stage } from '../../shared/api/schemas.ts'
import { ClientCard } from '../card/ClientCard.tsx'
import { Photos } from '../photo/Photos.tsx'
import { useUnsent } from '../unsent/outbox.ts'
import { stageWith } from '../unsent/queue.ts'
import { say } from '../words.ts'
import { routeLink } from './place.ts'
import { useVisit, visitPath, type VisitFacts } from './visit.ts'

const failed: Stage[] = ['not-home', 'aborted', 'missed']

/** One visit at the door: the next thing to do in big, then who, where, how to get there, what to do. */
export function Visit({ id }: { id: string }) {
  const visit = useVisit(id)
  const known = visit.value?.value.order
  return (
    <Page title={known?.serviceName ?? known?.serviceCode ?? say('visit.loading')} back="/worker">
      {!visit.value && !visit.failure && <Waiting />}
      <Loaded from={visit}>
        {({ value, at, old }) => (
          <>
            {old && <p className="hint">{say('day.kept', { at: clock24(at) })}</p>}
            <Shown facts={value} />
          </>
        )}
      </Loaded>
    </Page>
  )
}

function Shown({ facts: { order, tasks, phone } }: { facts: VisitFacts }) {
  const entries = useUnsent().filter((entry) => entry.orderId === order.id)
  const stage = stageWith(entries, order)
  const waiting = (order.corrections ?? []).filter((one) => one.state === 'proposed')
  const kept = entries.filter((entry) => !entry.refused).map((entry) => entry.kind as string)
  const time = order.visit ?? order.window
  const done = !['dispatched', 'under-way'].includes(stage)
  return (
    <>
      <p>
        <StatusTag stage={stage} />
      </p>
      {entries.some((entry) => entry.refused) && (
        <To className="button alarm" to="/worker/unsent">
          {say('visit.refused')}
        </To>
      )}
      {kept.includes('check-in') && !kept.includes('check-out') && <p className="kept">{say('visit.kept.in')}</p>}
      {(kept.includes('not-home') || kept.includes('break-off')) && <p className="kept">{say('visit.kept.failed')}</p>}
      {kept.includes('check-out') && <p className="kept">{say('visit.kept.out')}</p>}
      <p className="clock">
        {clock24(time.start)} – {clock24(time.end)}
      </p>
      <p>{dayWords(dayOf(time.start))}</p>
      {stage === 'dispatched' && (
        <To className="button" to={visitPath(order.id, 'check-in')}>
          {say('visit.checkin')}
        </To>
      )}
      {stage === 'under-way' && (
        <To className="button" to={visitPath(order.id, 'tasks')}>
          {say('visit.checkout')}
        </To>
      )}
      {waiting.map((one) => (
        <p className="kept" key={one.id}>
          {say('forgotten.waiting', { words: one.words })}
        </p>
      ))}
      <Otherwise stage={stage} orderId={order.id} corrected={waiting.length > 0} />
      {done && <p className="main-thing">{say(failed.includes(stage) ? 'visit.failed' : 'visit.done')}</p>}
      <dl className="facts">
        <div>
          <dt>{say('visit.who')}</dt>
          <dd>{order.residentName}</dd>
        </div>
        <div>
          <dt>{say('visit.where')}</dt>
          <dd>{order.addressLine ?? order.communityName}</dd>
          {order.addressLine?.includes('*') && !done && <dd className="hint">{say('visit.where.later')}</dd>}
        </div>
        {order.note && !order.note.includes('***') && (
          <div>
            <dt>{say('visit.note')}</dt>
            <dd>{order.note}</dd>
          </div>
        )}
        <div>
          <dt>{say('visit.number')}</dt>
          <dd>{order.number}</dd>
        </div>
      </dl>
      <div className="buttons">
        {phone && (
          <a className="button second" href={`tel:${phone.replace(/[^\d+]/g, '')}`}>
            <Icon name="phone" /> {say('visit.call', { name: order.residentName ?? '' })}
          </a>
        )}
        {order.place && (
          <a className="button second" href={routeLink(order.place, navigator.userAgent)}>
            <Icon name="route" /> {say('visit.route')}
          </a>
        )}
      </div>
      {order.place && order.placeSynthetic && <p className="hint">{say('visit.where.rough')}</p>}
      {stage === 'under-way' && <Photos order={order} />}
      {!done && <ClientCard orderId={order.id} />}
      {tasks.length > 0 && (
        <section aria-labelledby="tasks">
          <h2 id="tasks">{say('visit.tasks')}</h2>
          <ul>
            {tasks.map((task) => (
              <li key={task.code}>{task.name}</li>
            ))}
          </ul>
        </section>
      )}
      <To className="button second" to="/worker/badge">
        {say('badge')}
      </To>
      <To className="button alarm" to={visitPath(order.id, 'help')}>
        <Icon name="alert" /> {say('visit.alarm')}
      </To>
    </>
  )
}

/** The ways in which a visit does not go as agreed, below the one thing to do. */
function Otherwise({ stage, orderId, corrected }: { stage: Stage; orderId: string; corrected: boolean }) {
  const ways: [path: string, words: string][] =
    stage === 'dispatched'
      ? [
          [visitPath(orderId, 'not-home'), say('nothome.link')],
          [`/worker/petitions/swap/${encodeURIComponent(orderId)}`, say('swap.link')],
        ]
      : stage === 'under-way'
        ? [
            [visitPath(orderId, 'break-off'), say('breakoff.link')],
            ...(corrected ? [] : [[visitPath(orderId, 'forgotten'), say('forgotten.link')] as [string, string]]),
          ]
        : []
  return ways.map(([path, words]) => (
    <p key={path}>
      <To className="linkish" to={path}>
        {words}
      </To>
    </p>
  ))
}
