import { Button } from 'antd'
import { useState } from 'react'
import { withdrawLeave } from '../../shared/api/calls.ts'
import { useIntent } from '../../shared/hooks.ts'
import { failureWords } from '../data/ReadingState.tsx'
import type { Worker } from '../model.ts'
import { LeaveDialog } from './LeaveDialog.tsx'
import { daysOf } from './tell.ts'
import { say } from './words.ts'

interface Props {
  worker: Worker
  onDone: () => void
}

/** When a worker is away, the latest first; what is over cannot be taken back. */
export function Leaves({ worker, onDone }: Props) {
  const [entering, setEntering] = useState(false)
  const intent = useIntent()
  const mayTake = worker.can.includes('withdrawLeave')
  const take = async (leaveId: string) => {
    const now = await intent.send(`leave ${leaveId}`, {}, (key) => withdrawLeave(worker.id, leaveId, key))
    if (now) onDone()
  }
  return (
    <section className="panel" aria-labelledby="worker-leave">
      <div className="row">
        <h2 id="worker-leave">{say('leave')}</h2>
        {worker.can.includes('addLeave') && <Button onClick={() => setEntering(true)}>{say('leave.add')}</Button>}
      </div>
      {intent.failure && <p role="alert">{failureWords(intent.failure, true)}</p>}
      {worker.leave.length === 0 && <p>{say('leave.none')}</p>}
      <ul className="plain-list staff-lines">
        {worker.leave.map((one) => {
          const days = daysOf(one.from, one.until)
          return (
            <li key={one.id}>
              <strong>{days}</strong>
              <span>{one.kind.words}</span>
              {one.over && <span className="quiet">{say('leave.over')}</span>}
              {!one.over && mayTake && (
                <Button
                  aria-label={say('leave.withdraw.of', { words: one.kind.words, days })}
                  loading={intent.sending}
                  onClick={() => take(one.id)}
                >
                  {say('leave.withdraw')}
                </Button>
              )}
            </li>
          )
        })}
      </ul>
      {entering && (
        <LeaveDialog
          worker={worker}
          onClose={() => setEntering(false)}
          onDone={() => {
            setEntering(false)
            onDone()
          }}
        />
      )}
    </section>
  )
}
