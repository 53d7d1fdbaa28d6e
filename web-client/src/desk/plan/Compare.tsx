import { listPlans } from '../../shared/api/calls.ts'
import { useLanguage, useRead } from '../../shared/hooks.ts'
import { go } from '../address/address.ts'
import { addressOf } from '../address/page.ts'
import { ReadingState } from '../data/ReadingState.tsx'
import { moment } from '../data/tell.ts'
import type { Plan } from '../model.ts'
import { unlike } from './lines.ts'
import { countedCosts, points, promiseWords, titleOf } from './tell.ts'
import { touchesPlans, usePlan } from './usePlan.ts'
import { say } from './words.ts'

/** Chooses another plan of the same day; nothing where there is none. */
export function CompareWith({ plan, other }: { plan: Plan; other: string }) {
  const { day, centreId } = plan
  const reading = useRead(`plans ${day} ${centreId} ${useLanguage()}`, () => listPlans({ day, centreId }), touchesPlans)
  const others = reading.value?.items.filter((one) => one.id !== plan.id && one.state !== 'failed') ?? []
  if (others.length === 0) return null
  return (
    <div className="filter">
      <label htmlFor="compare">{say('compare')}</label>
      <select
        id="compare"
        value={other}
        onChange={(event) => go(addressOf.proposal(plan.id, event.target.value), { replace: true })}
      >
        <option value="">{say('compare.none')}</option>
        {others.map((one) => (
          <option key={one.id} value={one.id}>
            {say(`kind.${one.kind}`)} · {moment(one.askedAt)} · {points(one.cost)}
          </option>
        ))}
      </select>
    </div>
  )
}

/** Two plans of a day side by side: their figures, and every visit that they place differently. */
export function Compare({ plan, other }: { plan: Plan; other: string }) {
  const { plan: against, reading } = usePlan(other)
  return (
    <section className="panel" aria-labelledby="compare-title">
      <h2 id="compare-title">{say('compare.title')}</h2>
      <ReadingState reading={reading} />
      {!against && !reading.failure && <p role="status">{say('loading')}</p>}
      {against && <Compared one={plan} other={against} />}
    </section>
  )
}

function Compared({ one, other }: { one: Plan; other: Plan }) {
  const visits = unlike(one, other)
  const heads = [say('compare.this', { at: moment(one.askedAt) }), say('compare.other', { at: moment(other.askedAt) })]
  const others = new Map((other.costs ?? []).map((cost) => [cost.part, cost.after]))
  const figures = [
    { name: say('cost'), one: points(one.cost), other: points(other.cost) },
    ...countedCosts(one).map(({ part, words, after }) => ({
      name: words,
      one: points(after),
      other: points(others.get(part)),
    })),
    { name: say('changes'), one: String(one.changes), other: String(other.changes) },
    { name: say('left.out'), one: String(one.leftOut), other: String(other.leftOut) },
  ]
  return (
    <>
      <Beside name={say('compare.title')} heads={heads} rows={figures} />
      <h3>
        {say('compare.visits')} <span className="count">{visits.length}</span>
      </h3>
      {visits.length === 0 ? (
        <p>{say('compare.same')}</p>
      ) : (
        <Beside
          name={say('compare.visits')}
          heads={heads}
          rows={visits.map(({ visit, one, other }) => ({
            name: titleOf(visit),
            one: promiseWords(one),
            other: promiseWords(other),
          }))}
        />
      )}
    </>
  )
}

interface BesideProps {
  name: string
  heads: readonly string[]
  rows: readonly { name: string; one: string; other: string }[]
}

function Beside({ name, heads, rows }: BesideProps) {
  return (
    <div className="scroll" tabIndex={0} role="group" aria-label={name}>
      <table className="plain-table">
        <thead>
          <tr>
            <td />
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={`${row.name} ${at}`} className={row.one === row.other ? undefined : 'plan-unlike'}>
              <th scope="row">{row.name}</th>
              <td>{row.one}</td>
              <td>{row.other}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
