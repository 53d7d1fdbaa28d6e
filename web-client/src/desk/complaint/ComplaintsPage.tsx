import { Alert } from 'antd'
import { useState } from 'react'
import { countComplaints, listComplaints } from '../../shared/api/calls.ts'
import { useLanguage, useRead } from '../../shared/hooks.ts'
import type { Change } from '../../shared/live/change.ts'
import { go } from '../address/address.ts'
import { addressOf } from '../address/page.ts'
import { ReadingState } from '../data/ReadingState.tsx'
import { names } from '../data/tell.ts'
import { VerifyNav } from '../verify/VerifyNav.tsx'
import './complaint.css'
import { ComplaintItem } from './ComplaintItem.tsx'
import { say } from './words.ts'

const ofComplaints = (change: Change) => change.kind === 'everything' || change.kind === 'complaint'

/** What families are not content with, how much time there is, and what was answered. */
export function ComplaintsPage({ query }: { query: string }) {
  const state = new URLSearchParams(query).get('state') === 'answered' ? 'answered' : 'open'
  const [done, setDone] = useState('')
  const spoken = useLanguage()
  const reading = useRead(`complaints ${state} ${spoken}`, () => listComplaints(state), ofComplaints)
  const counts = useRead(`complaint counts ${spoken}`, countComplaints, ofComplaints)
  const items = reading.value?.items ?? []
  const all = counts.value
  return (
    <>
      <VerifyNav here="complaints" />
      <h1 tabIndex={-1}>{say('title')}</h1>
      <p>{say('what')}</p>
      {all && (
        <p>
          {say('counts', all)}{' '}
          {all.kinds.length > 0 &&
            say('counts.kinds', { kinds: names(all.kinds.map((one) => ({ name: say('counts.kind', one) }))) })}
        </p>
      )}
      <div className="filter">
        <label htmlFor="complaints-show">{say('show')}</label>
        <select
          id="complaints-show"
          value={state}
          onChange={(event) =>
            go(addressOf.complaints + (event.target.value === 'answered' ? '?state=answered' : ''), { replace: true })
          }
        >
          <option value="open">{say('open')}</option>
          <option value="answered">{say('answered')}</option>
        </select>
      </div>
      <div role="status">{done && <Alert type="success" showIcon title={done} />}</div>
      <ReadingState reading={reading} />
      {!reading.value && !reading.failure && <p role="status">{say('loading')}</p>}
      {reading.value && items.length === 0 && (
        <p className="panel">{say(state === 'open' ? 'none' : 'none.answered')}</p>
      )}
      {items.map((one) => (
        <ComplaintItem
          key={one.id}
          complaint={one}
          onDone={(words) => {
            setDone(words)
            reading.again()
            counts.again()
          }}
        />
      ))}
    </>
  )
}
