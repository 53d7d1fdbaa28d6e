import { Alert, Button } from 'antd'
import { useState } from 'react'
import { listDisputed, verifyOrder } from '../../shared/api/calls.ts'
import { failureOf } from '../../shared/api/failure.ts'
import { useLanguage, useRead } from '../../shared/hooks.ts'
import type { Change } from '../../shared/live/change.ts'
import { go } from '../address/address.ts'
import { addressOf } from '../address/page.ts'
import { failureWords, ReadingState } from '../data/ReadingState.tsx'
import { ReasonDialog } from '../dialog/ReasonDialog.tsx'
import { FilterChoice } from '../filters/Filter.tsx'
import type { Disputed } from '../model.ts'
import { may } from '../shell/access.ts'
import { useMe } from '../shell/session.ts'
import { differences, optionsOf, readWanted, writeWanted, type Came } from './queue.ts'
import { QueueTable } from './QueueTable.tsx'
import './verify.css'
import { VerifyNav } from './VerifyNav.tsx'
import { say } from './words.ts'

const ofOrders = (change: Change) => change.kind === 'everything' || change.kind.startsWith('order')

/** The visits that wait for a decision; several are decided at once and each is told by itself. */
export function QueuePage({ query }: { query: string }) {
  const mayDecide = may(useMe().roles, 'verify')
  const wanted = readWanted(query)
  const show = (changed: Partial<typeof wanted>) =>
    go(addressOf.verify + writeWanted({ ...wanted, ...changed }), { replace: true })
  const { difference, service, worker } = wanted
  const reading = useRead(
    `disputed ${query} ${useLanguage()}`,
    () => listDisputed({ difference, serviceCode: service, workerId: worker }),
    ofOrders,
  )
  const [chosen, choose] = useState<ReadonlySet<string>>(new Set())
  const [act, setAct] = useState<'verify' | 'reject'>()
  const [came, setCame] = useState<Came>(new Map())
  const [decided, setDecided] = useState<readonly Disputed[]>([])
  const [missing, setMissing] = useState(false)

  const waiting = reading.value?.items ?? []
  const still = new Set(waiting.map((one) => one.orderId))
  // what was just decided stays to be read with what came of it
  const items = [...decided.filter((one) => !still.has(one.orderId)), ...waiting]
  const picked = waiting.filter((one) => chosen.has(one.orderId))
  const options = optionsOf(waiting)
  const begin = (next: 'verify' | 'reject') => {
    setMissing(picked.length === 0)
    if (picked.length > 0) setAct(next)
  }
  const decideAll = async (reason: string, key: string) => {
    const decision = act === 'reject' ? 'rejected' : 'verified'
    const results = new Map<string, { done: boolean; words: string }>()
    for (const one of picked) {
      try {
        await verifyOrder(one.orderId, { decision, reason }, { key: `${key}-${one.orderId}`, version: one.version })
        results.set(one.orderId, { done: true, words: say(`came.${decision}`) })
      } catch (thrown) {
        results.set(one.orderId, { done: false, words: failureWords(failureOf(thrown), true) })
      }
    }
    return results
  }
  const finish = (results: Came) => {
    setDecided(picked)
    setCame(results)
    choose(new Set())
    setAct(undefined)
    reading.again()
  }
  const failed = [...came.values()].filter((one) => !one.done).length
  return (
    <>
      <VerifyNav here="verify" />
      <h1 tabIndex={-1}>{say('title')}</h1>
      <p>{say('what')}</p>
      <div className="filters row">
        <FilterChoice
          label={say('difference')}
          value={difference}
          options={differences.map((value) => ({ value, name: say(`difference.${value}`) }))}
          onChange={(value) => show({ difference: value })}
        />
        <FilterChoice
          label={say('service')}
          value={service}
          options={options.services}
          onChange={(value) => show({ service: value })}
        />
        <FilterChoice
          label={say('worker')}
          value={worker}
          options={options.workers}
          onChange={(value) => show({ worker: value })}
        />
      </div>
      <ReadingState reading={reading} />
      <div role="status">
        {came.size > 0 && (
          <Alert
            type={failed > 0 ? 'warning' : 'success'}
            showIcon
            title={say('several.done', { done: came.size - failed, failed })}
          />
        )}
      </div>
      {mayDecide && waiting.length > 0 && (
        <div className="row">
          <Button type="primary" onClick={() => begin('verify')}>
            {say('verify')}
          </Button>
          <Button danger onClick={() => begin('reject')}>
            {say('reject')}
          </Button>
          <span>{say('chosen', { count: picked.length })}</span>
          {missing && picked.length === 0 && (
            <span role="alert" className="field-error">
              {say('choose.first')}
            </span>
          )}
        </div>
      )}
      {!reading.value && !reading.failure && <p role="status">{say('loading')}</p>}
      {reading.value && items.length === 0 && (
        <p className="panel">{say(difference || service || worker ? 'none.filtered' : 'none')}</p>
      )}
      {items.length > 0 && (
        <QueueTable items={items} chosen={chosen} came={came} onChoose={mayDecide ? choose : undefined} />
      )}
      {reading.value?.more && <p className="quiet">{say('more', { count: waiting.length })}</p>}
      {act && (
        <ReasonDialog
          title={say('several.title', { act: say(act), count: picked.length })}
          label={say('several.label')}
          hint={say('several.hint')}
          send={say(act)}
          danger={act === 'reject'}
          name={`${act} ${picked.map((one) => one.orderId).join(' ')}`}
          call={decideAll}
          onDone={finish}
          onClose={() => setAct(undefined)}
        />
      )}
    </>
  )
}
