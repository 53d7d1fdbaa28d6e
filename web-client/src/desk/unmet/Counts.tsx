import type { UnmetAsked } from '../../shared/api/calls.ts'
import type { UnmetCount } from '../../shared/api/schemas.ts'
import { Go } from '../address/Go.tsx'
import { addressOf } from '../address/page.ts'
import { writeFilter } from './filter.ts'
import { say } from './words.ts'

/** How many wait in each community and for which reasons; the name of a community shows only its own. */
export function Counts({ counts, filter }: { counts: readonly UnmetCount[]; filter: UnmetAsked }) {
  const total = counts.reduce((sum, one) => sum + one.total, 0)
  return (
    <details className="panel unmet-counts" open={counts.length <= 12}>
      <summary>
        <h2>{say('counts')}</h2> {say('counts.what', { total, communities: counts.length })}
      </summary>
      <div className="scroll" tabIndex={0} role="region" aria-label={say('counts')}>
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{say('community')}</th>
              <th scope="col">{say('total')}</th>
              <th scope="col">{say('reason')}</th>
            </tr>
          </thead>
          <tbody>
            {counts.map((one) => (
              <tr key={one.communityCode}>
                <th scope="row">
                  <Go to={addressOf.unmet + writeFilter(filter, 'community', one.communityCode)}>
                    {one.communityName}
                  </Go>{' '}
                  <span className="quiet">{one.townName}</span>
                </th>
                <td>{one.total}</td>
                <td>{one.reasons.map((reason) => `${reason.words} ${reason.count}`).join(' · ')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  )
}
