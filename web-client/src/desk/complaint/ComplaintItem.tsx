import { CheckCircleOutlined, ClockCircleOutlined, ExclamationCircleOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { stepComplaint } from '../../shared/api/calls.ts'
import { useIntent } from '../../shared/hooks.ts'
import { Go } from '../address/Go.tsx'
import { addressOf } from '../address/page.ts'
import { ReadingState } from '../data/ReadingState.tsx'
import { moment } from '../data/tell.ts'
import type { Complaint } from '../model.ts'
import { may } from '../shell/access.ts'
import { useMe } from '../shell/session.ts'
import '../stage/stage.css'
import { actWords, acts, StepDialog, type Act } from './StepDialog.tsx'
import { say } from './words.ts'

const tones = { green: 'green', yellow: 'amber', red: 'red' }
const icons = { green: CheckCircleOutlined, yellow: ClockCircleOutlined, red: ExclamationCircleOutlined }

/** One complaint: its clock, what was said, everything that was done, and what I may do now. */
export function ComplaintItem({ complaint, onDone }: { complaint: Complaint; onDone: (words: string) => void }) {
  const [act, setAct] = useState<Act>()
  const intent = useIntent()
  const card = may(useMe().roles, 'read-card')
  const title = say('number', {
    number: complaint.number,
    kind: complaint.kind.words,
    name: complaint.residentName,
  })
  const take = async () => {
    const body = { step: 'taken' }
    const taken = await intent.send(`take ${complaint.id}`, body, (key) => stepComplaint(complaint.id, body, key))
    if (taken) onDone(say('done', { act: say('taken') }))
  }
  return (
    <section
      className="panel complaint"
      aria-labelledby={`complaint-${complaint.id}`}
      data-complaint={complaint.number}
    >
      <h2 id={`complaint-${complaint.id}`}>{title}</h2>
      <p>
        <Colour colour={complaint.colour} /> {complaint.clock}
      </p>
      <p>
        {complaint.handler
          ? say('with', { rung: complaint.rung.words, name: complaint.handler.name })
          : say('with.nobody', { rung: complaint.rung.words })}
      </p>
      {complaint.reopened && <p>{say('reopened')}</p>}
      <p>{aboutWords(complaint)}</p>
      {complaint.words && (
        <blockquote>{say('said', { name: complaint.raisedBy.name, words: complaint.words })}</blockquote>
      )}
      {complaint.callMe && <p>{say('call.me')}</p>}
      <p className="quiet">{say('raised', { name: complaint.raisedBy.name, time: moment(complaint.raisedAt) })}</p>
      {complaint.outcome && <p>{say('result', { outcome: complaint.outcome.words })}</p>}
      {complaint.steps.length > 0 && (
        <ol>
          {complaint.steps.map((one, at) => (
            <li key={`${one.at} ${at}`}>
              {say(one.words ? 'step.words' : 'step', {
                time: moment(one.at),
                name: one.by?.name ?? say('clock'),
                step: one.step.words,
                words: one.words ?? '',
              })}
            </li>
          ))}
        </ol>
      )}
      <ReadingState reading={{ failure: intent.failure, again: take }} />
      <div className="row">
        {complaint.orderId && (
          <Go to={addressOf.order(complaint.orderId)} aria-label={say('order.of', { title })}>
            {say('order')}
          </Go>
        )}
        {card && (
          <Go
            to={addressOf.resident(complaint.residentId)}
            aria-label={say('card.whom', { name: complaint.residentName })}
          >
            {say('card')}
          </Go>
        )}
        {complaint.can.includes('taken') && (
          <Button
            type="primary"
            loading={intent.sending}
            aria-label={say('act.of', { act: say('taken'), title })}
            onClick={take}
          >
            {say('taken')}
          </Button>
        )}
        {acts
          .filter((one) => complaint.can.includes(one))
          .map((one) => (
            <Button key={one} aria-label={say('act.of', { act: actWords(one), title })} onClick={() => setAct(one)}>
              {actWords(one)}
            </Button>
          ))}
      </div>
      {act && (
        <StepDialog
          complaint={complaint}
          act={act}
          title={say('act.of', { act: actWords(act), title })}
          onClose={() => setAct(undefined)}
          onDone={() => {
            setAct(undefined)
            onDone(say('done', { act: actWords(act) }))
          }}
        />
      )}
    </section>
  )
}

/** A colour is always a word and an icon, too. */
function Colour({ colour }: { colour: Complaint['colour'] }) {
  const Icon = icons[colour.code as keyof typeof icons] ?? ClockCircleOutlined
  return (
    <strong className={`stage-mark tone-${tones[colour.code as keyof typeof tones] ?? 'grey'}`}>
      <span aria-hidden="true">
        <Icon />
      </span>
      {colour.words}
    </strong>
  )
}

function aboutWords(complaint: Complaint): string {
  const about = complaint.about.words
  if (complaint.worker) return say('about.worker', { about, name: complaint.worker.name })
  return complaint.serviceName
    ? say('about.visit', {
        about,
        service: complaint.serviceName,
        time: complaint.visitStart ? moment(complaint.visitStart) : '',
      })
    : say('about', { about })
}
