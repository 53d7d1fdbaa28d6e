import { useState } from 'react'
import { Button } from 'antd'
import { listCarePlans } from '../../shared/api/calls.ts'
import { useLanguage, useRead } from '../../shared/hooks.ts'
import type { Change } from '../../shared/live/change.ts'
import { go } from '../address/address.ts'
import { Go } from '../address/Go.tsx'
import { addressOf } from '../address/page.ts'
import { ReadingState } from '../data/ReadingState.tsx'
import type { CarePlan } from '../model.ts'
import './care.css'
import { say } from './words.ts'

/** Whether a change may be about care plans. */
export const touchesCare = (change: Change): boolean => change.kind === 'care-plan' || change.kind === 'everything'

/** The care plans of the centre, and those that wait for a decision. */
export function CarePlansPage({ query }: { query: string }) {
  const waiting = new URLSearchParams(query).get('waiting') === 'yes'
  const [pages, setPages] = useState(1)
  const reading = useRead(
    `care plans ${waiting} ${pages} ${useLanguage()}`,
    async () => {
      const items: CarePlan[] = []
      let next: string | null = '0'
      for (let page = 0; page < pages && next !== null; page++) {
        const read: Awaited<ReturnType<typeof listCarePlans>> = await listCarePlans({
          waiting: waiting ? 'true' : '',
          cursor: next,
        })
        items.push(...read.items)
        next = read.next
      }
      return { items, next }
    },
    touchesCare,
  )
  const plans = reading.value?.items
  return (
    <>
      <div className="page-head">
        <h1 tabIndex={-1}>{say('title')}</h1>
        <p>{say('what')}</p>
      </div>
      <label className="care-check">
        <input
          type="checkbox"
          checked={waiting}
          onChange={(event) => go(addressOf.care + (event.target.checked ? '?waiting=yes' : ''), { replace: true })}
        />{' '}
        {say('waiting')}
      </label>
      <ReadingState reading={reading} />
      <section className="panel" aria-labelledby="care-plans">
        <h2 id="care-plans">{say('plans')}</h2>
        {!plans && !reading.failure && <p role="status">{say('loading')}</p>}
        {plans?.length === 0 && <p>{say(waiting ? 'none.waiting' : 'none')}</p>}
        {plans && plans.length > 0 && <Table plans={plans} />}
        {reading.value?.next && <Button onClick={() => setPages(pages + 1)}>{say('more')}</Button>}
      </section>
    </>
  )
}

function Table({ plans }: { plans: readonly CarePlan[] }) {
  return (
    <div className="scroll" tabIndex={0} role="group" aria-labelledby="care-plans">
      <table className="plain-table">
        <thead>
          <tr>
            {(['column.who', 'column.state', 'column.words', 'column.waits'] as const).map((key) => (
              <th key={key} scope="col">
                {say(key)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {plans.map((plan) => (
            <tr key={plan.id}>
              <th scope="row">
                <Go to={addressOf.carePlan(plan.id)}>{plan.residentName}</Go>
              </th>
              <td>{say(`state.${plan.state}`)}</td>
              <td>
                {plan.words}
                {plan.problem && <p className="field-error">{say('problem', { words: plan.problem })}</p>}
              </td>
              <td>{plan.proposedWords}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
