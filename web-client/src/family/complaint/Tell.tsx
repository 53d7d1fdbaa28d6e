import { useEffect, useState } from 'react'
import { listOrders, raiseComplaint } from '../../shared/api/calls.ts'
import { useIntent, useRead } from '../../shared/hooks.ts'
import { keep, recall } from '../../shared/kept.ts'
import { go, To } from '../../shared/router.tsx'
import { momentWords } from '../../shared/time/words.ts'
import { FailureNote, type Wrong } from '../../shared/ui/errors.tsx'
import { Area, FieldError } from '../../shared/ui/fields.tsx'
import { Loaded } from '../../shared/ui/Loaded.tsx'
import { Page, Question } from '../../shared/ui/Page.tsx'
import { Choose } from '../ask/Choose.tsx'
import type { Order } from '../../shared/api/schemas.ts'
import { useFamily } from '../family.tsx'
import { startOf } from '../order/path.ts'
import { serviceOf } from '../order/words.ts'
import { complaintPath } from './Complaints.tsx'
import { after, before, gapBefore, kinds, said, type Kind, type Step, type Telling } from './telling.ts'
import { say } from './words.ts'

const kept = 'anju.tell'
const pathOf = (step: Step) => `/family/tell/${step}`
const over = 'visited,disputed,verified,confirmed,settled,missed,not-home,aborted,rejected'
const latest = 4

type Asking = { telling: Telling; name: string; back: string; next: (told: Telling) => void }

/** One question of saying what was not well; answers stay in the tab over back and reload. */
export function Tell({ step }: { step: Step }) {
  const { me } = useFamily()
  const many = me.residents.length
  const [telling, set] = useState<Telling>(() => {
    const known = recall<Telling>('session', kept) ?? {}
    const only = many === 1 ? me.residents[0]?.id : undefined
    const residentId = me.residents.find((one) => one.id === known.residentId)?.id ?? only
    return { ...known, ...(residentId && { residentId }) }
  })
  const gap = gapBefore(step, telling, many)
  useEffect(() => {
    if (gap) go(pathOf(gap), { replace: true })
  }, [gap])
  if (gap) return null
  const previous = before(step, many)
  const asking: Asking = {
    telling,
    name: me.residents.find((one) => one.id === telling.residentId)?.name ?? '',
    back: previous ? pathOf(previous) : '/family/complaints',
    next: (told) => {
      const next = { ...telling, ...told }
      keep('session', kept, next)
      set(next)
      go(pathOf(after(step, many)))
    },
  }
  switch (step) {
    case 'for':
      return (
        <Choose
          title={say('for')}
          back={asking.back}
          choices={me.residents.map((one) => ({ value: one.id, label: one.name }))}
          value={telling.residentId}
          onContinue={(residentId) => asking.next({ residentId })}
        />
      )
    case 'about':
      return <About {...asking} />
    case 'kind':
      return (
        <Choose
          title={say('kind')}
          back={asking.back}
          choices={kinds.map((one) => ({ value: one, label: say(`kind.${one}`) }))}
          value={telling.kind}
          onContinue={(kind) => asking.next({ kind: kind as Kind })}
        />
      )
    case 'words':
      return <Words {...asking} />
    case 'check':
      return <Check {...asking} />
  }
}

/** The last visits by name, who came, the centre, or none of them. */
function About({ telling, back, next }: Asking) {
  const id = telling.residentId ?? ''
  const orders = useRead(
    `over ${id}`,
    async () => (await listOrders({ residentId: id, stage: over, limit: '50' })).items,
  )
  return (
    <Loaded from={orders}>
      {(all) => {
        const choices = choicesOf([...all].sort((a, b) => startOf(b) - startOf(a)).slice(0, latest))
        return (
          <Choose
            title={say('about')}
            hint={say('about.hint')}
            back={back}
            choices={choices}
            value={telling.about}
            onContinue={(about) => next({ about, aboutWords: choices.find((one) => one.value === about)?.label ?? '' })}
          />
        )
      }}
    </Loaded>
  )
}

type Named = { value: string; label: string; hint?: string }

function choicesOf(visits: Order[]): Named[] {
  const came = visits.flatMap((one) => one.workers ?? [])
  const workers = [...new Map(came.map((one) => [one.id, one])).values()]
  return [
    ...visits.map(visitChoice),
    ...workers.map((one) => ({ value: `worker ${one.id}`, label: say('about.worker', { name: one.name }) })),
    { value: 'centre', label: say('about.centre'), hint: say('about.centre.hint') },
    { value: 'other', label: say('about.other') },
  ]
}

function visitChoice(one: Order): Named {
  const names = (one.workers ?? []).map((worker) => worker.name).join('、')
  return {
    value: `visit ${one.id}`,
    label: say('about.visit', { service: serviceOf(one), time: momentWords((one.visit ?? one.window).start) }),
    ...(names && { hint: say('about.visit.who', { names }) }),
  }
}

function Words({ telling, back, next }: Asking) {
  const [words, setWords] = useState(telling.words ?? '')
  const [wrong, setWrong] = useState<Wrong[]>([])
  const press = () => {
    if (!words.trim()) return setWrong([{ field: 'words', words: say('words.missing') }])
    next({ words: words.trim(), callMe: false })
  }
  return (
    <Question
      title={say('words')}
      hint={say('words.hint')}
      labels="words"
      back={back}
      wrong={wrong}
      button={say('next')}
      onContinue={press}
      after={
        <button type="button" className="button second" onClick={() => next({ callMe: true })}>
          {say('words.call')}
        </button>
      }
    >
      <FieldError id="words" error={wrong[0]?.words} />
      <Area id="words" described value={words} onValue={setWords} max={1000} />
    </Question>
  )
}

function Check({ telling, name, back }: Asking) {
  const { sending, failure, send } = useIntent()
  const body = said(telling)
  const id = telling.residentId
  if (!body || !id || !telling.kind) return null
  const press = async () => {
    const raised = await send(`tell ${id}`, body, (key) => raiseComplaint(id, body, key))
    if (!raised) return
    keep('session', kept, undefined)
    go(complaintPath(raised.id), { replace: true })
  }
  return (
    <Page title={say('check')} back={back}>
      <FailureNote failure={failure} />
      <dl className="facts">
        <Fact name={say('check.who')}>{name}</Fact>
        <Fact name={say('check.about')} change="about">
          {telling.aboutWords ?? ''}
        </Fact>
        <Fact name={say('check.kind')} change="kind">
          {say(`kind.${telling.kind}`)}
        </Fact>
        <Fact name={say('check.words')} change="words">
          {telling.callMe ? say('check.called') : (telling.words ?? '')}
        </Fact>
      </dl>
      <button type="button" className="button" aria-disabled={sending} onClick={() => void press()}>
        {sending ? say('sending') : say('send')}
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
            {say('change')}
            <span className="unseen"> {name}</span>
          </To>
        </dd>
      )}
    </div>
  )
}
