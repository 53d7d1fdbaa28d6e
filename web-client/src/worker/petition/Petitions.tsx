import { useState } from 'react'
import { answerPetition, listMyPetitions, withdrawPetition } from '../../shared/api/calls.ts'
import type { Petition, PetitionVisit } from '../../shared/api/schemas.ts'
import { useIntent } from '../../shared/hooks.ts'
import { To } from '../../shared/router.tsx'
import { clock24, momentWords } from '../../shared/time/words.ts'
import { FailureNote } from '../../shared/ui/errors.tsx'
import { RadioList } from '../../shared/ui/fields.tsx'
import { Loaded } from '../../shared/ui/Loaded.tsx'
import { Page } from '../../shared/ui/Page.tsx'
import { take, useUnsent } from '../unsent/outbox.ts'
import { useKept, useWorker } from '../worker.tsx'
import { say } from '../words.ts'
import { petitionsPath } from './asking.ts'
import { askedWords, visitWords } from './tell.ts'

/** What colleagues ask of this worker first, then what the worker asked and what came of it. */
export function Petitions() {
  const read = useKept('petitions', listMyPetitions, (change) =>
    ['petition', 'order', 'everything'].includes(change.kind),
  )
  return (
    <Page title={say('petitions')} back="/worker">
      <To className="button" to={`${petitionsPath}/leave`}>
        {say('petition.ask.leave')}
      </To>
      <To className="button second" to={`${petitionsPath}/swap`}>
        {say('petition.ask.swap')}
      </To>
      <Unsent />
      <Loaded from={read}>
        {({ value, at, old }) => {
          const asksMe = value.items.filter((one) => one.asksMe && one.state === 'asked')
          const mine = value.items.filter((one) => !one.asksMe)
          return (
            <>
              {old && <p className="hint">{say('day.kept', { at: clock24(at) })}</p>}
              {asksMe.length > 0 && <h2>{say('petition.asks')}</h2>}
              {asksMe.map((one) => (
                <AsksMe key={one.id} one={one} visits={value.visits} onDone={read.again} />
              ))}
              <h2>{say('petition.mine')}</h2>
              {mine.length === 0 && <p className="card">{say('petition.none')}</p>}
              {mine.map((one) => (
                <Mine key={one.id} one={one} onDone={read.again} />
              ))}
            </>
          )
        }}
      </Loaded>
    </Page>
  )
}

/** Asked without a network: on this phone alone, and to be taken back as long as it is. */
function Unsent() {
  const entries = useUnsent().filter((entry) => entry.kind === 'petition')
  return entries.map((entry) => (
    <section className="card" key={entry.key} aria-label={entry.about}>
      <p className="main-thing">{entry.about}</p>
      <p className={entry.refused ? 'wrong' : 'kept'}>
        {entry.refused ? say('unsent.refused', { words: entry.refused.words }) : say('petition.kept')}
      </p>
      <button type="button" className="button second" onClick={() => void take(entry.key)}>
        {say('petition.drop')}
      </button>
    </section>
  ))
}

function Mine({ one, onDone }: { one: Petition; onDone: () => void }) {
  const desk = useWorker().organisations?.[0]?.id ?? ''
  const { sending, failure, send } = useIntent()
  const open = one.state === 'asked' || one.state === 'at-desk'
  const press = async () => {
    if (await send(`withdraw ${one.id}`, {}, (key) => withdrawPetition(desk, one.id, key))) onDone()
  }
  return (
    <section className="card" aria-label={askedWords(one)}>
      <h3>{say(`petition.kind.${one.kind}`)}</h3>
      <p className="main-thing">{askedWords(one)}</p>
      {one.inExchange && <p>{say('petition.for', { visit: visitWords(one.inExchange) })}</p>}
      <p>
        <strong>{say(`petition.state.${one.state}`, { name: one.colleague?.name ?? '' })}</strong>
      </p>
      {one.answer && <p>{say('petition.answer', { words: one.answer })}</p>}
      <p className="hint">{say('petition.at', { at: momentWords(one.askedAt) })}</p>
      <FailureNote failure={failure} />
      {open && (
        <button type="button" className="button second" aria-disabled={sending} onClick={() => void press()}>
          {say('petition.withdraw')}
        </button>
      )}
    </section>
  )
}

/** Yes or no to a colleague; an exchange needs a visit of one's own. */
function AsksMe({ one, visits, onDone }: { one: Petition; visits: PetitionVisit[]; onDone: () => void }) {
  const desk = useWorker().organisations?.[0]?.id ?? ''
  const [chosen, choose] = useState<string>()
  const [wrong, setWrong] = useState<string>()
  const { sending, failure, send } = useIntent()
  const exchange = one.kind === 'exchange'
  const answer = async (agreed: boolean) => {
    if (agreed && exchange && !chosen) return setWrong(say('petition.wrong.visit'))
    const body = { petitionId: one.id, agreed, ...(agreed && chosen ? { orderId: chosen } : {}) }
    if (await send(`answer ${one.id}`, body, (key) => answerPetition(desk, body, key))) onDone()
  }
  return (
    <section className="card first" aria-label={one.worker.name}>
      <h3>{say(exchange ? 'petition.asks.exchange' : 'petition.asks.give', { name: one.worker.name })}</h3>
      <p className="main-thing">{askedWords(one)}</p>
      <p>{say('petition.why', { reason: one.reason })}</p>
      {exchange && (
        <fieldset>
          <legend>{say('petition.which')}</legend>
          <RadioList
            id={`visit-${one.id}`}
            choices={visits.map((visit) => ({ value: visit.orderId, label: visitWords(visit) }))}
            value={chosen}
            onValue={choose}
            error={wrong}
          />
        </fieldset>
      )}
      <FailureNote failure={failure} />
      <div className="buttons">
        <button type="button" className="button" aria-disabled={sending} onClick={() => void answer(true)}>
          {say('petition.agree')}
        </button>
        <button type="button" className="button second" aria-disabled={sending} onClick={() => void answer(false)}>
          {say('petition.decline')}
        </button>
      </div>
      <p className="hint">{say('petition.agree.hint')}</p>
    </section>
  )
}
