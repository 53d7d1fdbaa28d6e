import { useState } from 'react'
import { deviateCarePlan, getCarePlan } from '../../shared/api/calls.ts'
import type { CarePlan, NewDeviation } from '../../shared/api/schemas.ts'
import { useIntent, useRead } from '../../shared/hooks.ts'
import { go } from '../../shared/router.tsx'
import { addDays } from '../../shared/time/city.ts'
import { cityToday, dateWords, windowWords } from '../../shared/time/words.ts'
import { FailureNote, type Wrong } from '../../shared/ui/errors.tsx'
import { RadioList } from '../../shared/ui/fields.tsx'
import { Loaded } from '../../shared/ui/Loaded.tsx'
import { Question } from '../../shared/ui/Page.tsx'
import { say } from './words.ts'

const usual = ['08:00', '09:00', '10:00', '12:00', '14:00', '15:00', '16:00', '18:00']
const pauses = { week: 7, fortnight: 14, month: 30 } as const

const usePlan = (id: string) => useRead(`care plan ${id}`, () => getCarePlan(id))
type Occurrence = NonNullable<CarePlan['occurrences']>[number]

/** Sends an exception and goes back to what is arranged. */
function useDeviation(plan: CarePlan) {
  const intent = useIntent()
  const press = async (body: NewDeviation) => {
    const done = await intent.send(`deviate ${plan.id}`, body, (key) => deviateCarePlan(plan.id, body, key))
    if (done) go('/family/plans', { replace: true })
  }
  return { ...intent, press }
}

/** One visit of a plan: skip it, or ask for another time. */
export function ThisOne({ id, item, day }: { id: string; item: string; day: string }) {
  const plan = usePlan(id)
  return (
    <Loaded from={plan}>
      {(value) => {
        const one = value.occurrences?.find((found) => found.itemId === item && found.day === day)
        return one?.takesPlace ? <What plan={value} one={one} /> : <Over />
      }}
    </Loaded>
  )
}

function Over() {
  return (
    <Question title={say('over')} wrong={[]} button={say('back')} onContinue={() => go('/family/plans')}>
      <p>{say('over.words')}</p>
    </Question>
  )
}

function What({ plan, one }: { plan: CarePlan; one: Occurrence }) {
  const [chosen, choose] = useState<string>()
  const [asking, ask] = useState(false)
  const [wrong, setWrong] = useState<Wrong[]>([])
  const { sending, failure, press } = useDeviation(plan)
  if (asking) return <When plan={plan} one={one} />
  const goOn = () => {
    if (chosen === undefined) return setWrong([{ field: 'what', words: say('choose') }])
    setWrong([])
    if (chosen === 'time') return ask(true)
    void press({ kind: 'skip', itemId: one.itemId, from: one.day })
  }
  return (
    <Question
      title={say('this')}
      hint={say('this.what', { service: one.serviceName, when: windowWords(one) })}
      back="/family/plans"
      wrong={wrong}
      button={say('next')}
      sending={sending}
      onContinue={goOn}
      failure={<FailureNote failure={failure} />}
    >
      <RadioList
        id="what"
        choices={[
          { value: 'skip', label: say('skip'), hint: say('skip.hint') },
          { value: 'time', label: say('time'), hint: say('time.hint') },
        ]}
        value={chosen}
        onValue={choose}
        error={wrong[0]?.words}
      />
    </Question>
  )
}

function When({ plan, one }: { plan: CarePlan; one: Occurrence }) {
  const [starts, choose] = useState<string>()
  const [wrong, setWrong] = useState<Wrong[]>([])
  const { sending, failure, press } = useDeviation(plan)
  const minutes = Math.round((Date.parse(one.end) - Date.parse(one.start)) / 60_000)
  return (
    <Question
      title={say('when')}
      hint={say('this.what', { service: one.serviceName, when: windowWords(one) })}
      back="/family/plans"
      wrong={wrong}
      button={say('send')}
      sending={sending}
      onContinue={() => {
        if (starts === undefined) return setWrong([{ field: 'starts', words: say('choose') }])
        setWrong([])
        void press({ kind: 'time', itemId: one.itemId, from: one.day, starts, minutes })
      }}
      failure={<FailureNote failure={failure} />}
    >
      <RadioList
        id="starts"
        choices={usual.map((time) => ({ value: time, label: say('from', { time }) }))}
        value={starts}
        onValue={choose}
        error={wrong[0]?.words}
      />
    </Question>
  )
}

/** Everything of a plan rests for a while. */
export function Pause({ id }: { id: string }) {
  const plan = usePlan(id)
  return <Loaded from={plan}>{(value) => <HowLong plan={value} />}</Loaded>
}

function HowLong({ plan }: { plan: CarePlan }) {
  const [chosen, choose] = useState<string>()
  const [wrong, setWrong] = useState<Wrong[]>([])
  const { sending, failure, press } = useDeviation(plan)
  const from = addDays(cityToday(), 1)
  const last = (days: number) => addDays(from, days - 1)
  return (
    <Question
      title={say('pause.title')}
      hint={say('pause.hint', { words: plan.words ?? '' })}
      back="/family/plans"
      wrong={wrong}
      button={say('pause.button')}
      sending={sending}
      onContinue={() => {
        const days = Object.entries(pauses).find(([name]) => name === chosen)?.[1]
        if (days === undefined) return setWrong([{ field: 'long', words: say('choose') }])
        setWrong([])
        void press({ kind: 'pause', from, until: last(days) })
      }}
      failure={<FailureNote failure={failure} />}
    >
      <RadioList
        id="long"
        choices={Object.entries(pauses).map(([name, days]) => ({
          value: name,
          label: say(`pause.${name as keyof typeof pauses}`),
          hint: say('pause.until', { day: dateWords(last(days)) }),
        }))}
        value={chosen}
        onValue={choose}
        error={wrong[0]?.words}
      />
    </Question>
  )
}
