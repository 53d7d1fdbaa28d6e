import { Alert } from 'antd'
import { useState } from 'react'
import { getMap, listPetitions } from '../../shared/api/calls.ts'
import { useLanguage, useRead } from '../../shared/hooks.ts'
import type { Change } from '../../shared/live/change.ts'
import { ReadingState } from '../data/ReadingState.tsx'
import { useMe } from '../shell/session.ts'
import { may } from '../shell/access.ts'
import { PetitionItem } from './PetitionItem.tsx'
import './petition.css'
import { say } from './words.ts'

const touched = (change: Change) => ['petition', 'order', 'everything'].includes(change.kind)

/** What workers ask of this desk: what waits for a decision first, then what was decided. */
export function PetitionsPage() {
  const me = useMe()
  const ofCity = !me.organisations?.length
  const city = useRead(`centres ${useLanguage()} ${ofCity}`, async () => (ofCity ? (await getMap()).centres : []))
  const desks = ofCity ? (city.value ?? []) : (me.organisations ?? [])
  const [chosen, choose] = useState('')
  const desk = chosen || desks[0]?.id || ''
  return (
    <>
      <h1 tabIndex={-1}>{say('title')}</h1>
      <p>{say('what')}</p>
      {desks.length > 1 && (
        <div className="filter">
          <label htmlFor="petition-desk">{say('desk')}</label>
          <select id="petition-desk" value={desk} onChange={(event) => choose(event.target.value)}>
            {desks.map((one) => (
              <option key={one.id} value={one.id}>
                {one.name}
              </option>
            ))}
          </select>
        </div>
      )}
      {desk && <OfDesk key={desk} desk={desk} mayDecide={may(me.roles, 'decide-petitions')} />}
    </>
  )
}

function OfDesk({ desk, mayDecide }: { desk: string; mayDecide: boolean }) {
  const [done, setDone] = useState('')
  const reading = useRead(`petitions ${desk} ${useLanguage()}`, () => listPetitions(desk), touched)
  const items = reading.value?.items ?? []
  const waiting = items.filter((one) => one.state === 'at-desk')
  const rest = items.filter((one) => one.state !== 'at-desk')
  const finish = (words: string) => {
    setDone(words)
    reading.again()
  }
  return (
    <>
      <div role="status">{done && <Alert type="success" showIcon title={done} />}</div>
      <ReadingState reading={reading} />
      {!reading.value && !reading.failure && <p role="status">{say('loading')}</p>}
      {reading.value && (
        <>
          <h2>{say('waiting', { count: waiting.length })}</h2>
          {waiting.length === 0 && <p className="panel">{say('none')}</p>}
          {waiting.map((one) => (
            <PetitionItem key={one.id} desk={desk} one={one} mayDecide={mayDecide} onDone={finish} />
          ))}
          {rest.length > 0 && <h2>{say('rest')}</h2>}
          {rest.map((one) => (
            <PetitionItem key={one.id} desk={desk} one={one} mayDecide={false} onDone={finish} />
          ))}
        </>
      )}
    </>
  )
}
