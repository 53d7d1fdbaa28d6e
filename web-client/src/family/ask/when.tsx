import { useState } from 'react'
import { addDays, isDay, minutesOf, timeOf, atTime } from '../../shared/time/city.ts'
import {
  betweenWords,
  cityMinute,
  cityToday,
  clock,
  dateWords,
  dayWords,
  durationWords,
  nearDay,
} from '../../shared/time/words.ts'
import { wrongAt, type Wrong } from '../../shared/ui/errors.tsx'
import { Field, RadioList } from '../../shared/ui/fields.tsx'
import { Question } from '../../shared/ui/Page.tsx'
import { useFamily } from '../family.tsx'
import { say } from '../words.ts'
import type { Asking } from './Ask.tsx'
import { useChances } from './chances.ts'
import { NotMet } from './NotMet.tsx'
import { daysOf, earliest, mistakeIn, wholeDay, windowsOf, type Bounds, type TimeMistake } from './windows.ts'

const other = 'other'

function useBounds({ draft, services }: Asking): Bounds {
  const { me } = useFamily()
  const duration = services.find((one) => one.code === draft.serviceCode)?.durationMinutes ?? 60
  return { today: cityToday(), now: cityMinute(), lead: me.leadMinutes ?? 30, duration }
}

/** A week of days by name; a later one by its date. */
export function AskDay(asking: Asking) {
  const { draft, back, next } = asking
  const bounds = useBounds(asking)
  const days = daysOf(bounds)
  const known = draft.day !== undefined && days.includes(draft.day)
  const [chosen, choose] = useState(draft.day === undefined ? undefined : known ? draft.day : other)
  const [date, setDate] = useState(known ? '' : (draft.day ?? ''))
  const [wrong, setWrong] = useState<Wrong[]>([])
  const press = () => {
    if (chosen === undefined) return setWrong([{ field: 'day', words: say('ask.day.wrong') }])
    if (chosen !== other) return next({ day: chosen })
    if (!isDay(date)) return setWrong([{ field: 'date', words: say('ask.day.wrong') }])
    if (date < bounds.today) return setWrong([{ field: 'date', words: say('ask.day.past') }])
    next({ day: date })
  }
  const choices = days.map((day) => ({
    value: day,
    label: nearDay(day) || dateWords(day),
    hint: nearDay(day) && dateWords(day),
  }))
  return (
    <Question title={say('ask.day.title')} back={back} wrong={wrong} button={say('ask.next')} onContinue={press}>
      <RadioList
        id="day"
        choices={[
          ...choices.map((one) => (one.hint ? one : { value: one.value, label: one.label })),
          { value: other, label: say('ask.day.other') },
        ]}
        value={chosen}
        onValue={choose}
        error={wrongAt(wrong, 'day')}
      />
      {chosen === other && (
        <div className="inside">
          <Field
            id="date"
            label={say('ask.day.date')}
            type="date"
            min={addDays(bounds.today, 0)}
            value={date}
            onValue={setDate}
            error={wrongAt(wrong, 'date')}
          />
        </div>
      )}
    </Question>
  )
}

/** The usual windows of the day, all of it, or any minutes that somebody types. */
export function AskTime(asking: Asking) {
  const { draft, back, next, say: keep } = asking
  const bounds = useBounds(asking)
  const day = draft.day ?? bounds.today
  const chances = useChances(asking, day)
  const windows = windowsOf(day, bounds)
  const whole = wholeDay(day, bounds)
  const [chosen, choose] = useState(draft.time)
  const [from, setFrom] = useState(draft.time === other ? (draft.from ?? '') : '')
  const [to, setTo] = useState(draft.time === other ? (draft.to ?? '') : '')
  const [wrong, setWrong] = useState<Wrong[]>([])
  const press = () => {
    if (chosen === 'any' && whole) return next({ time: chosen, ...whole })
    const window = windows.find((one) => nameOf(one) === chosen)
    if (window) return next({ time: nameOf(window), ...window })
    if (chosen !== other) return setWrong([{ field: 'time', words: say('ask.wrong') }])
    const mistake = mistakeIn(day, from, to, bounds)
    if (mistake)
      return setWrong([
        { field: mistake === 'to' || mistake === 'short' ? 'to' : 'from', words: mistakeWords(mistake, day, bounds) },
      ])
    next({ time: other, from: timeOf(minutesOf(from)), to: timeOf(minutesOf(to)) })
  }
  const move = (to: string) => {
    choose(undefined)
    keep({ day: to })
    document.querySelector('h1')?.focus()
    scrollTo(0, 0)
  }
  const choices = [
    ...windows.map((one) => {
      const chance = chances.of(atTime(day, one.from))
      return {
        value: nameOf(one),
        label: betweenWords(atTime(day, one.from), atTime(day, one.to)),
        hint: say(`ask.time.chance.${chance}`),
        // what was chosen before the answer came stays chosen, and where the focus is nothing is taken away
        disabled: chance === 'no' && !chances.none && chosen !== nameOf(one) && !isFocused(nameOf(one)),
      }
    }),
    ...(whole
      ? [
          {
            value: 'any',
            label: say('ask.time.any'),
            hint: betweenWords(atTime(day, whole.from), atTime(day, whole.to)),
          },
        ]
      : []),
    { value: other, label: say('ask.time.other') },
  ]
  return (
    <Question
      title={say('ask.time.title')}
      hint={say('ask.time.hint', { day: dayWords(day), duration: durationWords(bounds.duration) })}
      back={back}
      wrong={wrong}
      button={say('ask.next')}
      onContinue={press}
      after={<NotMet chances={chances} onMove={move} />}
    >
      <RadioList id="time" choices={choices} value={chosen} onValue={choose} error={wrongAt(wrong, 'time')} />
      {chosen === other && (
        <div className="inside">
          <Field
            id="from"
            label={say('ask.time.from')}
            type="time"
            value={from}
            onValue={setFrom}
            error={wrongAt(wrong, 'from')}
          />
          <Field
            id="to"
            label={say('ask.time.to')}
            type="time"
            value={to}
            onValue={setTo}
            error={wrongAt(wrong, 'to')}
          />
        </div>
      )}
    </Question>
  )
}

const isFocused = (value: string) =>
  document.activeElement instanceof HTMLInputElement && document.activeElement.value === value

const nameOf = (window: { from: string; to: string }) => `${window.from}-${window.to}`

function mistakeWords(mistake: TimeMistake, day: string, bounds: Bounds): string {
  if (mistake === 'short') return say('ask.time.wrong.short', { duration: durationWords(bounds.duration) })
  if (mistake !== 'early') return say(`ask.time.wrong.${mistake}`)
  const minute = earliest(day, bounds)
  if (minute >= 24 * 60) return say('ask.day.past')
  return say('ask.time.wrong.early', { time: clock(atTime(day, timeOf(minute))) })
}
