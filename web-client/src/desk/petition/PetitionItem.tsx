import { Alert, Button } from 'antd'
import { useState } from 'react'
import { decidePetition } from '../../shared/api/calls.ts'
import { useIntent } from '../../shared/hooks.ts'
import { Go } from '../address/Go.tsx'
import { addressOf } from '../address/page.ts'
import { failureWords } from '../data/ReadingState.tsx'
import { moment, when } from '../data/tell.ts'
import { ReasonDialog } from '../dialog/ReasonDialog.tsx'
import type { Petition } from '../model.ts'
import { Outlook } from './Outlook.tsx'
import { say } from './words.ts'

type Visit = NonNullable<Petition['visit']>

interface Props {
  desk: string
  one: Petition
  mayDecide: boolean
  onDone: (words: string) => void
}

/** One thing that is asked: who, what and why, what would come of it, and the two answers. */
export function PetitionItem({ desk, one, mayDecide, onDone }: Props) {
  const [answering, setAnswering] = useState<'refuse' | 'override'>()
  const [judged, setJudged] = useState<string>()
  const intent = useIntent()
  const title = say(`kind.${one.kind}`, { name: one.worker.name })
  const approve = async () => {
    if (judged === 'with-reason') return setAnswering('override')
    const body = { petitionId: one.id, approved: true }
    const done = await intent.send(`approve ${one.id}`, body, (key) => decidePetition(desk, body, key))
    if (done) onDone(say('done.approved', { title }))
  }
  return (
    <section className="panel petition" aria-labelledby={`petition-${one.id}`}>
      <h3 id={`petition-${one.id}`}>
        {title} <span className={`petition-state petition-${one.state}`}>{say(`state.${one.state}`)}</span>
      </h3>
      {one.leave && <p>{say('leave', { from: moment(one.leave.start), until: moment(one.leave.end) })}</p>}
      {one.visit && <Line visit={one.visit} />}
      {one.colleague && <p>{say('colleague', { name: one.colleague.name })}</p>}
      {one.inExchange && <Line visit={one.inExchange} exchange />}
      <p>{say('why', { reason: one.reason })}</p>
      <p className="quiet">{say('asked', { at: moment(one.askedAt) })}</p>
      {one.decidedBy && one.decidedAt && one.state !== 'withdrawn' && (
        <p className="quiet">{say('decided', { name: one.decidedBy.name, at: moment(one.decidedAt) })}</p>
      )}
      {one.answer && <p>{say('answer', { words: one.answer })}</p>}
      {mayDecide && (
        <>
          <Outlook desk={desk} id={one.id} onJudged={setJudged} />
          <div className="row" role="group" aria-label={title}>
            <Button type="primary" loading={intent.sending} disabled={judged === 'no'} onClick={approve}>
              {say('approve')}
            </Button>
            <Button danger onClick={() => setAnswering('refuse')}>
              {say('refuse')}
            </Button>
          </div>
        </>
      )}
      {intent.failure && <Alert type="error" role="alert" title={failureWords(intent.failure, true)} />}
      {answering && (
        <ReasonDialog
          title={say(`${answering}.title`, { title })}
          label={say(`${answering}.label`)}
          send={say(answering === 'refuse' ? 'refuse' : 'approve')}
          danger={answering === 'refuse'}
          name={`${answering} ${one.id}`}
          call={(reason, key) =>
            decidePetition(desk, { petitionId: one.id, approved: answering === 'override', reason }, key)
          }
          onDone={() => {
            const words = say(answering === 'refuse' ? 'done.refused' : 'done.approved', { title })
            setAnswering(undefined)
            onDone(words)
          }}
          onClose={() => setAnswering(undefined)}
        />
      )}
    </section>
  )
}

function Line({ visit, exchange }: { visit: Visit; exchange?: boolean }) {
  return (
    <p>
      {exchange && `${say('exchange')} `}
      <Go to={addressOf.order(visit.orderId)} over>
        {when(visit)} {visit.serviceName}
      </Go>{' '}
      {visit.communityName}
    </p>
  )
}
