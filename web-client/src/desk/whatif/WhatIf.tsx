import { Button } from 'antd'
import { useState, type FormEvent } from 'react'
import { tryMatch, type Assumed } from '../../shared/api/calls.ts'
import { useLanguage, useRead } from '../../shared/hooks.ts'
import { CertificateTables } from '../certificate/CertificateTables.tsx'
import { useCertificate } from '../certificate/CertificateView.tsx'
import { ReadingState } from '../data/ReadingState.tsx'
import type { Order } from '../model.ts'
import { Field } from '../request/Field.tsx'
import { asAsked, assumedOf, mistakeIn, type Answers } from './assumed.ts'
import './whatif.css'
import { say } from './words.ts'

const most = 10

/** Who could go if it were otherwise; nothing is read before somebody opens it. */
export function WhatIf({ order }: { order: Order }) {
  const [open, setOpen] = useState(false)
  return (
    <details className="panel what-if" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <h2>{say('title')}</h2>
      </summary>
      {open && <Trial order={order} />}
    </details>
  )
}

/** A form for what is assumed, and the certificate of it. */
function Trial({ order }: { order: Order }) {
  const certificate = useCertificate(order.id).value
  const [answers, setAnswers] = useState<Answers>(() => asAsked(order))
  const [mistake, setMistake] = useState<ReturnType<typeof mistakeIn>>()
  const [assumed, setAssumed] = useState<Assumed>()
  const put = (some: Partial<Answers>) => setAnswers({ ...answers, ...some })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const wrong = mistakeIn(answers)
    setMistake(wrong)
    if (wrong) return document.getElementById(`what-if-${wrong === 'order' ? 'to' : wrong}`)?.focus()
    setAssumed(assumedOf(order, answers))
  }
  const errorOf = (name: 'day' | 'from' | 'to') =>
    mistake && (mistake === name || (mistake === 'order' && name === 'to')) ? say(`error.${mistake}`) : undefined
  const named = certificate?.candidates.slice(0, most) ?? []
  return (
    <>
      <p className="quiet">{say('note')}</p>
      <form onSubmit={submit} noValidate className="dialog">
        <div className="row what-if-when">
          {(['day', 'from', 'to'] as const).map((name) => (
            <Field key={name} id={`what-if-${name}`} label={say(name)} error={errorOf(name)}>
              {(aria) => (
                <input
                  {...aria}
                  type={name === 'day' ? 'date' : 'time'}
                  value={answers[name]}
                  onChange={(event) => put({ [name]: event.target.value })}
                />
              )}
            </Field>
          ))}
          <Field id="what-if-gender" label={say('gender')}>
            {(aria) => (
              <select
                {...aria}
                value={answers.gender}
                onChange={(event) => put({ gender: event.target.value as Answers['gender'] })}
              >
                <option value="">{say('gender.same')}</option>
                <option value="female">{say('gender.female')}</option>
                <option value="male">{say('gender.male')}</option>
              </select>
            )}
          </Field>
        </div>
        <fieldset className="what-if-without">
          <legend>{say('without')}</legend>
          {named.length === 0 && <p className="quiet">{say('without.none')}</p>}
          {named.map((one) => (
            <Tick
              key={one.workerId}
              label={one.name}
              on={answers.without.includes(one.workerId)}
              onChange={(on) =>
                put({
                  without: [...answers.without.filter((id) => id !== one.workerId), ...(on ? [one.workerId] : [])],
                })
              }
            />
          ))}
        </fieldset>
        <Tick label={say('overriding')} on={answers.overriding} onChange={(overriding) => put({ overriding })} />
        <div className="row">
          <Button htmlType="submit">{say('send')}</Button>
        </div>
      </form>
      {assumed && <Answer key={JSON.stringify(assumed)} order={order} assumed={assumed} />}
    </>
  )
}

function Tick({ label, on, onChange }: { label: string; on: boolean; onChange: (on: boolean) => void }) {
  return (
    <label className="what-if-tick">
      <input type="checkbox" checked={on} onChange={(event) => onChange(event.target.checked)} /> {label}
    </label>
  )
}

function Answer({ order, assumed }: { order: Order; assumed: Assumed }) {
  const reading = useRead(`trial ${order.id} ${JSON.stringify(assumed)} ${useLanguage()}`, () =>
    tryMatch(order.id, assumed),
  )
  return (
    <section aria-labelledby="what-if-answer" className="certificate">
      <h3 id="what-if-answer">{say('answer')}</h3>
      {!reading.value && !reading.failure && <p role="status">{say('asked')}</p>}
      <ReadingState reading={reading} />
      {reading.value && <CertificateTables certificate={reading.value} whole={false} />}
    </section>
  )
}
