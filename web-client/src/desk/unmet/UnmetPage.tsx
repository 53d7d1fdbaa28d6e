import { Alert, Button } from 'antd'
import { useState } from 'react'
import { countUnmetNeeds, listUnmetNeeds, takeUnmetTable } from '../../shared/api/calls.ts'
import { useLanguage, useRead } from '../../shared/hooks.ts'
import type { Change } from '../../shared/live/change.ts'
import { go } from '../address/address.ts'
import { addressOf } from '../address/page.ts'
import { ReadingState } from '../data/ReadingState.tsx'
import { Counts } from './Counts.tsx'
import { readFilter } from './filter.ts'
import { Filters } from './Filters.tsx'
import { NeedRow } from './NeedRow.tsx'
import './unmet.css'
import { say } from './words.ts'

const touched = (change: Change) => ['everything', 'order', 'unmet'].includes(change.kind)
const columns = ['need', 'reason', 'remedy', 'waits', 'tried', 'deeds'] as const

/** Who waits for what, and why nobody could come; tried again by itself, by hand, or closed by name. */
export function UnmetPage({ query }: { query: string }) {
  const filter = readFilter(query)
  const name = `${query} ${useLanguage()}`
  const [pages, setPages] = useState(1)
  const [said, setSaid] = useState('')
  const [failed, setFailed] = useState(false)
  const needs = useRead(
    `unmet ${name} ${pages}`,
    async () => {
      let page = await listUnmetNeeds(filter)
      const items = [...page.items]
      for (let read = 1; read < pages && page.next; read++) {
        page = await listUnmetNeeds({ ...filter, cursor: page.next })
        items.push(...page.items)
      }
      return { items, next: page.next }
    },
    touched,
  )
  const counts = useRead(`unmet counts ${name}`, () => countUnmetNeeds(filter), touched)
  const items = needs.value?.items ?? []
  const done = (words: string) => {
    setSaid(words)
    needs.again()
    counts.again()
  }
  return (
    <>
      <h1 tabIndex={-1}>{say('title')}</h1>
      <p className="quiet">{say('what')}</p>
      <Filters
        filter={filter}
        needs={items}
        counts={counts.value?.items ?? []}
        onChange={(address) => {
          setPages(1)
          go(addressOf.unmet + address, { replace: true })
        }}
      />
      <div className="row unmet-take">
        <Button
          onClick={() => {
            setFailed(false)
            takeUnmetTable(filter).catch(() => setFailed(true))
          }}
        >
          {say('csv')}
        </Button>
        <Button onClick={() => window.print()}>{say('print')}</Button>
      </div>
      {failed && <Alert type="error" role="alert" title={say('csv.failed')} />}
      <div role="status">{said && <Alert type="info" showIcon title={said} />}</div>
      <ReadingState reading={needs} />
      {!needs.value && !needs.failure && <p role="status">{say('loading')}</p>}
      {counts.value && counts.value.items.length > 0 && <Counts counts={counts.value.items} filter={filter} />}
      {needs.value && items.length === 0 && <p className="panel">{say('none')}</p>}
      {items.length > 0 && (
        <div className="scroll" tabIndex={0} role="region" aria-label={say('title')}>
          <table className="plain-table unmet-table">
            <thead>
              <tr>
                {columns.map((one) => (
                  <th key={one} scope="col">
                    {say(one)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {items.map((need) => (
                <NeedRow key={need.id} need={need} onDone={done} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {needs.value?.next && <Button onClick={() => setPages(pages + 1)}>{say('more')}</Button>}
    </>
  )
}
