import { useEffect, useRef } from 'react'
import { Refused, type Failure } from '../api/failure.ts'
import { shared } from '../words/shared.ts'
import { speaker } from '../words/speaker.ts'
import { Icon } from './Icon.tsx'

const say = speaker(shared)

/** One thing to correct: the id of its field and what to do. */
export type Wrong = { field: string; words: string }

export const wrongAt = (wrong: Wrong[], field: string): string | undefined =>
  wrong.find((one) => one.field === field)?.words

/** Whether it is not there, or not this person's: to try again would not help. */
export const isGone = (failure: Failure | undefined): boolean => failure instanceof Refused && failure.status === 404

/** What went wrong on the way to the server, and what to do, in plain words. */
export function failureWords(failure: Failure): string {
  if (!(failure instanceof Refused)) return say('failure.unreachable')
  if (failure.status === 429 || failure.status === 503) return failure.detail || say('failure.busy')
  if (failure.status >= 500) return say('failure.unexpected')
  if (failure.status === 404) return say('failure.gone')
  const fields = failure.fields.map((one) => one.words).join(' ')
  return fields || failure.detail || failure.title || say('failure.unexpected')
}

/** On top of a page with mistakes: takes the focus and leads to each field. */
export function ErrorSummary({ wrong }: { wrong: Wrong[] }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (wrong.length > 0) box.current?.focus()
  }, [wrong])
  if (wrong.length === 0) return null
  return (
    <div className="errors" ref={box} tabIndex={-1} role="group" aria-labelledby="errors-title">
      <h2 id="errors-title">
        <Icon name="alert" /> {say('errors.title')}
      </h2>
      <ul>
        {wrong.map((one) => (
          <li key={`${one.field} ${one.words}`}>
            <a
              href={`#${one.field}`}
              onClick={(event) => {
                event.preventDefault()
                document.getElementById(one.field)?.focus()
              }}
            >
              {one.words}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** What was not taken, or did not arrive; takes the focus. Pressing the page's button again is the next try. */
export function FailureNote({ failure }: { failure: Failure | undefined }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (failure) box.current?.focus()
  }, [failure])
  if (!failure) return null
  return (
    <div className="errors" ref={box} tabIndex={-1} role="group" aria-labelledby="failure-title">
      <h2 id="failure-title">
        <Icon name="alert" /> {say('failure.title')}
      </h2>
      <p>{failureWords(failure)}</p>
    </div>
  )
}
