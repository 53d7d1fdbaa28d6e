import { Alert, Button } from 'antd'
import { useState } from 'react'
import { acknowledgeAlarm, closeAlarm } from '../../shared/api/calls.ts'
import { useIntent } from '../../shared/hooks.ts'
import { failureWords } from '../data/ReadingState.tsx'
import { ReasonDialog } from '../dialog/ReasonDialog.tsx'
import { say as saysDialog } from '../dialog/words.ts'
import type { Alarm } from '../model.ts'
import { may } from '../shell/access.ts'
import { useMe } from '../shell/session.ts'
import { say } from './words.ts'

/** What may be done about an alarm: somebody takes care of it, and it ends with an outcome. */
export function AlarmActions({ alarm, onDone }: { alarm: Alarm; onDone: () => void }) {
  const me = useMe()
  const [closing, setClosing] = useState(false)
  const intent = useIntent()
  const name = alarm.residentName ?? ''
  if (!may(me.roles, 'answer-alarms') || alarm.state === 'closed') return null
  const acknowledge = async () => {
    await intent.send(`acknowledge ${alarm.id}`, null, (key) => acknowledgeAlarm(alarm.id, key))
    onDone()
  }
  return (
    <>
      {alarm.state === 'raised' && (
        <Button
          danger
          type="primary"
          loading={intent.sending}
          aria-label={say('acknowledge.whom', { name })}
          onClick={acknowledge}
        >
          {say('acknowledge')}
        </Button>
      )}
      {alarm.state === 'acknowledged' && (
        <Button aria-label={say('close.whom', { name })} onClick={() => setClosing(true)}>
          {say('close')}
        </Button>
      )}
      {intent.failure && <Alert type="error" role="alert" title={failureWords(intent.failure, true)} />}
      {closing && (
        <ReasonDialog
          title={say('close.whom', { name })}
          label={say('outcome')}
          hint={say('outcome.hint')}
          missing={saysDialog('outcome.missing')}
          send={say('close')}
          name={`close ${alarm.id}`}
          call={(outcome, key) => closeAlarm(alarm.id, outcome, key)}
          onDone={() => {
            setClosing(false)
            onDone()
          }}
          onClose={() => setClosing(false)}
        />
      )}
    </>
  )
}
