import { Alert, Button } from 'antd'
import { useState } from 'react'
import { askPlan, discardPlan } from '../../shared/api/calls.ts'
import { Refused } from '../../shared/api/failure.ts'
import { useIntent } from '../../shared/hooks.ts'
import { cityToday } from '../../shared/time/words.ts'
import { go } from '../address/address.ts'
import { Go } from '../address/Go.tsx'
import { addressOf } from '../address/page.ts'
import { ReadingState } from '../data/ReadingState.tsx'
import { dayName, moment } from '../data/tell.ts'
import { Dialog } from '../dialog/Dialog.tsx'
import type { Plan } from '../model.ts'
import { may } from '../shell/access.ts'
import { useMe } from '../shell/session.ts'
import { writeView } from '../timeline/view.ts'
import { Compare, CompareWith } from './Compare.tsx'
import './plan.css'
import { Progress } from './Progress.tsx'
import { Proposal } from './Proposal.tsx'
import { Roster } from './Roster.tsx'
import { StateMark } from './StateMark.tsx'
import { isAtWork, usePlan } from './usePlan.ts'
import { say } from './words.ts'

const plansOf = (day: string) => addressOf.plan + writeView({ date: day, centre: '', text: '' }, '')

/** One plan: at work, or a proposal to be judged, changed and published; another one beside it when asked for. */
export function ProposalPage({ id, query }: { id: string; query: string }) {
  const mayPlan = may(useMe().roles, 'plan')
  const { plan, reading, take } = usePlan(id)
  const other = new URLSearchParams(query).get('with') ?? ''
  if (!plan) {
    const gone = reading.failure instanceof Refused && reading.failure.status === 404
    return (
      <>
        <h1 tabIndex={-1}>{gone ? say('gone') : say('title')}</h1>
        {!gone && <ReadingState reading={reading} />}
        {!gone && !reading.failure && <p role="status">{say('loading')}</p>}
        <Go to={addressOf.plan} className="alone">
          {say('back')}
        </Go>
      </>
    )
  }
  const day = dayName(plan.day)
  return (
    <>
      <div className="page-head">
        <h1 tabIndex={-1}>{plan.kind === 'repair' ? say('title.repair', { day }) : say('title.day', { day })}</h1>
        <StateMark state={plan.state} />
        <p className="quiet">{say('asked', { name: plan.askedBy.name, at: moment(plan.askedAt) })}</p>
        <Go to={plansOf(plan.day)}>{say('back')}</Go>
      </div>
      {plan.cause && <Alert type="info" showIcon title={plan.cause.words} />}
      <Together plan={plan} />
      {plan.problem && <Alert type="error" showIcon title={plan.problem} />}
      <ReadingState reading={reading} />
      <div className="filters row">
        <Deeds plan={plan} mayPlan={mayPlan} />
        {!isAtWork(plan) && <CompareWith plan={plan} other={other} />}
      </div>
      {isAtWork(plan) && <Progress plan={plan} mayChange={mayPlan} onStopped={take} />}
      {other && <Compare key={other} plan={plan} other={other} />}
      {!isAtWork(plan) && plan.state !== 'failed' && <Proposal plan={plan} mayPlan={mayPlan} onPlan={take} />}
    </>
  )
}

/** A longer absence concerns other days, too: each has a proposal of its own. */
function Together({ plan }: { plan: Plan }) {
  if (!plan.together?.length) return null
  return (
    <nav aria-label={say('together')} className="row">
      <span>{say('together')}</span>
      {plan.together.map((other) => (
        <Go key={other.id} to={addressOf.proposal(other.id)}>
          {dayName(other.day)}
        </Go>
      ))}
    </nav>
  )
}

/** What may be done with the plan as a whole. */
function Deeds({ plan, mayPlan }: { plan: Plan; mayPlan: boolean }) {
  const [discarding, setDiscarding] = useState(false)
  const ask = useIntent()
  const discard = useIntent()
  const working = isAtWork(plan)
  const published = plan.state === 'published' || plan.state === 'partly-published'
  const again = async () => {
    const body = { centreId: plan.centreId, day: plan.day, from: plan.id }
    const next = await ask.send('plan', body, (key) => askPlan(body, key))
    if (next) go(addressOf.proposal(next.id))
  }
  const away = async () => {
    const gone = await discard.send(`discard ${plan.id}`, {}, async (key) => {
      await discardPlan(plan.id, key)
      return true
    })
    if (gone) go(plansOf(plan.day))
  }
  return (
    <>
      {mayPlan && !working && plan.state !== 'failed' && plan.kind === 'day' && plan.day >= cityToday() && (
        <Button title={say('plan.again.hint')} loading={ask.sending} onClick={again}>
          {say('plan.again')}
        </Button>
      )}
      {!working && plan.visits && (
        <>
          <Button onClick={() => print()}>{say('print')}</Button>
          <Roster plan={plan} />
        </>
      )}
      {mayPlan && !published && (
        <Button danger onClick={() => setDiscarding(true)}>
          {say('discard')}
        </Button>
      )}
      <ReadingState reading={{ failure: ask.failure, again }} />
      {discarding && (
        <Dialog
          title={say('discard.title')}
          send={say('discard')}
          danger
          sending={discard.sending}
          failure={discard.failure}
          onSend={away}
          onClose={() => setDiscarding(false)}
        >
          <p>{say('discard.what')}</p>
        </Dialog>
      )}
    </>
  )
}
