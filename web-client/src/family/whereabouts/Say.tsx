import { useEffect, useState } from 'react'
import { enterWhereabouts } from '../../shared/api/calls.ts'
import { Refused } from '../../shared/api/failure.ts'
import { useIntent } from '../../shared/hooks.ts'
import { keep, recall } from '../../shared/kept.ts'
import { go, To } from '../../shared/router.tsx'
import { atTime, isDay } from '../../shared/time/city.ts'
import { cityToday, dayWords, momentWords } from '../../shared/time/words.ts'
import { ErrorSummary, FailureNote, wrongAt, type Wrong } from '../../shared/ui/errors.tsx'
import { Field, RadioList } from '../../shared/ui/fields.tsx'
import { Page, Question } from '../../shared/ui/Page.tsx'
import { Choose } from '../ask/Choose.tsx'
import { useFamily } from '../family.tsx'
import { say as sayFamily } from '../words.ts'
import { after, before, from, gapBefore, said, told, type Saying, type Step, type Told } from './saying.ts'
import { say } from './words.ts'

const kept = 'anju.say'
const pathOf = (step: Step) => `/family/say/${step}`

type Telling = {
  saying: Saying
  name: string
  back: string
  next: (said: Saying) => void
}

/** One question of telling where somebody is; answers stay in the tab over back and reload. */
export function Say({ step }: { step: Step }) {
  const { me } = useFamily()
  const [saying, set] = useState<Saying>(() => {
    const asked = new URLSearchParams(location.search).get('for')
    const before = recall<Saying>('session', kept) ?? {}
    const only = me.residents.length === 1 ? me.residents[0]?.id : undefined
    const residentId = me.residents.find((one) => one.id === (asked ?? before.residentId))?.id ?? only
    return asked && asked !== before.residentId
      ? { ...(residentId && { residentId }) }
      : { ...before, ...(residentId && { residentId }) }
  })
  const many = me.residents.length
  const gap = gapBefore(step, saying, many)
  useEffect(() => {
    if (gap) go(pathOf(gap), { replace: true })
  }, [gap])
  if (gap) return null
  const previous = before(step, saying, many)
  const home = saying.residentId ? `/family/where/${encodeURIComponent(saying.residentId)}` : '/family'
  const asking: Telling = {
    saying,
    name: me.residents.find((one) => one.id === saying.residentId)?.name ?? '',
    back: previous ? pathOf(previous) : home,
    next: (more) => {
      const next = { ...saying, ...more }
      keep('session', kept, next)
      set(next)
      go(pathOf(after(step, next, many)))
    },
  }
  switch (step) {
    case 'for':
      return (
        <Choose
          title={say('say.for')}
          back="/family"
          choices={me.residents.map((one) => ({ value: one.id, label: one.name }))}
          value={saying.residentId}
          onContinue={(residentId) => asking.next({ residentId })}
        />
      )
    case 'where':
      return (
        <Choose
          title={say('say.where', { name: asking.name })}
          hint={say('say.where.hint')}
          back={asking.back}
          choices={told.map((one) => ({ value: one, label: say(`say.${one}`) }))}
          value={saying.where}
          onContinue={(where) => asking.next({ where: where as Told })}
        />
      )
    case 'since':
      return <Since {...asking} />
    case 'until':
      return <Until {...asking} />
    case 'check':
      return <Check {...asking} />
  }
}

function Since({ saying, back, next }: Telling) {
  const [since, choose] = useState(saying.since)
  const [date, setDate] = useState(saying.date ?? '')
  const [time, setTime] = useState(saying.time ?? '')
  const [wrong, setWrong] = useState<Wrong[]>([])
  const press = () => {
    if (!since) return setWrong([{ field: 'since', words: say('say.wrong.answer') }])
    const mistakes: Wrong[] = []
    if (since === 'other' && !isDay(date)) mistakes.push({ field: 'date', words: say('say.wrong.date') })
    if (since !== 'now' && !time) mistakes.push({ field: 'time', words: say('say.wrong.time') })
    const answer: Saying = { since, date, time }
    const late = Date.parse(from({ ...saying, ...answer }, cityToday(), new Date())) > Date.now()
    if (mistakes.length === 0 && saying.where === 'deceased' && since !== 'now' && late)
      mistakes.push({ field: 'time', words: say('say.wrong.future') })
    setWrong(mistakes)
    if (mistakes.length === 0) next(answer)
  }
  return (
    <Question
      title={say('say.since')}
      hint={say('say.since.hint')}
      back={back}
      wrong={wrong}
      button={sayFamily('ask.next')}
      onContinue={press}
    >
      <RadioList
        id="since"
        choices={(['now', 'today', 'yesterday', 'other'] as const).map((one) => ({
          value: one,
          label: say(`say.${one}`),
        }))}
        value={since}
        onValue={(value) => choose(value as Saying['since'])}
        error={wrongAt(wrong, 'since')}
      />
      {since && since !== 'now' && (
        <div className="inside">
          {since === 'other' && (
            <Field
              id="date"
              label={say('say.date')}
              type="date"
              value={date}
              onValue={setDate}
              error={wrongAt(wrong, 'date')}
            />
          )}
          <Field
            id="time"
            label={say('say.time')}
            type="time"
            value={time}
            onValue={setTime}
            error={wrongAt(wrong, 'time')}
          />
        </div>
      )}
    </Question>
  )
}

