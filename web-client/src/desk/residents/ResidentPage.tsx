import { listLooks, listOrders } from '../../shared/api/calls.ts'
import { Refused } from '../../shared/api/failure.ts'
import { useLanguage, useRead } from '../../shared/hooks.ts'
import { Go } from '../address/Go.tsx'
import { addressOf } from '../address/page.ts'
import { BadgeCheck } from '../badge/BadgeCheck.tsx'
import { CarePlansOf } from '../careplan/CarePlansOf.tsx'
import { CardPanel } from '../card/CardPanel.tsx'
import { AddressPanel } from '../dossier/AddressPanel.tsx'
import { AssessmentPanel } from '../dossier/AssessmentPanel.tsx'
import { TakeDown } from '../complaint/TakeDown.tsx'
import { ReadingState } from '../data/ReadingState.tsx'
import { moment, when } from '../data/tell.ts'
import { say as saysData } from '../data/words.ts'
import type { Role } from '../model.ts'
import { may } from '../shell/access.ts'
import { useMe } from '../shell/session.ts'
import { ProofPanel } from '../proof/ProofPanel.tsx'
import { StageMark } from '../stage/StageMark.tsx'
import { WhereaboutsPanel } from '../whereabouts/WhereaboutsPanel.tsx'
import './residents.css'
import { ResidentCard, useResident } from './ResidentFacts.tsx'
import { RaiseAlarm } from './RaiseAlarm.tsx'
import { say } from './words.ts'

/** A resident: who they are, what was asked for them, and who looked at their record. */
export function ResidentPage({ id }: { id: string }) {
  const me = useMe()
  const reading = useResident(id)
  const resident = reading.value
  if (!resident) {
    const gone = reading.failure instanceof Refused && reading.failure.status === 404
    return (
      <>
        <h1 tabIndex={-1}>{say(gone ? 'not.found' : 'loading')}</h1>
        {!gone && <ReadingState reading={reading} />}
      </>
    )
  }
  return (
    <>
      <div className="row page-head">
        <h1 tabIndex={-1}>{resident.name}</h1>
        {may(me.roles, 'ask') && <Go to={addressOf.newOrder(id)}>{say('ask')}</Go>}
        {may(me.roles, 'ask') && <Go to={addressOf.newCarePlan(id)}>{say('plan.new')}</Go>}
        {may(me.roles, 'ask') && <TakeDown resident={resident} />}
        {may(me.roles, 'raise-alarms') && <RaiseAlarm resident={resident} />}
      </div>
      <div className="resident">
        <section className="panel" aria-labelledby="resident-card">
          <h2 id="resident-card">{say('card')}</h2>
          <ResidentCard resident={resident} />
        </section>
        {may(me.roles, 'ask') && <BadgeCheck id={id} />}
        {may(me.roles, 'ask') && <ProofPanel resident={resident} />}
        <AddressPanel resident={resident} onChanged={reading.again} />
        {may(me.roles, 'read-card') && <AssessmentPanel id={id} onChanged={reading.again} />}
        <WhereaboutsPanel id={id} name={resident.name} centreId={resident.centre?.id} />
        {may(me.roles, 'read-match') && <CarePlansOf id={id} />}
        {may(me.roles, 'read-card') && <CardPanel id={id} />}
        <OrdersOf id={id} />
        {may(me.roles, 'read-looks') && <Looks id={id} />}
      </div>
    </>
  )
}

function OrdersOf({ id }: { id: string }) {
  const mine = (change: { kind: string }) => change.kind !== 'alarm'
  const reading = useRead(`orders of ${id} ${useLanguage()}`, () => listOrders({ residentId: id, limit: '200' }), mine)
  const orders = reading.value?.items
  return (
    <section className="panel" aria-labelledby="resident-orders">
      <h2 id="resident-orders">{say('orders')}</h2>
      <ReadingState reading={reading} />
      {orders?.length === 0 && <p>{say('orders.none')}</p>}
      <ul className="plain-list found">
        {orders?.map((order) => (
          <li key={order.id}>
            <Go to={addressOf.order(order.id)} over className="found-one" data-order={order.id}>
              <span>{when(order.visit ?? order.window)}</span> <strong>{order.serviceName}</strong>
              <StageMark stage={order.stage} />
            </Go>
          </li>
        ))}
      </ul>
    </section>
  )
}

type RoleKey = `role.${Role}` | 'role.none'

function Looks({ id }: { id: string }) {
  const reading = useRead(`looks ${id} ${useLanguage()}`, () => listLooks(id))
  return (
    <section className="panel" aria-labelledby="resident-looks">
      <h2 id="resident-looks">{say('looks')}</h2>
      <ReadingState reading={reading} />
      {reading.value?.items.length === 0 && <p>{say('looks.none')}</p>}
      <ul className="plain-list looks">
        {reading.value?.items.map((look, at) => (
          <li key={`${look.at} ${at}`}>
            {say('look.line', {
              who: look.who,
              role: saysData(look.role ? (`role.${look.role}` as RoleKey) : 'role.none'),
              words: look.words ?? look.operation,
            })}
            <br />
            <span className="quiet">
              {moment(look.at)} {look.reason && say('look.reason', { reason: look.reason })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
