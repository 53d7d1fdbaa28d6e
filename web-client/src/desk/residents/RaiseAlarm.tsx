import { Alert, Button } from 'antd'
import { useState } from 'react'
import { raiseAlarm } from '../../shared/api/calls.ts'
import { useIntent } from '../../shared/hooks.ts'
import { Dialog } from '../dialog/Dialog.tsx'
import type { Resident } from '../model.ts'
import { say } from './words.ts'

/** For somebody who calls the centre in need: the alarm is raised for them, after one question. */
export function RaiseAlarm({ resident }: { resident: Resident }) {
  const [asking, setAsking] = useState(false)
  const [raised, setRaised] = useState(false)
  const intent = useIntent()
  const { name } = resident
  const raise = async () => {
    const alarm = await intent.send(`alarm ${resident.id}`, null, (key) => raiseAlarm(resident.id, key))
    if (!alarm) return
    setAsking(false)
    setRaised(true)
  }
  return (
    <>
      <Button danger onClick={() => setAsking(true)}>
        {say('alarm')}
      </Button>
      <div role="status">{raised && <Alert type="success" showIcon title={say('alarm.raised', { name })} />}</div>
      {asking && (
        <Dialog
          title={say('alarm.title', { name })}
          send={say('alarm')}
          danger
          sending={intent.sending}
          failure={intent.failure}
          onSend={raise}
          onClose={() => setAsking(false)}
        >
          <p>{say('alarm.what')}</p>
        </Dialog>
      )}
    </>
  )
}
