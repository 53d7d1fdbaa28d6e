import { Alert, Button } from 'antd'
import { useEffect, useRef, useState, type FormEvent } from 'react'
import { changeCarePlan, draftCarePlan, listOrders, listServices } from '../../shared/api/calls.ts'
import { Refused } from '../../shared/api/failure.ts'
import { useIntent, useLanguage, useRead } from '../../shared/hooks.ts'
import { addDays } from '../../shared/time/city.ts'
import { cityToday } from '../../shared/time/words.ts'
import { go } from '../address/address.ts'
import { addressOf } from '../address/page.ts'
import { failureWords, ReadingState } from '../data/ReadingState.tsx'
import { TextField } from '../dialog/TextField.tsx'
import type { CarePlan } from '../model.ts'
import { Field } from '../request/Field.tsx'
import { useResident } from '../residents/ResidentFacts.tsx'
import './care.css'
import { draftOf, lineOf, newLine, type Line } from './draft.ts'
import { LineFields } from './LineFields.tsx'
import { Preview } from './Preview.tsx'
import { say } from './words.ts'

interface Props {
  residentId: string
  name: string
  /** The plan that is changed; without it a new one is proposed. */
  plan?: CarePlan
  onSent?: (plan: CarePlan) => void
}

/** A new plan for somebody, by the address that names them. */
export function NewCarePlanPage({ residentId }: { residentId: string }) {
  const reading = useResident(residentId)
  if (!reading.value) {
    return (
      <>
        <h1 tabIndex={-1}>{say('new')}</h1>
        <ReadingState reading={reading} />
      </>
    )
  }
  return <CarePlanEditor residentId={residentId} name={reading.value.name} />
}

/** How the plan is to be from a day on; the weeks to come follow every choice. */
export function CarePlanEditor({ residentId, name, plan, onSent }: Props) {
  const before = plan?.versions?.findLast((one) => one.state === 'proposed' || one.state === 'approved')
  const [from, setFrom] = useState(addDays(cityToday(), 1))
  const [until, setUntil] = useState('')
  const [note, setNote] = useState('')
  const [lines, setLines] = useState<Line[]>(() => before?.items.map(lineOf) ?? [newLine(0)])
  const next = useRef(lines.length)
  const services = useRead(`services ${useLanguage()}`, listServices)
  const orders = useRead(`came to ${residentId}`, () => listOrders({ residentId, limit: '200' }))
  const resident = useResident(residentId)
  const came = new Map(orders.value?.items.flatMap((one) => one.workers ?? []).map((one) => [one.id, one.name]))
  const intent = useIntent()
  const summary = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (intent.failure) summary.current?.focus()
  }, [intent.failure])
  const wrong = intent.failure instanceof Refused ? intent.failure.fields : []
  const errorOf = (field: string) => wrong.find((one) => one.field === field)?.words

  const put = (key: number) => (changed: Partial<Line>) =>
    setLines(lines.map((line) => (line.key === key ? { ...line, ...changed } : line)))
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const body = draftOf(from, until, note, lines)
    const sent = await intent.send(`care plan ${plan?.id ?? residentId}`, body, (key) =>
      plan ? changeCarePlan(plan.id, body, key) : draftCarePlan(residentId, body, key),
    )
    if (!sent) return
    onSent?.(sent)
    go(addressOf.carePlan(sent.id))
  }
  return (
    <>
      <h1 tabIndex={-1}>{say(plan ? 'title.change' : 'title.new', { name })}</h1>
      <form className="panel" onSubmit={submit} noValidate>
        {intent.failure && (
          <div ref={summary} tabIndex={-1} role="alert">
            <Alert
              type="error"
              showIcon
              title={wrong.length > 0 ? say('form.wrong') : failureWords(intent.failure, true)}
              description={
                wrong.length > 0 && (
                  <ul>
                    {wrong.map((one) => (
                      <li key={one.field}>{one.words}</li>
                    ))}
                  </ul>
                )
              }
            />
          </div>
        )}
        <div className="care-fields">
          <Field id="care-from" label={say('form.from')} error={errorOf('from')}>
            {(aria) => <input {...aria} type="date" value={from} onChange={(event) => setFrom(event.target.value)} />}
          </Field>
          <Field id="care-until" label={say('form.until')} error={errorOf('until')}>
            {(aria) => <input {...aria} type="date" value={until} onChange={(event) => setUntil(event.target.value)} />}
          </Field>
        </div>
        {lines.map((line, at) => (
          <fieldset key={line.key} className="care-item">
            <legend>{say('form.item', { number: at + 1 })}</legend>
            <LineFields
              line={line}
              services={services.value?.items ?? []}
              addresses={resident.value?.addresses ?? []}
              workers={came}
              errorOf={(field) => errorOf(`items[${at}].${field}`)}
              onChange={put(line.key)}
            />
            {lines.length > 1 && (
              <Button onClick={() => setLines(lines.filter((one) => one !== line))}>
                {say('form.remove', { number: at + 1 })}
              </Button>
            )}
          </fieldset>
        ))}
        <div className="row">
          <Button onClick={() => setLines([...lines, newLine(next.current++)])}>{say('form.add')}</Button>
        </div>
        <TextField label={say('form.note')} value={note} onChange={setNote} />
        <Preview from={from} lines={lines} services={services.value?.items ?? []} />
        <div className="row">
          <Button htmlType="submit" type="primary" loading={intent.sending}>
            {say('form.send')}
          </Button>
        </div>
      </form>
    </>
  )
}
