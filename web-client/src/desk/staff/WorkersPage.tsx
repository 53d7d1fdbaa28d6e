import { Button } from 'antd'
import { useState, type FormEvent } from 'react'
import { listWorkers } from '../../shared/api/calls.ts'
import { useLanguage, useRead } from '../../shared/hooks.ts'
import type { Change } from '../../shared/live/change.ts'
import { cityToday } from '../../shared/time/words.ts'
import { go } from '../address/address.ts'
import { Go } from '../address/Go.tsx'
import { addressOf } from '../address/page.ts'
import { ReadingState } from '../data/ReadingState.tsx'
import { FilterChoice } from '../filters/Filter.tsx'
import type { WorkerLine } from '../model.ts'
import { certificateWords, csv, download } from './tell.ts'
import './staff.css'
import { say } from './words.ts'

export const ofWorkers = (change: Change) => change.kind === 'worker' || change.kind === 'everything'
const kinds = ['expiring', 'expired', 'on-leave', 'left'] as const

/** The workers of an organisation, or of the city: whom to look at first is a filter in the address. */
export function WorkersPage({ query }: { query: string }) {
  const asked = new URLSearchParams(query)
  const which = asked.get('which') ?? ''
  const name = asked.get('name') ?? ''
  const organisation = asked.get('organisation') ?? ''
  const [text, setText] = useState(name)
  const show = (changed: { which?: string; name?: string }) => {
    const next = Object.entries({ which, name, organisation, ...changed }).filter(([, value]) => value)
    go(addressOf.workers + (next.length ? `?${new URLSearchParams(next)}` : ''), { replace: true })
  }
  const search = (event: FormEvent) => {
    event.preventDefault()
    show({ name: text.trim() })
  }
  return (
    <>
      <h1 tabIndex={-1}>{say('title')}</h1>
      <p className="quiet staff-what">{say('what')}</p>
      <search className="filters row staff-filters" aria-label={say('filters')}>
        <form className="filter" onSubmit={search}>
          <label htmlFor="worker-name">{say('name')}</label>
          <input
            id="worker-name"
            type="search"
            value={text}
            placeholder={say('name.hint')}
            onChange={(event) => setText(event.target.value)}
            onBlur={() => text.trim() !== name && show({ name: text.trim() })}
          />
        </form>
        <FilterChoice
          label={say('which')}
          value={which}
          options={kinds.map((one) => ({ value: one, name: say(`which.${one}`) }))}
          onChange={(value) => show({ which: value })}
        />
      </search>
      <Found key={query} which={which} name={name} organisation={organisation} />
    </>
  )
}

function Found({ which, name, organisation }: { which: string; name: string; organisation: string }) {
  const [pages, setPages] = useState(1)
  const reading = useRead(
    `workers ${which} ${name} ${organisation} ${pages} ${useLanguage()}`,
    () => several(pages, (cursor) => listWorkers({ which, name, organisationId: organisation, cursor })),
    ofWorkers,
  )
  const found = reading.value
  const lines = found?.items ?? []
  const save = () => {
    const head = (['column.name', 'column.organisation', 'column.certificates', 'column.now'] as const).map((k) =>
      say(k),
    )
    const rows = lines.map((one) => [
      one.name,
      one.organisation.name,
      one.certificates.map(certificateWords).join('; '),
      nowOf(one),
    ])
    download(`workers-${cityToday()}.csv`, csv([head, ...rows]))
  }
  return (
    <section aria-labelledby="workers-found">
      <ReadingState reading={reading} />
      <div className="row staff-head">
        <h2 id="workers-found">
          <span role="status">
            {!found && !reading.failure && say('loading')}
            {found && lines.length === 0 && say('none')}
            {lines.length > 0 && say(found?.next ? 'found.more' : 'found', { count: lines.length })}
          </span>
        </h2>
        {lines.length > 0 && (
          <>
            <Button onClick={save}>{say('csv')}</Button>
            <Button onClick={() => print()}>{say('print')}</Button>
          </>
        )}
      </div>
      {lines.length > 0 && (
        <ul className="plain-list staff-list">
          {lines.map((one) => (
            <li key={one.id}>
              <Go to={addressOf.worker(one.id)} className="found-one" data-worker={one.id}>
                <strong>{one.name}</strong>
                <span className="quiet">{one.organisation.name}</span>
                <span className={one.onLeave ? 'staff-mark staff-expiring' : 'staff-mark'}>{nowOf(one)}</span>
                <span className="staff-certificates">
                  {one.certificates.map((paper) => (
                    <span key={paper.id} className={`staff-mark staff-${paper.state}`}>
                      {certificateWords(paper)}
                    </span>
                  ))}
                </span>
              </Go>
            </li>
          ))}
        </ul>
      )}
      {found?.next && (
        <Button loading={reading.reading} onClick={() => setPages(pages + 1)}>
          {say('more')}
        </Button>
      )}
    </section>
  )
}

type Page = { items: WorkerLine[]; next: string | null }

/** So many pages, one after the other. */
async function several(pages: number, read: (cursor: string | undefined) => Promise<Page>): Promise<Page> {
  let all: Page = { items: [], next: null }
  for (let at = 0; at < pages; at++) {
    const page = await read(all.next ?? undefined)
    all = { items: [...all.items, ...page.items], next: page.next }
    if (!page.next) break
  }
  return all
}

function nowOf(one: WorkerLine): string {
  if (one.employedUntil && one.employedUntil < cityToday()) return say('now.left')
  return say(one.onLeave ? 'now.leave' : 'now.working')
}
