import type { ReactNode } from 'react'
import { ErrorSummary, type Wrong } from '../../shared/ui/errors.tsx'
import { say } from '../words.ts'

type Props = {
  button: string
  doing: 'nothing' | 'placing' | 'sending'
  wrong: Wrong[]
  press: () => void
  children: ReactNode
}

/** What checking in and checking out share: mistakes on top, and the word about the place before the button. */
export function MarkForm({ button, doing, wrong, press, children }: Props) {
  const words = { nothing: button, placing: say('checkin.place.reading'), sending: say('checkin.sending') }
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        press()
      }}
    >
      <ErrorSummary wrong={wrong} />
      {children}
      <p className="place-note">{say('checkin.place')}</p>
      <button type="submit" id="mark" className="button" aria-disabled={doing !== 'nothing'}>
        {words[doing]}
      </button>
    </form>
  )
}
