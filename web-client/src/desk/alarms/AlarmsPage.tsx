import { Empty } from 'antd'
import { Go } from '../address/Go.tsx'
import { addressOf } from '../address/page.ts'
import { ReadingState } from '../data/ReadingState.tsx'
import { moment } from '../data/tell.ts'
import { say as saysData } from '../data/words.ts'
import { may } from '../shell/access.ts'
import { useMe } from '../shell/session.ts'
import { EndedAlerts } from '../watch/EndedAlerts.tsx'
import { Watch } from '../watch/Watch.tsx'
import { AlarmActions } from './AlarmActions.tsx'
import './alarms.css'
import { useAlarms } from './useAlarms.ts'
import { say } from './words.ts'

/** The newest alarms with how they ended. */
export function AlarmsPage() {
  const me = useMe()
  const reading = useAlarms()
  const alarms = reading.value?.items ?? []
  return (
    <>
      <h1 tabIndex={-1}>{say('title')}</h1>
      <ReadingState reading={reading} />
      {!reading.value && !reading.failure && <p role="status">{saysData('loading')}</p>}
      {reading.value && alarms.length === 0 && (
        <Empty className="panel" image={Empty.PRESENTED_IMAGE_SIMPLE} description={say('none')}>
          <p className="quiet">{say('none.what')}</p>
        </Empty>
      )}
      {alarms.length > 0 && (
        <div className="panel scroll" role="group" aria-label={say('title')} tabIndex={0}>
          <table className="plain-table">
            <thead>
              <tr>
                {(['when', 'who', 'state', 'by', 'outcome', 'do'] as const).map((column) => (
                  <th scope="col" key={column}>
                    {say(`col.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {alarms.map((alarm) => (
                <tr key={alarm.id}>
                  <td>{moment(alarm.raisedAt)}</td>
                  <td>
                    <Go to={addressOf.resident(alarm.residentId)}>{alarm.residentName}</Go>
                    <span className="quiet"> {alarm.communityName}</span>
                  </td>
                  <td>{say(`state.${alarm.state}`)}</td>
                  <td>{alarm.acknowledgedBy?.name}</td>
                  <td>{alarm.outcome}</td>
                  <td>
                    <AlarmActions alarm={alarm} onDone={reading.again} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {reading.value?.next && <p className="quiet">{say('more')}</p>}
      {may(me.roles, 'watch') && <Watch />}
      {may(me.roles, 'watch') && <EndedAlerts />}
    </>
  )
}
