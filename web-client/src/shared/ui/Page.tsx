import { useEffect, useId, useRef, type FormEvent, type ReactNode } from 'react'
import { stepsTaken } from '../router.tsx'
import { To } from '../router.tsx'
import { shared } from '../words/shared.ts'
import { speaker } from '../words/speaker.ts'
import { ErrorSummary, type Wrong } from './errors.tsx'
import { Icon } from './Icon.tsx'
import { ReadAloud } from './ReadAloud.tsx'

const say = speaker(shared)

/** A page's heading takes the focus when one came from another page, so that a screen reader begins there. */
function useHeading(title: string) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = say('page.title', { page: title })
  }, [title])
  useEffect(() => {
    if (stepsTaken() > 0) heading.current?.focus({ preventScroll: true })
  }, [])
  return heading
}

export function Tools({ back }: { back?: string | undefined }) {
  return (
    <div className="tools">
      {back === undefined ? (
        <span />
      ) : (
        <To className="back" to={back}>
          <Icon name="back" /> {say('page.back')}
        </To>
      )}
      <ReadAloud />
    </div>
  )
}

/** One page: back link, heading, content. */
export function Page(props: { title: string; back?: string; children: ReactNode }) {
  const heading = useHeading(props.title)
  return (
    <>
      <Tools back={props.back} />
      <h1 ref={heading} tabIndex={-1}>
        {props.title}
      </h1>
      {props.children}
    </>
  )
}

type Asking = {
  title: string
  hint?: string
  back?: string
  wrong: Wrong[]
  button: string
  sending?: boolean
  /** The id of the one field that the heading is the label of; without it the heading is the legend of a group. */
  labels?: string
  onContinue: () => void
  failure?: ReactNode
  after?: ReactNode
  children: ReactNode
}

/** One question: its heading is the label of what is asked, one button goes on. */
export function Question(props: Asking) {
  const heading = useHeading(props.title)
  const hintId = useId()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    props.onContinue()
  }
  const title = (
    <h1 ref={heading} tabIndex={-1}>
      {props.labels ? <label htmlFor={props.labels}>{props.title}</label> : props.title}
    </h1>
  )
  const hint = props.hint && (
    <p className="hint" id={props.labels ? `${props.labels}-hint` : hintId}>
      {props.hint}
    </p>
  )
  return (
    <>
      <Tools back={props.back} />
      <ErrorSummary wrong={props.wrong} />
      {props.failure}
      <form onSubmit={submit} noValidate>
        {props.labels ? (
          <>
            {title}
            {hint}
            {props.children}
          </>
        ) : (
          <fieldset aria-describedby={props.hint ? hintId : undefined}>
            <legend>{title}</legend>
            {hint}
            {props.children}
          </fieldset>
        )}
        <button type="submit" className="button" aria-disabled={props.sending ?? false}>
          {props.button}
        </button>
      </form>
      {props.after}
    </>
  )
}
