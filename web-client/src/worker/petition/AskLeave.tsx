import { useState } from 'react'
import { addDays, atTime, isDay, minutesOf, timeOf } from '../../shared/time/city.ts'
import { cityToday } from '../../shared/time/words.ts'
import { wrongAt, type Wrong } from '../../shared/ui/errors.tsx'
import { Area, Field } from '../../shared/ui/fields.tsx'
import { Question } from '../../shared/ui/Page.tsx'
import { say } from '../words.ts'
import { leaveWords } from './tell.ts'
import { petitionsPath, useAsking } from './asking.ts'

/** From when until when, and why. Without hours whole days are meant. */
export function AskLeave() {
  const [from, setFrom] = useState(() => addDays(cityToday(), 1))
  const [until, setUntil] = useState('')
  const [begins, setBegins] = useState('')
  const [ends, setEnds] = useState('')
  const [reason, setReason] = useState('')
  const { sending, wrong, setWrong, ask } = useAsking()
  const press = () => {
    const last = until || from
    const missing: Wrong[] = []
    if (!isDay(from)) missing.push({ field: 'from', words: say('leave.wrong.day') })
    if (!isDay(last)) missing.push({ field: 'until', words: say('leave.wrong.day') })
    const first = begins.trim() ? minutesOf(begins) : 0
    const end = ends.trim() ? minutesOf(ends) : 1440
    if (Number.isNaN(first)) missing.push({ field: 'begins', words: say('leave.wrong.time') })
    if (Number.isNaN(end)) missing.push({ field: 'ends', words: say('leave.wrong.time') })
    if (!reason.trim()) missing.push({ field: 'why', words: say('petition.wrong.why') })
    setWrong(missing)
    if (missing.length > 0) return
    const asked = { from: atTime(from, timeOf(first)), until: atTime(last, timeOf(end)) }
    if (Date.parse(asked.until) <= Date.parse(asked.from))
      return setWrong([{ field: 'until', words: say('leave.wrong.order') }])
    const about = leaveWords({ start: asked.from, end: asked.until })
    void ask({ kind: 'leave', ...asked, reason: reason.trim() }, about, 'from')
  }
  const at = (field: string) => wrongAt(wrong, field)
  return (
    <Question
      title={say('leave.title')}
      hint={say('leave.hint')}
      back={petitionsPath}
      wrong={wrong}
      button={say('petition.send')}
      sending={sending}
      onContinue={press}
    >
      <Field id="from" type="date" label={say('leave.from')} value={from} onValue={setFrom} error={at('from')} />
      <Field
        id="until"
        type="date"
        label={say('leave.until')}
        hint={say('leave.until.hint')}
        value={until}
        onValue={setUntil}
        error={at('until')}
      />
      <Field
        id="begins"
        label={say('leave.begins')}
        hint={say('leave.hours.hint')}
        value={begins}
        onValue={setBegins}
        inputMode="numeric"
        error={at('begins')}
      />
      <Field
        id="ends"
        label={say('leave.ends')}
        value={ends}
        onValue={setEnds}
        inputMode="numeric"
        error={at('ends')}
      />
      <Area id="why" label={say('petition.reason')} hint={say('leave.why.hint')} value={reason} onValue={setReason} />
    </Question>
  )
}
