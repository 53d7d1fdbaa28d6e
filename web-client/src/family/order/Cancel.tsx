import { useState } from 'react'
import { cancelOrder } from '../../shared/api/calls.ts'
import { useIntent } from '../../shared/hooks.ts'
import { go, To } from '../../shared/router.tsx'
import { FailureNote, type Wrong } from '../../shared/ui/errors.tsx'
import { RadioList } from '../../shared/ui/fields.tsx'
import { Loaded } from '../../shared/ui/Loaded.tsx'
import { Question } from '../../shared/ui/Page.tsx'
import { Page } from '../../shared/ui/Page.tsx'
import { useCentre } from '../family.tsx'
import { say } from '../words.ts'
import { OrderPage, orderPath, useOrder } from './OrderPage.tsx'
import { serviceOf, whenWords } from './words.ts'
import type { Order } from '../../shared/api/schemas.ts'

const reasons = ['time', 'hospital', 'away', 'family', 'need', 'unsaid'] as const

/** Why, in one tap; then it is cancelled. */
export function Cancel({ id }: { id: string }) {
  const order = useOrder(id)
  return <Loaded from={order}>{(value) => <Asked order={value} />}</Loaded>
}

function Asked({ order }: { order: Order }) {
  useCentre(order.centre)
  const [reason, choose] = useState<string>()
  const [wrong, setWrong] = useState<Wrong[]>([])
  const { sending, failure, send, forget } = useIntent()
  const press = async () => {
    forget()
    const chosen = reasons.find((one) => one === reason)
    if (!chosen) return setWrong([{ field: 'reason', words: say('ask.wrong') }])
    setWrong([])
    const words = say(`cancel.${chosen}`)
    const cancelled = await send(`cancel ${order.id}`, words, (key) => cancelOrder(order.id, words, key))
    if (cancelled) go(orderPath(order.id, 'cancelled'), { replace: true })
  }
  return (
    <Question
      title={say('cancel.title')}
      hint={say('cancel.what', { service: serviceOf(order), when: whenWords(order) })}
      back={orderPath(order.id)}
      wrong={wrong}
      button={say('cancel.button')}
      sending={sending}
      onContinue={() => void press()}
      failure={<FailureNote failure={failure} />}
      after={
        <To className="button second" to={orderPath(order.id)}>
          {say('cancel.keep')}
        </To>
      }
    >
      <RadioList
        id="reason"
        choices={reasons.map((one) => ({ value: one, label: say(`cancel.${one}`) }))}
        value={reason}
        onValue={choose}
        error={wrong[0]?.words}
      />
    </Question>
  )
}

/** That nobody comes is said of an order that is cancelled, and of no other that somebody opens by this address. */
export function Cancelled({ id }: { id: string }) {
  const order = useOrder(id)
  if (order.value && order.value.stage !== 'cancelled') return <OrderPage id={id} />
  return (
    <Page title={say('cancel.done.title')}>
      <Loaded from={order}>{(value) => <p>{say('cancel.done.words', { number: value.number })}</p>}</Loaded>
      <To className="button" to="/family">
        {say('sent.home')}
      </To>
    </Page>
  )
}
