import { Alert, Button } from 'antd'
import { useEffect, useRef, useState, type FormEvent } from 'react'
import { createOrder, listServices } from '../../shared/api/calls.ts'
import { Refused } from '../../shared/api/failure.ts'
import { isInUse } from '../../shared/addresses.ts'
import { useIntent, useLanguage, useRead } from '../../shared/hooks.ts'
import { priceWords } from '../../shared/money.ts'
import { addDays, isDay } from '../../shared/time/city.ts'
import { cityToday, durationWords } from '../../shared/time/words.ts'
import { go } from '../address/address.ts'
import { addressOf } from '../address/page.ts'
import { failureWords, ReadingState } from '../data/ReadingState.tsx'
import { TextField } from '../dialog/TextField.tsx'
import type { Resident, Service } from '../model.ts'
import { markCreated } from '../order/OrderPage.tsx'
import { useMe } from '../shell/session.ts'
import { check, fieldOf, requestOf, type Answers, type FieldName, type Wrong } from './check.ts'
import { Field } from './Field.tsx'
import './request.css'
import { WindowHints } from './WindowHints.tsx'
import { say } from './words.ts'

const usualLeadMinutes = 30
const fields: readonly FieldName[] = ['service', 'day', 'from', 'to']

/** What is asked for and when. All mistakes are told at once above the form, which takes the focus. */
export function RequestForm({ resident }: { resident: Resident }) {
  const me = useMe()
  const services = useRead(`services ${useLanguage()}`, listServices)
  const intent = useIntent()
  const addresses = (resident.addresses ?? []).filter(isInUse)
  const main = addresses.find((one) => one.main) ?? addresses[0]
  const [answers, setAnswers] = useState<Answers>({
    serviceCode: '',
    day: addDays(cityToday(), 1),
    from: '',
    to: '',
    addressId: main?.id ?? '',
    note: '',
  })
  const [errors, setErrors] = useState<Map<FieldName, string>>(new Map())
  const summary = useRef<HTMLDivElement>(null)
  const service = services.value?.items.find((one) => one.code === answers.serviceCode)
  const put = (name: keyof Answers) => (value: string) => setAnswers({ ...answers, [name]: value })

  const lead = me.leadMinutes ?? usualLeadMinutes
  const words = (wrong: Wrong) => {
    if (wrong === 'past') return say('error.past', { minutes: lead })
    if (wrong === 'short') return say('error.short', { duration: durationWords(service?.durationMinutes ?? 0) })
    return say(`error.${wrong}`)
  }
  const refused = intent.failure instanceof Refused ? intent.failure.fields : []
  useEffect(() => {
    if (errors.size > 0 || intent.failure) summary.current?.focus()
  }, [errors, intent.failure])

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const wrong = check(answers, service, new Date(), lead)
    setErrors(new Map([...wrong].map(([field, what]) => [field, words(what)])))
    if (wrong.size > 0) return intent.forget()
    const body = requestOf(resident.id, answers)
    const order = await intent.send('create', body, (key) => createOrder(body, key))
    if (!order) return
    markCreated(order.id, order.number)
    go(addressOf.order(order.id))
  }
  const errorOf = (field: FieldName) => errors.get(field) ?? refused.find((one) => fieldOf(one.field) === field)?.words
  const told = fields.filter((field) => errorOf(field))
  const unplaced = refused.filter((one) => !fieldOf(one.field))
  return (
    <form className="panel request" onSubmit={submit} noValidate>
      {(errors.size > 0 || intent.failure) && (
        <div ref={summary} tabIndex={-1} role="alert">
          <Alert
            type="error"
            showIcon
            title={errors.size === 0 && intent.failure ? failureWords(intent.failure, true) : say('errors.title')}
            description={
              told.length + unplaced.length > 0 && (
                <ul>
                  {told.map((field) => (
                    <li key={field}>
                      <a href={`#request-${field}`} onClick={(event) => focusOn(event, `request-${field}`)}>
                        {errorOf(field)}
                      </a>
                    </li>
                  ))}
                  {unplaced.map((one) => (
                    <li key={one.field}>{one.words}</li>
                  ))}
                </ul>
              )
            }
          />
        </div>
      )}
      <ReadingState reading={services} />
      <Field id="request-service" label={say('service')} error={errorOf('service')} hint={service && about(service)}>
        {(aria) => (
          <select {...aria} value={answers.serviceCode} onChange={(event) => put('serviceCode')(event.target.value)}>
            <option value="">{say('service.choose')}</option>
            {groups(services.value?.items ?? []).map(([category, items]) => (
              <optgroup key={category} label={category}>
                {items.map((one) => (
                  <option key={one.code} value={one.code}>
                    {say('service.line', { name: one.name, duration: durationWords(one.durationMinutes) })}
                  </option>
                ))}
              </optgroup>
            ))}
          </select>
        )}
      </Field>
      <div className="row request-when">
        {(['day', 'from', 'to'] as const).map((name) => (
          <Field key={name} id={`request-${name}`} label={say(name)} error={errorOf(name)}>
            {(aria) => (
              <input
                {...aria}
                type={name === 'day' ? 'date' : 'time'}
                value={answers[name]}
                onChange={(event) => put(name)(event.target.value)}
              />
            )}
          </Field>
        ))}
      </div>
      {service && isDay(answers.day) && answers.day >= cityToday() && (
        <WindowHints
          residentId={resident.id}
          serviceCode={service.code}
          day={answers.day}
          addressId={answers.addressId}
          onTake={(from, to) => setAnswers({ ...answers, from, to })}
          onDay={put('day')}
        />
      )}
      {addresses.length > 1 && (
        <Field id="request-address" label={say('address')}>
          {(aria) => (
            <select {...aria} value={answers.addressId} onChange={(event) => put('addressId')(event.target.value)}>
              {addresses.map((one) => (
                <option key={one.id} value={one.id}>
                  {[one.label, one.line].filter(Boolean).join(' ')}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      <TextField label={say('note')} hint={say('note.hint')} value={answers.note} onChange={put('note')} />
      <div className="row">
        <Button htmlType="submit" type="primary" loading={intent.sending}>
          {say('send')}
        </Button>
      </div>
    </form>
  )
}

function focusOn(event: { preventDefault: () => void }, id: string): void {
  event.preventDefault()
  document.getElementById(id)?.focus()
}

function about(service: Service): string {
  return say('service.more', {
    price: priceWords(service.price),
    workers: service.workers > 1 ? say('service.two') : '',
  })
}

function groups(services: readonly Service[]): [string, Service[]][] {
  const found = new Map<string, Service[]>()
  for (const one of services) {
    const name = one.categoryName ?? one.category
    found.set(name, [...(found.get(name) ?? []), one])
  }
  return [...found]
}
