import { judgeComplaint } from '../../shared/api/calls.ts'
import type { Complaint } from '../../shared/api/schemas.ts'
import { useIntent } from '../../shared/hooks.ts'
import { To } from '../../shared/router.tsx'
import { momentWords } from '../../shared/time/words.ts'
import { FailureNote } from '../../shared/ui/errors.tsx'
import { Loaded } from '../../shared/ui/Loaded.tsx'
import { Page } from '../../shared/ui/Page.tsx'
import { complaintPath, stateWords, useComplaints } from './Complaints.tsx'
import { say } from './words.ts'

/** The number, who sees to it and by when; and when there is an answer, the answer and one question. */
export function ComplaintPage({ id }: { id: string }) {
  const reading = useComplaints()
  const one = reading.value?.find((it) => it.id === id)
  const title = say(one?.closedAt ? 'one.closed' : one?.answeredAt ? 'one.answered' : 'one.title')
  return (
    <Page title={title} back="/family/complaints">
      <Loaded from={reading}>{() => (one ? <Shown one={one} again={reading.again} /> : <p>{say('none')}</p>)}</Loaded>
    </Page>
  )
}

function Shown({ one, again }: { one: Complaint; again: () => void }) {
  return (
    <>
      <div className="panel">
        <p className="main-thing">{say('number', { number: one.number })}</p>
        <p>{one.kind.words}</p>
        <p>
          <strong>{stateWords(one)}</strong>
        </p>
      </div>
      {one.mayJudge && <Asked one={one} again={again} />}
      {!one.answeredAt && <Next one={one} />}
      {one.words && (
        <>
          <h2>{say('said')}</h2>
          <p>{one.words}</p>
        </>
      )}
      {one.steps.length > 0 && (
        <>
          <h2>{say('happened')}</h2>
          <ol className="history">
            {one.steps.map((step, at) => (
              <li key={`${step.at} ${at}`}>
                <strong>{step.step.words}</strong>
                {step.words && <span>{step.words}</span>}
                {step.outcome && <span>{say('outcome', { outcome: step.outcome.words })}</span>}
                <span className="hint">
                  {step.by
                    ? say('by', { time: momentWords(step.at), name: step.by.name })
                    : say('by.clock', { time: momentWords(step.at) })}
                </span>
              </li>
            ))}
          </ol>
        </>
      )}
      {one.centrePhone && <p>{say('whom', { name: one.centreName, phone: one.centrePhone, number: one.number })}</p>}
      <To className="button second" to="/family">
        {say('home')}
      </To>
    </>
  )
}

function Next({ one }: { one: Complaint }) {
  return (
    <>
      <h2>{say('next.title')}</h2>
      <ol className="plain">
        {one.callMe && <li>{say('next.call')}</li>}
        {!one.firstAt && <li>{say('next.first', { time: momentWords(one.firstDue) })}</li>}
        <li>{say('next.final', { time: momentWords(one.finalDue) })}</li>
        <li>{say('next.climbs')}</li>
      </ol>
      <p>
        {one.handler
          ? say('now.who', { rung: one.rung.words, name: one.handler.name })
          : say('now', { rung: one.rung.words })}
      </p>
    </>
  )
}

/** The answer stands in large print above the question. */
function Asked({ one, again }: { one: Complaint; again: () => void }) {
  const { sending, failure, send } = useIntent()
  const answer = one.steps.filter((step) => step.step.code === 'answered').at(-1)
  const press = async () => {
    const body = { content: true }
    if (await send(`content ${one.id}`, body, (key) => judgeComplaint(one.id, body, key))) again()
  }
  return (
    <section className="card first" aria-labelledby="judge">
      {answer?.words && <p className="main-thing">{answer.words}</p>}
      <h2 id="judge">{say('judge.title')}</h2>
      <FailureNote failure={failure} />
      <button type="button" className="button" aria-disabled={sending} onClick={() => void press()}>
        {sending ? say('sending') : say('judge.yes')}
      </button>
      <To className="button second" to={complaintPath(one.id, '/judge')}>
        {say('judge.no')}
      </To>
    </section>
  )
}
