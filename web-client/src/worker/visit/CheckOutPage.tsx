import { useEffect, useState } from 'react'
import { go } from '../../shared/router.tsx'
import { Area } from '../../shared/ui/fields.tsx'
import { Loaded } from '../../shared/ui/Loaded.tsx'
import { Page } from '../../shared/ui/Page.tsx'
import { useWorker } from '../worker.tsx'
import { say } from '../words.ts'
import { draftOf, keepDraft, openTasks, outcomesOf, proofOf, type VisitDraft } from './draft.ts'
import { MarkForm } from './MarkForm.tsx'
import { useMark } from './mark.ts'
import { ProofFields, proofKind, proofWrong } from './ProofFields.tsx'
import { useVisit, visitPath, type VisitFacts } from './visit.ts'

/** Leaving: what else there is to say, the proof, and the place once. */
export function CheckOutPage({ id }: { id: string }) {
  const visit = useVisit(id)
  return (
    <Page title={say('checkout.title')} back={visitPath(id, 'tasks')}>
      <Loaded from={visit}>{({ value }) => <Form facts={value} />}</Loaded>
    </Page>
  )
}

function Form({ facts: { order, tasks, door } }: { facts: VisitFacts }) {
  const { person } = useWorker()
  const [draft, set] = useState<VisitDraft>(() => draftOf(order.id))
  const { doing, wrong, setWrong, mark } = useMark(order, person.id)
  const open = openTasks(tasks, draft).length > 0 && doing === 'nothing'
  useEffect(() => {
    if (open) go(visitPath(order.id, 'tasks'), { replace: true })
  }, [])
  const change = (said: VisitDraft) => {
    const next = { ...draft, ...said }
    set(next)
    keepDraft(order.id, next)
  }
  const press = () => {
    const missing = proofWrong(draft, door)
    if (missing.length > 0) return setWrong(missing)
    const proof = proofOf(proofKind(draft, door), draft.code)
    const note = draft.note?.trim()
    void mark({
      kind: 'check-out',
      body: (at, place) => ({ at, place, proof, tasks: outcomesOf(tasks, draft), ...(note ? { note } : {}) }),
    })
  }
  return (
    <MarkForm button={say('checkout.button')} doing={doing} wrong={wrong} press={press}>
      <ProofFields
        orderId={order.id}
        title={say('proof.title.out')}
        end="out"
        door={door}
        draft={draft}
        wrong={wrong}
        change={change}
      />
      <div className="apart">
        <Area id="note" label={say('checkout.note')} value={draft.note ?? ''} onValue={(note) => change({ note })} />
      </div>
    </MarkForm>
  )
}
