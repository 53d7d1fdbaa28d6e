import { Button } from 'antd'
import { useState } from 'react'
import { Go } from '../address/Go.tsx'
import { addressOf } from '../address/page.ts'
import { moment, names, when } from '../data/tell.ts'
import type { CallBack } from '../model.ts'
import { NoteDialog, resultWords } from './NoteDialog.tsx'
import { say } from './words.ts'

/** One visit to ring about: what speaks against it line by line, and every call until now. */
export function CallBackItem({ call, onDone }: { call: CallBack; onDone: (words: string) => void }) {
  const [noting, setNoting] = useState(false)
  const title = `${call.serviceName} · ${call.residentName}`
  return (
    <section className="panel call-back" aria-labelledby={`call-${call.orderId}`} data-order={call.orderId}>
      <h2 id={`call-${call.orderId}`}>
        <Go to={addressOf.order(call.orderId)} over>
          {title}
        </Go>
      </h2>
      <p>{say('visit', { time: call.visit ? when(call.visit) : '', names: names(call.workers) })}</p>
      <p>
        <strong>{call.score > 0 ? say('score', { score: call.score }) : say('score.none')}</strong>{' '}
        <span className="quiet">{call.byLot ? say('by.lot') : say('flagged.what')}</span>
      </p>
      {call.suspicions.length > 0 && (
        <ul>
          {call.suspicions.map((one, at) => (
            <li key={`${one.signal} ${at}`}>{say('point', { words: one.words, points: one.points })}</li>
          ))}
        </ul>
      )}
      {call.tries.length > 0 && (
        <ul className="quiet">
          {call.tries.map((one) => (
            <li key={one.at}>
              {say(one.words ? 'tried.words' : 'tried', {
                time: moment(one.at),
                name: one.by.name,
                result: resultWords(one.result),
                words: one.words ?? '',
              })}
            </li>
          ))}
        </ul>
      )}
      {call.again && <p>{say('again', { time: moment(call.again) })}</p>}
      <div className="row">
        <Go to={addressOf.resident(call.residentId)} aria-label={say('card.whom', { name: call.residentName })}>
          {say('card')}
        </Go>
        {!call.outcome && (
          <Button aria-label={say('note.whom', { title })} onClick={() => setNoting(true)}>
            {say('note')}
          </Button>
        )}
      </div>
      {noting && (
        <NoteDialog
          call={call}
          title={title}
          onClose={() => setNoting(false)}
          onDone={(words) => {
            setNoting(false)
            onDone(words)
          }}
        />
      )}
    </section>
  )
}
