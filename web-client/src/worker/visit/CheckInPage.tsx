import { useState } from 'react'
import { Loaded } from '../../shared/ui/Loaded.tsx'
import { Page } from '../../shared/ui/Page.tsx'
import { useWorker } from '../worker.tsx'
import { say } from '../words.ts'
import { draftOf, keepDraft, proofOf, type VisitDraft } from './draft.ts'
import { MarkForm } from './MarkForm.tsx'
import { useMark } from './mark.ts'
import { ProofFields, proofKind, proofWrong } from './ProofFields.tsx'
import { useVisit, visitPath, type VisitFacts } from './visit.ts'

/** At the door: the code, and the place once. */
export function CheckInPage({ id }: { id: string }) {
  const visit = useVisit(id)
  return (
    <Page title={say('checkin.title')} back={visitPath(id)}>
      <Loaded from={visit}>{({ value }) => <Form facts={value} />}</Loaded>
    </Page>
  )
}

function Form({ facts: { order, door } }: { facts: VisitFacts }) {
  const { person } = useWorker()
  const [draft, set] = useState<VisitDraft>(() => draftOf(order.id))
  const { doing, wrong, setWrong, mark } = useMark(order, person.id)
  const change = (said: VisitDraft) => {
    const next = { ...draft, ...said }
    set(next)
    keepDraft(order.id, next)
  }
  const press = () => {
    const missing = proofWrong(draft, door)
    if (missing.length > 0) return setWrong(missing)
    const proof = proofOf(proofKind(draft, door), draft.code)
    // The code of the arrival is not the answer at leaving.
    const { code: _, proof: __, ...rest } = draft
    void mark({ kind: 'check-in', body: (at, place) => ({ at, place, proof }), taken: () => keepDraft(order.id, rest) })
  }
  return (
    <MarkForm button={say('checkin.button')} doing={doing} wrong={wrong} press={press}>
      <ProofFields
        orderId={order.id}
        title={say('proof.title')}
        end="in"
        door={door}
        draft={draft}
        wrong={wrong}
        change={change}
      />
    </MarkForm>
  )
}
