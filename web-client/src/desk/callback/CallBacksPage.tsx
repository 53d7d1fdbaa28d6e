import { Alert, Button } from 'antd'
import { useState } from 'react'
import { drawCallBacks, listCallBacks } from '../../shared/api/calls.ts'
import { useIntent, useLanguage, useRead } from '../../shared/hooks.ts'
import type { Change } from '../../shared/live/change.ts'
import { go } from '../address/address.ts'
import { addressOf } from '../address/page.ts'
import { ReadingState } from '../data/ReadingState.tsx'
import { may } from '../shell/access.ts'
import { useMe } from '../shell/session.ts'
import { VerifyNav } from '../verify/VerifyNav.tsx'
import './callback.css'
import { CallBackItem } from './CallBackItem.tsx'
import { say } from './words.ts'

const ofOrders = (change: Change) => change.kind === 'everything' || change.kind.startsWith('order')

/** Whom the centre rings today, and whom it has rung. */
export function CallBacksPage({ query }: { query: string }) {
  const me = useMe()
  const state = new URLSearchParams(query).get('state') === 'closed' ? 'closed' : 'open'
  const [done, setDone] = useState('')
  const intent = useIntent()
  const reading = useRead(`call-backs ${state} ${useLanguage()}`, () => listCallBacks(state), ofOrders)
  const items = reading.value?.items ?? []
  const centreId = me.organisations?.[0]?.id
  const draw = async () => {
    const list = await intent.send('draw', centreId, (key) => drawCallBacks(centreId ?? '', key))
    if (!list) return
    setDone(say('drawn', { count: list.items.length }))
    if (state === 'closed') go(addressOf.callBacks)
    reading.again()
  }
  return (
    <>
      <VerifyNav here="callBacks" />
      <h1 tabIndex={-1}>{say('title')}</h1>
      <p>{say('what')}</p>
      <div className="row">
        {may(me.roles, 'verify') && centreId && (
          <Button type="primary" loading={intent.sending} onClick={draw}>
            {say('draw')}
          </Button>
        )}
        <div className="filter">
          <label htmlFor="call-backs-show">{say('show')}</label>
          <select
            id="call-backs-show"
            value={state}
            onChange={(event) =>
              go(addressOf.callBacks + (event.target.value === 'closed' ? '?state=closed' : ''), { replace: true })
            }
          >
            <option value="open">{say('open')}</option>
            <option value="closed">{say('closed')}</option>
          </select>
        </div>
      </div>
      <div role="status">{done && <Alert type="success" showIcon title={done} />}</div>
      <ReadingState
        reading={{ failure: intent.failure ?? reading.failure, again: intent.failure ? draw : reading.again }}
      />
      {!reading.value && !reading.failure && <p role="status">{say('loading')}</p>}
      {reading.value && items.length === 0 && (
        <p className="panel">
          {say('none')} {state === 'open' && say('none.how')}
        </p>
      )}
      {items.map((one) => (
        <CallBackItem
          key={one.orderId}
          call={one}
          onDone={(words) => {
            setDone(words)
            reading.again()
          }}
        />
      ))}
    </>
  )
}
