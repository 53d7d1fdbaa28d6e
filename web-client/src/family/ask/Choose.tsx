import { useState, type ReactNode } from 'react'
import type { Wrong } from '../../shared/ui/errors.tsx'
import { RadioList, type Choice } from '../../shared/ui/fields.tsx'
import { Question } from '../../shared/ui/Page.tsx'
import { say } from '../words.ts'

type Choosing = {
  title: string
  hint?: string
  back: string
  choices: Choice[]
  value: string | undefined
  onContinue: (value: string) => void
  after?: ReactNode
}

/** A question that one of several rows answers. */
export function Choose({ title, hint, back, choices, value, onContinue, after }: Choosing) {
  const [chosen, choose] = useState(choices.some((choice) => choice.value === value) ? value : undefined)
  const [wrong, setWrong] = useState<Wrong[]>([])
  const press = () => {
    if (chosen === undefined) return setWrong([{ field: 'answer', words: say('ask.wrong') }])
    onContinue(chosen)
  }
  return (
    <Question
      title={title}
      {...(hint ? { hint } : {})}
      back={back}
      wrong={wrong}
      button={say('ask.next')}
      onContinue={press}
      after={after}
    >
      <RadioList id="answer" choices={choices} value={chosen} onValue={choose} error={wrong[0]?.words} />
    </Question>
  )
}
