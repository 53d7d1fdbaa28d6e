import { useState } from 'react'
import { proposeCorrection } from '../../shared/api/calls.ts'
import { useIntent } from '../../shared/hooks.ts'
import { go } from '../../shared/router.tsx'
import { atTime, dayOf, minutesOf, wallClock } from '../../shared/time/city.ts'
import { FailureNote, type Wrong } from '../../shared/ui/errors.tsx'
import { Area, Field } from '../../shared/ui/fields.tsx'
import { Loaded } from '../../shared/ui/Loaded.tsx'
import { Question } from '../../shared/ui/Page.tsx'
import { useWorker } from '../worker.tsx'
import { say } from '../words.ts'
import { useVisit, visitPath, type VisitFacts } from './visit.ts'

/** The worker left without checking out: when it was, and why; somebody at the centre decides. */
export function Forgotten({ id }: { id: string }) {
  const visit = useVisit(id)
  return <Loaded from={visit}>{({ value }) => <Form facts={value} />}</Loaded>
}

function Form({ facts: { order } }: { facts: VisitFacts }) {
  const { person } = useWorker()
  const planned = order.visit?.end ?? order.window.end
  const [time, setTime] = useState(() => wallClock(planned).time)
  const [reason, setReason] = useState('')
  const [wrong, setWrong] = useState<Wrong[]>([])
  const { sending, failure, send, forget } = useIntent()
  const press = async () => {
    forget()
    const missing: Wrong[] = []
    if (Number.isNaN(minutesOf(time))) missing.push({ field: 'left', words: say('forgotten.wrong.time') })
    if (!reason.trim()) missing.push({ field: 'why', words: say('forgotten.wrong.why') })
    setWrong(missing)
    if (missing.length > 0) return
    const at = atTime(dayOf(planned), time.trim().replace('：', ':').padStart(5, '0'))
    const body = { workerId: person.id, which: 'out', at, reason: reason.trim() }
    const done = await send(`forgotten ${order.id}`, body, (key) => proposeCorrection(order.id, body, { key }))
    if (done) go(visitPath(order.id), { replace: true })
  }
  return (
    <Question
      title={say('forgotten.title')}
      hint={say('forgotten.what')}
      back={visitPath(order.id)}
      wrong={wrong}
      button={say('forgotten.button')}
      sending={sending}
      onContinue={() => void press()}
      failure={<FailureNote failure={failure} />}
    >
      <Field
        id="left"
        label={say('forgotten.time')}
        value={time}
        onValue={setTime}
        inputMode="numeric"
        error={wrong.find((one) => one.field === 'left')?.words}
      />
      <Area id="why" label={say('forgotten.why')} hint={say('forgotten.why.hint')} value={reason} onValue={setReason} />
    </Question>
  )
}
