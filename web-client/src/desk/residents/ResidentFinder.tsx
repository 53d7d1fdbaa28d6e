import { Button } from 'antd'
import { useId, useState, type FormEvent, type ReactNode } from 'react'
import { findResidents } from '../../shared/api/calls.ts'
import { useLanguage, useRead } from '../../shared/hooks.ts'
import { ReadingState } from '../data/ReadingState.tsx'
import { say as saysData } from '../data/words.ts'
import type { Resident } from '../model.ts'
import './residents.css'
import { say } from './words.ts'

interface Props {
  query: string
  onQuery: (query: string) => void
  /** What to do with one that was found. */
  each: (resident: Resident) => ReactNode
}

/** Finds residents by part of a name or a whole phone number. It asks on Enter, not at every letter. */
export function ResidentFinder({ query, onQuery, each }: Props) {
  const id = useId()
  const [text, setText] = useState(query)
  const [missing, setMissing] = useState(false)
  const search = (event: FormEvent) => {
    event.preventDefault()
    setMissing(!text.trim())
    if (text.trim()) onQuery(text.trim())
  }
  return (
    <>
      <form role="search" className="field finder" onSubmit={search} noValidate>
        <label htmlFor={id}>{say('query')}</label>
        <p id={`${id}-hint`} className="quiet">
          {say('query.hint')}
        </p>
        {missing && (
          <p id={`${id}-error`} className="field-error" role="alert">
            {say('query.missing')}
          </p>
        )}
        <div className="row">
          <input
            id={id}
            type="search"
            value={text}
            aria-invalid={missing || undefined}
            aria-describedby={missing ? `${id}-error ${id}-hint` : `${id}-hint`}
            onChange={(event) => setText(event.target.value)}
          />
          <Button htmlType="submit" type="primary">
            {say('search')}
          </Button>
        </div>
      </form>
      {query && <Found key={query} query={query} each={each} />}
    </>
  )
}

function Found({ query, each }: Pick<Props, 'query' | 'each'>) {
  const reading = useRead(`find ${query} ${useLanguage()}`, () => findResidents({ query }))
  const found = reading.value?.items
  return (
    <section aria-label={say('results')}>
      <ReadingState reading={reading} />
      <p role="status">
        {!found && !reading.failure && saysData('loading')}
        {found?.length === 0 && say('none')}
        {!!found?.length && say(reading.value?.next ? 'found.more' : 'found', { count: found.length })}
      </p>
      <ul className="plain-list found">
        {found?.map((resident) => (
          <li key={resident.id}>{each(resident)}</li>
        ))}
      </ul>
    </section>
  )
}

/** Age and community, to tell people of one name apart. */
export function tellApart(resident: Resident): string {
  const age = resident.age == null ? '' : saysData('years', { count: resident.age })
  return say('result.line', { age, community: resident.communityName ?? '' })
}
