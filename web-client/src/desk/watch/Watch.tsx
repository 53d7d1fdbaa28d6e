import { Alert as Note, Button } from 'antd'
import { useState } from 'react'
import { acknowledgeAlerts, closeAlerts } from '../../shared/api/calls.ts'
import { useIntent } from '../../shared/hooks.ts'
import { Go } from '../address/Go.tsx'
import { addressOf } from '../address/page.ts'
import { failureWords } from '../data/ReadingState.tsx'
import { moment } from '../data/tell.ts'
import { ReasonDialog } from '../dialog/ReasonDialog.tsx'
import { say as saysDialog } from '../dialog/words.ts'
import type { Alert } from '../model.ts'
import { AlertRepair } from '../repair/AlertRepair.tsx'
import { may } from '../shell/access.ts'
import { useMe } from '../shell/session.ts'
import { aboutOf, useOpenAlerts } from './useAlerts.ts'
import './watch.css'
import { say } from './words.ts'

const folded = 5

/** What somebody has to look at because its time has come; nothing is shown where nothing is due. */
export function Watch() {
  const { value: alerts = [], again } = useOpenAlerts()
  const [all, showAll] = useState(false)
  if (alerts.length === 0) return null
  return (
    <section className="panel" aria-labelledby="watch">
      <h2 id="watch">{say('title', { count: alerts.length })}</h2>
      <p className="quiet">{say('what')}</p>
      <ul className="plain-list watch">
        {(all ? alerts : alerts.slice(0, folded)).map((alert) => (
          <li key={alert.id} className={alert.acknowledgedBy ? 'watch-taken' : undefined}>
            <div>
              <strong>{alert.words}</strong>{' '}
              <span className="quiet">{say('since', { time: moment(alert.dueAt) })}</span>
              <div>
                <Go to={addressOf.order(alert.orderId)} over>
                  {aboutOf(alert)}
                </Go>
              </div>
              {(alert.workers ?? []).length > 0 && (
                <span className="quiet">{say('workers', { names: (alert.workers ?? []).join('、') })}</span>
              )}
            </div>
            <Acts alert={alert} onDone={again} />
          </li>
        ))}
      </ul>
      {alerts.length > folded && !all && (
        <Button onClick={() => showAll(true)}>{say('all', { count: alerts.length })}</Button>
      )}
    </section>
  )
}

function Acts({ alert, onDone }: { alert: Alert; onDone: () => void }) {
  const me = useMe()
  const [closing, setClosing] = useState(false)
  const intent = useIntent()
  const about = aboutOf(alert)
  const take = async () => {
    await intent.send(`look ${alert.id}`, null, (key) => acknowledgeAlerts(alert.orderId, key))
    onDone()
  }
  return (
    <div className="row watch-do">
      {alert.acknowledgedBy && <span>{say('taken.by', { by: alert.acknowledgedBy.name })}</span>}
      {may(me.roles, 'answer-alarms') && !alert.acknowledgedBy && (
        <Button type="primary" loading={intent.sending} aria-label={say('take.whom', { about })} onClick={take}>
          {say('take')}
        </Button>
      )}
      {may(me.roles, 'answer-alarms') && (
        <Button aria-label={say('close.whom', { about })} onClick={() => setClosing(true)}>
          {say('close')}
        </Button>
      )}
      <AlertRepair alert={alert} about={about} />
      {intent.failure && <Note type="error" role="alert" title={failureWords(intent.failure, true)} />}
      {closing && (
        <ReasonDialog
          title={say('close.whom', { about })}
          label={say('outcome')}
          hint={say('outcome.hint')}
          missing={saysDialog('outcome.missing')}
          send={say('close')}
          name={`dealt ${alert.id}`}
          call={(outcome, key) => closeAlerts(alert.orderId, outcome, key)}
          onDone={() => {
            setClosing(false)
            onDone()
          }}
          onClose={() => setClosing(false)}
        />
      )}
    </div>
  )
}
