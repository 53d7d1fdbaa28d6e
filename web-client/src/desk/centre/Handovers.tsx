import { Button } from 'antd'
import { useState } from 'react'
import { answerHandover, listHandovers } from '../../shared/api/calls.ts'
import { useIntent, useLanguage, useRead } from '../../shared/hooks.ts'
import type { Change } from '../../shared/live/change.ts'
import { failureWords, ReadingState } from '../data/ReadingState.tsx'
import { moment, money, when } from '../data/tell.ts'
import { ReasonDialog } from '../dialog/ReasonDialog.tsx'
import type { Handover, HandoverList } from '../model.ts'
import { say } from './words.ts'

const touchesHandovers = (change: Change) => ['centre', 'order', 'everything'].includes(change.kind)

interface Props {
  centreId: string
  mayAnswer: boolean
}

/** Orders between this centre and others: what waits for an answer, what came of the rest, and the balance. */
export function Handovers({ centreId, mayAnswer }: Props) {
  const reading = useRead(`handovers ${centreId} ${useLanguage()}`, () => listHandovers(centreId), touchesHandovers)
  const list = reading.value
  return (
    <section className="panel" aria-labelledby="handovers">
      <h2 id="handovers">{say('handovers.title')}</h2>
      <p>{say('handovers.what')}</p>
      <ReadingState reading={reading} />
      {!list && !reading.failure && <p role="status">{say('loading')}</p>}
      {list && (
        <>
          {list.items.length === 0 && <p>{say('handovers.none')}</p>}
          <ul className="plain-list centre-versions">
            {list.items.map((one) => (
              <Line key={one.id} one={one} centreId={centreId} mayAnswer={mayAnswer} onAnswered={reading.again} />
            ))}
          </ul>
          <Balance list={list} />
        </>
      )}
    </section>
  )
}

interface LineProps extends Props {
  one: Handover
  onAnswered: () => void
}

function Line({ one, centreId, mayAnswer, onAnswered }: LineProps) {
  const [refusing, setRefusing] = useState(false)
  const intent = useIntent()
  const accept = async () => {
    const body = { handoverId: one.id, accepted: true }
    const done = await intent.send(`take ${one.id}`, body, (key) => answerHandover(centreId, body, key))
    if (done) onAnswered()
  }
  const toUs = one.to.id === centreId
  const title = `${when(one.window)} ${one.serviceName}`
  return (
    <li>
      <h3>
        {toUs ? say('handover.from', { centre: one.from.name }) : say('handover.to', { centre: one.to.name })}{' '}
        <span className={`centre-state centre-handover-${one.state}`}>{say(`handover.${one.state}`)}</span>
      </h3>
      <p>
        {title} · {one.communityName} · {say('handover.minutes', { minutes: one.minutes })}
      </p>
      <p>{say('handover.why', { reason: one.reason })}</p>
      {one.answer && <p>{say('handover.answer', { reason: one.answer })}</p>}
      <p className="quiet">{say('version.by', { name: one.madeBy.name, at: moment(one.madeAt) })}</p>
      {toUs && mayAnswer && one.state === 'asked' && (
        <div className="row" role="group" aria-label={title}>
          <Button type="primary" loading={intent.sending} onClick={accept}>
            {say('handover.take')}
          </Button>
          <Button onClick={() => setRefusing(true)}>{say('handover.refuse')}</Button>
        </div>
      )}
      {intent.failure && <p role="alert">{failureWords(intent.failure, true)}</p>}
      {refusing && (
        <ReasonDialog
          title={say('handover.refuse.title', { title })}
          label={say('handover.refuse.label')}
          send={say('handover.refuse')}
          name={`refuse ${one.id}`}
          call={(reason, key) => answerHandover(centreId, { handoverId: one.id, accepted: false, reason }, key)}
          onDone={() => {
            setRefusing(false)
            onAnswered()
          }}
          onClose={() => setRefusing(false)}
        />
      )}
    </li>
  )
}

function Balance({ list }: { list: HandoverList }) {
  if (list.balance.length === 0) return null
  const sum = (one: HandoverList['balance'][number]['given']) =>
    say('balance.sum', { orders: one.orders, minutes: one.minutes, money: money(one.settledFen) })
  return (
    <>
      <h3 id="balance">{say('balance.title')}</h3>
      <div className="scroll" tabIndex={0} role="group" aria-labelledby="balance">
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{say('balance.centre')}</th>
              <th scope="col">{say('balance.given')}</th>
              <th scope="col">{say('balance.taken')}</th>
              <th scope="col">{say('balance.rest')}</th>
            </tr>
          </thead>
          <tbody>
            {list.balance.map((one) => (
              <tr key={one.centre.id}>
                <th scope="row">{one.centre.name}</th>
                <td>{sum(one.given)}</td>
                <td>{sum(one.taken)}</td>
                <td>{rest(one.taken.minutes - one.given.minutes)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}

function rest(minutes: number): string {
  if (minutes === 0) return say('balance.even')
  return minutes > 0 ? say('balance.more', { minutes }) : say('balance.less', { minutes: -minutes })
}
