import { Button } from 'antd'
import { askPlan, listPlans } from '../../shared/api/calls.ts'
import { useIntent, useLanguage, useRead } from '../../shared/hooks.ts'
import { addDays, isDay } from '../../shared/time/city.ts'
import { cityToday } from '../../shared/time/words.ts'
import { go } from '../address/address.ts'
import { Go } from '../address/Go.tsx'
import { addressOf } from '../address/page.ts'
import { ReadingState } from '../data/ReadingState.tsx'
import { dayName, moment } from '../data/tell.ts'
import { FilterInput } from '../filters/Filter.tsx'
import type { Plan } from '../model.ts'
import { may } from '../shell/access.ts'
import { useMe } from '../shell/session.ts'
import { readView, writeView } from '../timeline/view.ts'
import './plan.css'
import { StateMark } from './StateMark.tsx'
import { gainWords, leftOutWords, points } from './tell.ts'
import { touchesPlans } from './usePlan.ts'
import { say } from './words.ts'

/** A day of the centre and the plans that there are of it; tomorrow when no day is asked for. */
export function PlansPage({ query }: { query: string }) {
  const me = useMe()
  const tomorrow = addDays(cityToday(), 1)
  const view = readView(query, tomorrow)
  const mayPlan = may(me.roles, 'plan')
  const centres = mayPlan ? (me.organisations ?? []) : []
  const centreId = view.centre || centres[0]?.id || ''
  const show = (changed: Partial<typeof view>) =>
    go(addressOf.plan + writeView({ ...view, ...changed }, tomorrow), { replace: true })
  const reading = useRead(
    `plans ${view.date} ${centreId} ${useLanguage()}`,
    () => listPlans({ day: view.date, centreId }),
    touchesPlans,
  )
  const plans = reading.value?.items
  const intent = useIntent()
  const ask = async () => {
    const body = { centreId, day: view.date }
    const plan = await intent.send('plan', body, (key) => askPlan(body, key))
    if (plan) go(addressOf.proposal(plan.id))
  }
  return (
    <>
      <div className="page-head">
        <h1 tabIndex={-1}>{say('title')}</h1>
        <p className="quiet">{dayName(view.date)}</p>
      </div>
      <p>{mayPlan ? say('what') : say('what.reading')}</p>
      <div className="filters row">
        <Button onClick={() => show({ date: addDays(view.date, -1) })}>{say('previous')}</Button>
        <Button onClick={() => show({ date: addDays(view.date, 1) })}>{say('next')}</Button>
        <FilterInput
          label={say('day')}
          type="date"
          value={view.date}
          onChange={(date) => isDay(date) && show({ date })}
        />
        {centres.length > 1 && (
          <div className="filter">
            <label htmlFor="plan-centre">{say('centre')}</label>
            <select id="plan-centre" value={centreId} onChange={(event) => show({ centre: event.target.value })}>
              {centres.map((centre) => (
                <option key={centre.id} value={centre.id}>
                  {centre.name}
                </option>
              ))}
            </select>
          </div>
        )}
        {mayPlan && centreId && view.date >= cityToday() && (
          <Button type="primary" loading={intent.sending} onClick={ask}>
            {say('plan.day')}
          </Button>
        )}
      </div>
      <ReadingState
        reading={{ failure: intent.failure ?? reading.failure, again: intent.failure ? ask : reading.again }}
      />
      <section className="panel" aria-labelledby="plans">
        <h2 id="plans">{say('plans')}</h2>
        {!plans && !reading.failure && <p role="status">{say('loading')}</p>}
        {plans?.length === 0 && (
          <p>
            {say('plans.none')} {mayPlan && view.date >= cityToday() && say('plans.none.how')}
          </p>
        )}
        {plans && plans.length > 0 && <PlanTable plans={plans} />}
      </section>
    </>
  )
}

function PlanTable({ plans }: { plans: readonly Plan[] }) {
  return (
    <div className="scroll" tabIndex={0} role="group" aria-labelledby="plans">
      <table className="plain-table">
        <thead>
          <tr>
            {(['column', 'column.state', 'column.asked', 'column.changes', 'column.left', 'column.cost'] as const).map(
              (key) => (
                <th key={key} scope="col">
                  {say(key)}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {plans.map((plan) => (
            <tr key={plan.id}>
              <th scope="row">
                <Go to={addressOf.proposal(plan.id)}>
                  {say(`kind.${plan.kind}`)} · {moment(plan.askedAt)}
                </Go>
                {plan.cause && <p className="quiet">{plan.cause.words}</p>}
              </th>
              <td>
                <StateMark state={plan.state} />
              </td>
              <td>{plan.askedBy.name}</td>
              <td>{plan.changes}</td>
              <td>{leftOutWords(plan)}</td>
              <td>
                {points(plan.costBefore)} → <strong>{points(plan.cost)}</strong>{' '}
                <span className="quiet">
                  {plan.leftOut === (plan.leftOutBefore ?? plan.leftOut) && gainWords(plan.costBefore, plan.cost)}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
