import { useState } from 'react'
import { confirmOrder } from '../../shared/api/calls.ts'
import type { Confirmation, Order } from '../../shared/api/schemas.ts'
import { useIntent } from '../../shared/hooks.ts'
import { keep, recall } from '../../shared/kept.ts'
import { go, To } from '../../shared/router.tsx'
import { ErrorSummary, FailureNote, type Wrong } from '../../shared/ui/errors.tsx'
import { Area, RadioList } from '../../shared/ui/fields.tsx'
import { Loaded } from '../../shared/ui/Loaded.tsx'
import { Page } from '../../shared/ui/Page.tsx'
import { can, useCentre } from '../family.tsx'
import { say } from '../words.ts'
import { Happened } from './Happened.tsx'
import { orderPath, useOrder } from './OrderPage.tsx'
import { serviceOf, whenWords } from './words.ts'

export const ratings = ['5', '4', '3', '2', '1'] as const

/** What was done, and one question about it. */
export function Confirm({ id }: { id: string }) {
  const order = useOrder(id)
  return (
    <Page title={say('confirm.title')} back={orderPath(id)}>
      <Loaded from={order}>
        {(value) => (can(value, 'confirmOrder') ? <Rate order={value} /> : <Nothing id={id} />)}
      </Loaded>
    </Page>
  )
}

function Nothing({ id }: { id: string }) {
  return (
    <>
      <p>{say('confirm.already')}</p>
      <To className="button" to={orderPath(id)}>
        {say('sent.order')}
      </To>
    </>
  )
}

type Kept = { rating?: string; words?: string }

function Rate({ order }: { order: Order }) {
  useCentre(order.centre)
  const name = `anju.confirm.${order.id}`
  const [said, setSaid] = useState<Kept>(() => recall<Kept>('session', name) ?? {})
  const [wrong, setWrong] = useState<Wrong[]>([])
  const { sending, failure, send, forget } = useIntent()
  const change = (next: Kept) => {
    setSaid(next)
    keep('session', name, next)
  }
  const press = async () => {
    forget()
    const rating = Number(said.rating)
    if (!rating) return setWrong([{ field: 'rating', words: say('confirm.wrong') }])
    setWrong([])
    const body: Confirmation = { rating, ...(said.words?.trim() ? { words: said.words.trim() } : {}) }
    const confirmed = await send(`confirm ${order.id}`, body, (key) => confirmOrder(order.id, body, key))
    if (!confirmed) return
    keep('session', name, undefined)
    go(orderPath(order.id, 'thanks'), { replace: true })
  }
  return (
    <>
      <ErrorSummary wrong={wrong} />
      <FailureNote failure={failure} />
      <p className="main-thing">{serviceOf(order)}</p>
      <p>{whenWords(order)}</p>
      <Happened order={order} />
      <section className="card" aria-labelledby="not">
        <h2 id="not">{say('confirm.not')}</h2>
        <p>{say('confirm.not.words')}</p>
      </section>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void press()
        }}
      >
        <fieldset>
          <legend>
            <h2>{say('confirm.question')}</h2>
          </legend>
          <RadioList
            id="rating"
            choices={ratings.map((one) => ({
              value: one,
              label: <span className="main-thing">{say(`confirm.${one}`)}</span>,
            }))}
            value={said.rating}
            onValue={(rating) => change({ ...said, rating })}
            error={wrong[0]?.words}
          />
        </fieldset>
        <Area
          id="words"
          label={say('confirm.words')}
          value={said.words ?? ''}
          onValue={(words) => change({ ...said, words })}
        />
        <button type="submit" className="button" aria-disabled={sending}>
          {say('confirm.button')}
        </button>
      </form>
    </>
  )
}
