import { useEffect, type ReactNode } from 'react'
import { createOrder } from '../../shared/api/calls.ts'
import { Refused } from '../../shared/api/failure.ts'
import { useIntent } from '../../shared/hooks.ts'
import { priceWords } from '../../shared/money.ts'
import { go, To } from '../../shared/router.tsx'
import { dayOf } from '../../shared/time/city.ts'
import { betweenWords, dayWords } from '../../shared/time/words.ts'
import { ErrorSummary, FailureNote } from '../../shared/ui/errors.tsx'
import { Page } from '../../shared/ui/Page.tsx'
import { say } from '../words.ts'
import { pathOf, type Asking } from './Ask.tsx'
import { asked, orderOf, stepOfField, type Draft, type Step } from './draft.ts'

/** Everything on one page, what it costs, and one button that sends it. */
export function Check(asking: Asking) {
  const { draft, known, services, card, back, say: keep, sent } = asking
  const { sending, failure, send } = useIntent()
  useEffect(() => {
    if (!draft.checked) keep({ checked: true })
  }, [])
  const order = orderOf(draft, known)
  if (!order) return null
  const service = services.find((one) => one.code === order.serviceCode)
  const address = known.addresses.find((one) => one.id === order.addressId)
  const resident = known.residents.find((one) => one.id === order.residentId)
  const wrong =
    failure instanceof Refused && failure.status !== 429
      ? failure.fields.map((one) => ({ field: `change-${stepOfField(one.field)}`, words: one.words }))
      : []

  const press = async () => {
    const made = await send('/orders', order, (key) => createOrder(order, key))
    if (!made) return
    sent()
    go(`/family/orders/${encodeURIComponent(made.id)}/sent`, { replace: true })
  }
  return (
    <Page title={say('ask.check.title')} back={back}>
      <ErrorSummary wrong={wrong} />
      {wrong.length === 0 && <FailureNote failure={failure} />}
      <dl className="facts">
        <Fact name={say('ask.check.for')} change={asked('for', known) ? 'for' : undefined}>
          {resident?.name ?? card?.name}
        </Fact>
        <Fact name={say('ask.check.service')} change="service">
          {service?.name ?? order.serviceCode}
        </Fact>
        <Fact name={say('ask.check.day')} change="day">
          {dayWords(dayOf(order.window.start))}
        </Fact>
        <Fact name={say('ask.check.time')} change="time">
          {betweenWords(order.window.start, order.window.end)}
        </Fact>
        {address && (
          <Fact name={say('ask.check.address')} change={asked('address', known) ? 'address' : undefined}>
            {address.line ?? address.label}
          </Fact>
        )}
        <Fact name={say('ask.check.who')} change="who">
          {whoWords(draft)}
        </Fact>
        <Fact name={say('ask.check.note')} change="note">
          {order.note ?? say('ask.check.note.none')}
        </Fact>
      </dl>
      <div className="card">
        <h2>{say('ask.check.price')}</h2>
        <p className="main-thing">{priceWords(service?.price)}</p>
        <p>{say('ask.check.price.note')}</p>
      </div>
      <button type="button" className="button" aria-disabled={sending} onClick={() => void press()}>
        {sending ? say('ask.check.sending') : say('ask.check.button')}
      </button>
    </Page>
  )
}

function whoWords({ who, whoName }: Draft): string {
  if (who === 'female' || who === 'male') return say(`ask.who.${who}`)
  return who === undefined || who === 'any' || !whoName ? say('ask.who.any') : whoName
}

function Fact({ name, change, children }: { name: string; change: Step | undefined; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
      {change && (
        <dd className="change">
          <To className="linkish right" id={`change-${change}`} to={pathOf(change)}>
            {say('ask.check.change')}
            <span className="unseen"> {name}</span>
          </To>
        </dd>
      )}
    </div>
  )
}
