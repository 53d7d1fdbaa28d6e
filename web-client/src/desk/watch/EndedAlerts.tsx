import { Go } from '../address/Go.tsx'
import { addressOf } from '../address/page.ts'
import { ReadingState } from '../data/ReadingState.tsx'
import { moment } from '../data/tell.ts'
import { aboutOf, useEndedAlerts } from './useAlerts.ts'
import { say } from './words.ts'

/** What had to be looked at lately, by whom, and how it ended. */
export function EndedAlerts() {
  const reading = useEndedAlerts()
  const alerts = reading.value ?? []
  return (
    <section aria-labelledby="watch-ended">
      <h2 id="watch-ended">{say('past.title')}</h2>
      <ReadingState reading={reading} />
      {reading.value && alerts.length === 0 && <p className="quiet">{say('past.none')}</p>}
      {alerts.length > 0 && (
        <div className="panel scroll" role="group" aria-label={say('past.title')} tabIndex={0}>
          <table className="plain-table">
            <thead>
              <tr>
                {(['when', 'what', 'who', 'by', 'ended', 'outcome'] as const).map((column) => (
                  <th scope="col" key={column}>
                    {say(`col.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {alerts.map((alert) => (
                <tr key={alert.id}>
                  <td>{moment(alert.dueAt)}</td>
                  <td>{alert.words}</td>
                  <td>
                    <Go to={addressOf.order(alert.orderId)}>{aboutOf(alert)}</Go>
                  </td>
                  <td>{alert.acknowledgedBy?.name}</td>
                  <td>{alert.closedAt && moment(alert.closedAt)}</td>
                  <td>{alert.closedBy ? alert.outcome : say('itself')}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}