function Until({ saying, back, next }: Telling) {
  const known = saying.until !== undefined && saying.until !== 'unknown'
  const [choice, choose] = useState(saying.until === undefined ? undefined : known ? 'day' : 'unknown')
  const [date, setDate] = useState(known ? (saying.until ?? '') : '')
  const [wrong, setWrong] = useState<Wrong[]>([])
  const press = () => {
    if (!choice) return setWrong([{ field: 'until', words: say('say.wrong.answer') }])
    if (choice === 'unknown') return next({ until: 'unknown' })
    if (!isDay(date)) return setWrong([{ field: 'date', words: say('say.wrong.date') }])
    const begins = Date.parse(from(saying, cityToday(), new Date()))
    if (Date.parse(atTime(date, '23:59')) <= begins) return setWrong([{ field: 'date', words: say('say.wrong.until') }])
    next({ until: date })
  }
  return (
    <Question title={say('say.until')} back={back} wrong={wrong} button={sayFamily('ask.next')} onContinue={press}>
      <RadioList
        id="until"
        choices={[
          { value: 'unknown', label: say('say.unknown') },
          { value: 'day', label: say('say.until.day') },
        ]}
        value={choice}
        onValue={choose}
        error={wrongAt(wrong, 'until')}
      />
      {choice === 'day' && (
        <div className="inside">
          <Field
            id="date"
            label={say('say.date')}
            type="date"
            value={date}
            onValue={setDate}
            error={wrongAt(wrong, 'date')}
          />
        </div>
      )}
    </Question>
  )
}

function Check({ saying, name, back }: Telling) {
  const { sending, failure, send } = useIntent()
  // "now" is when the page opened: a retry has to send the same
  const [opened] = useState(() => new Date())
  const body = said(saying, cityToday(), opened)
  const id = saying.residentId
  if (!body || !id || !saying.where) return null
  const wrong =
    failure instanceof Refused && failure.fields.length > 0
      ? failure.fields.map((one) => ({ field: 'send', words: one.words }))
      : []
  const press = async () => {
    const answer = await send(`say ${id}`, body, (key) => enterWhereabouts(id, body, key))
    if (!answer) return
    keep('session', kept, undefined)
    go(`/family/where/${encodeURIComponent(id)}/said`, { replace: true })
  }
  const what = saying.where === 'home' ? 'back' : ['moved', 'deceased'].includes(saying.where) ? 'ends' : 'what'
  return (
    <Page title={say('say.check')} back={back}>
      <ErrorSummary wrong={wrong} />
      {wrong.length === 0 && <FailureNote failure={failure} />}
      <dl className="facts">
        <Fact name={say('say.check.who')}>{name}</Fact>
        <Fact name={say('say.check.where')} change="where">
          {say(`say.${saying.where}`)}
        </Fact>
        <Fact name={say('say.check.from')} change="since">
          {saying.since === 'now' ? say('say.now') : momentWords(body.from ?? '')}
        </Fact>
        {saying.until && (
          <Fact name={say('say.check.until')} change="until">
            {saying.until === 'unknown' ? say('say.unknown') : dayWords(saying.until)}
          </Fact>
        )}
      </dl>
      <p>{say(`say.check.${what}`)}</p>
      <button type="button" id="send" className="button" aria-disabled={sending} onClick={() => void press()}>
        {sending ? say('say.sending') : say('say.send')}
      </button>
    </Page>
  )
}

function Fact({ name, change, children }: { name: string; change?: Step; children: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
      {change && (
        <dd className="change">
          <To className="linkish right" to={pathOf(change)}>
            {sayFamily('ask.check.change')}
            <span className="unseen"> {name}</span>
          </To>
        </dd>
      )}
    </div>
  )
}
