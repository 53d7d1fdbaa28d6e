import { useState } from 'react'
import { answerConsent } from '../../shared/api/calls.ts'
import type { Consent } from '../../shared/api/schemas.ts'
import { useIntent } from '../../shared/hooks.ts'
import { To } from '../../shared/router.tsx'
import { momentSoon, windowWords } from '../../shared/time/words.ts'
import { language } from '../../shared/words/language.ts'
import { FailureNote } from '../../shared/ui/errors.tsx'
import { Loaded } from '../../shared/ui/Loaded.tsx'
import { Page } from '../../shared/ui/Page.tsx'
import { orderPath } from '../order/OrderPage.tsx'
import { useConsents } from './Questions.tsx'
import { say } from './words.ts'

type Answer = 'yes' | 'no'

/** One question with two answers: whether a visit may come at another time than was agreed. */
export function AnswerPage({ id }: { id: string }) {
  const consents = useConsents()
  const [answered, setAnswered] = useState<Answer>()
  const asked = consents.value?.find((one) => one.orderId === id)
  if (answered || (consents.value && !asked)) {
    const key = answered ? (`done.${answered}` as const) : 'over'
    return (
      <Page title={say(key)}>
        <p>{say(`${key}.what`)}</p>
        <To className="button" to={orderPath(id)}>
          {say('order')}
        </To>
        <To className="button second" to="/family">
          {say('home')}
        </To>
      </Page>
    )
  }
  return (
    <Page title={say('title')} back="/family">
      <Loaded from={consents}>{() => asked && <Ask asked={asked} onAnswered={setAnswered} />}</Loaded>
    </Page>
  )
}

function Ask({ asked, onAnswered }: { asked: Consent; onAnswered: (answer: Answer) => void }) {
  const { sending, failure, send, forget } = useIntent()
  const press = async (answer: Answer) => {
    forget()
    const done = await send(`consent ${asked.id}`, answer, (key) => answerConsent(asked.orderId, { answer }, key))
    if (done) onAnswered(answer)
  }
  return (
    <>
      <FailureNote failure={failure} />
      <p className="main-thing">{asked.serviceName}</p>
      <p>{say('why')}</p>
      <dl className="card">
        <dt>{say('told')}</dt>
        <dd>{windowWords(asked.told)}</dd>
        <dt>{say('asked')}</dt>
        <dd className="main-thing">{windowWords(asked.asked)}</dd>
        <dt>{say('who')}</dt>
        <dd>{asked.workers.map((one) => one.name).join(language() === 'en' ? ', ' : '、')}</dd>
      </dl>
      <p>{say('by', { by: momentSoon(asked.answerBy) })}</p>
      <button type="button" className="button" aria-disabled={sending} onClick={() => void press('yes')}>
        {say('yes')}
      </button>
      <button type="button" className="button second" aria-disabled={sending} onClick={() => void press('no')}>
        {say('no')}
      </button>
      <p className="hint">{say('no.what')}</p>
    </>
  )
}
