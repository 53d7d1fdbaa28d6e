import { useState } from 'react'
import { clock24 } from '../../shared/time/words.ts'
import { wrongAt } from '../../shared/ui/errors.tsx'
import { Area, RadioList } from '../../shared/ui/fields.tsx'
import { Icon } from '../../shared/ui/Icon.tsx'
import { Loaded } from '../../shared/ui/Loaded.tsx'
import { Page } from '../../shared/ui/Page.tsx'
import { useWorker } from '../worker.tsx'
import { say } from '../words.ts'
import { MarkForm } from './MarkForm.tsx'
import { useMark } from './mark.ts'
import { useVisit, visitPath, type VisitFacts } from './visit.ts'

export const whys = ['unwell', 'refused', 'unsafe', 'emergency', 'worker-unwell', 'other'] as const
const wait = 10 * 60_000

/** At the door, and nobody opens: first ring and wait, then say it, and the centre looks after the person. */
export function NotHomePage({ id }: { id: string }) {
  const visit = useVisit(id)
  return (
    <Page title={say('nothome.title')} back={visitPath(id)}>
      <Loaded from={visit}>{({ value }) => <NobodyOpens facts={value} />}</Loaded>
    </Page>
  )
}

function NobodyOpens({ facts: { order, phone } }: { facts: VisitFacts }) {
  const { person } = useWorker()
  const [note, set] = useState('')
  const { doing, wrong, setWrong, mark } = useMark(order, person.id)
  const from = new Date(Date.parse(order.visit?.start ?? order.window.start) + wait)
  const press = () => {
    if (Date.now() < from.getTime())
      return setWrong([{ field: 'mark', words: say('nothome.early', { at: clock24(from.toISOString()) }) }])
    const told = note.trim()
    void mark({ kind: 'not-home', body: (at, place) => ({ at, place, ...(told ? { note: told } : {}) }) })
  }
  return (
    <MarkForm button={say('nothome.button')} doing={doing} wrong={wrong} press={press}>
      <p>{say('nothome.first', { at: clock24(from.toISOString()) })}</p>
      {phone && (
        <a className="button second" href={`tel:${phone.replace(/[^\d+]/g, '')}`}>
          <Icon name="phone" /> {say('visit.call', { name: order.residentName ?? '' })}
        </a>
      )}
      <Area id="note" label={say('nothome.note')} hint={say('nothome.note.hint')} value={note} onValue={set} />
    </MarkForm>
  )
}

/** Inside, and it cannot go on: why, in one tap. */
export function BreakOffPage({ id }: { id: string }) {
  const visit = useVisit(id)
  return (
    <Page title={say('breakoff.title')} back={visitPath(id)}>
      <Loaded from={visit}>{({ value }) => <CannotGoOn facts={value} />}</Loaded>
    </Page>
  )
}

function CannotGoOn({ facts: { order } }: { facts: VisitFacts }) {
  const { person } = useWorker()
  const [why, choose] = useState<string>()
  const [note, set] = useState('')
  const { doing, wrong, setWrong, mark } = useMark(order, person.id)
  const press = () => {
    const told = note.trim()
    if (!why) return setWrong([{ field: 'why', words: say('wrong.choose') }])
    if (why === 'other' && !told) return setWrong([{ field: 'note', words: say('breakoff.wrong.note') }])
    void mark({
      kind: 'break-off',
      body: (at, place) => ({ at, place, reason: why, ...(told ? { note: told } : {}) }),
    })
  }
  return (
    <MarkForm button={say('breakoff.button')} doing={doing} wrong={wrong} press={press}>
      <RadioList
        id="why"
        choices={whys.map((one) => ({ value: one, label: say(`breakoff.${one}`) }))}
        value={why}
        onValue={choose}
        error={wrongAt(wrong, 'why')}
      />
      <Area id="note" label={say('checkout.note')} value={note} onValue={set} error={wrongAt(wrong, 'note')} />
    </MarkForm>
  )
}
