import { useState } from 'react'
import { listOrders } from '../../shared/api/calls.ts'
import type { PersonRef } from '../../shared/api/schemas.ts'
import { useRead } from '../../shared/hooks.ts'
import { Area } from '../../shared/ui/fields.tsx'
import { Loaded } from '../../shared/ui/Loaded.tsx'
import { Question } from '../../shared/ui/Page.tsx'
import { say } from '../words.ts'
import type { Asking } from './Ask.tsx'
import { Choose } from './Choose.tsx'

/** Those who have been here with this very service, the latest first, at most three. */
async function known(residentId: string | undefined, serviceCode: string | undefined): Promise<PersonRef[]> {
  if (!residentId) return []
  const stage = 'visited,verified,confirmed,settled'
  const past = (await listOrders({ residentId, stage, limit: '50' })).items
  const same = past.filter((one) => one.serviceCode === serviceCode)
  const workers = same.sort((a, b) => (a.window.start < b.window.start ? 1 : -1)).flatMap((one) => one.workers ?? [])
  return [...new Map(workers.map((one) => [one.id, one])).values()].slice(0, 3)
}

/** The family's own choice comes first; anybody is an answer. */
export function AskWho({ draft, known: facts, back, next }: Asking) {
  const residentId = draft.residentId ?? facts.residents[0]?.id
  const before = useRead(`before ${residentId} ${draft.serviceCode}`, () =>
    known(residentId, draft.serviceCode).catch(() => []),
  )
  return (
    <Loaded from={before}>
      {(workers) => (
        <Choose
          title={say('ask.who.title')}
          hint={say('ask.who.hint')}
          back={back}
          choices={[
            { value: 'any', label: say('ask.who.any') },
            ...workers.map((one) => ({ value: one.id, label: say('ask.who.again', { name: one.name }) })),
            { value: 'female', label: say('ask.who.female') },
            { value: 'male', label: say('ask.who.male') },
          ]}
          value={draft.who ?? 'any'}
          onContinue={(who) => next({ who, whoName: workers.find((one) => one.id === who)?.name ?? '' })}
        />
      )}
    </Loaded>
  )
}

export function AskNote({ draft, back, say: keep, next }: Asking) {
  const [note, setNote] = useState(draft.note ?? '')
  return (
    <Question
      title={say('ask.note.title')}
      hint={say('ask.note.hint')}
      back={back}
      wrong={[]}
      labels="note"
      button={say('ask.next')}
      onContinue={() => next({ note })}
    >
      <Area
        id="note"
        described
        value={note}
        onValue={(words) => {
          setNote(words)
          keep({ note: words })
        }}
      />
    </Question>
  )
}
