import { useState } from 'react'
import { ringLine } from '../../shared/api/calls.ts'
import type { Door } from '../../shared/api/schemas.ts'
import { useIntent } from '../../shared/hooks.ts'
import { clock24 } from '../../shared/time/words.ts'
import type { Wrong } from '../../shared/ui/errors.tsx'
import { FailureNote, wrongAt } from '../../shared/ui/errors.tsx'
import { Field, RadioList } from '../../shared/ui/fields.tsx'
import { useWorker } from '../worker.tsx'
import { say } from '../words.ts'
import { hasCode, proofs, type ProofKind, type VisitDraft } from './draft.ts'

type Props = {
  orderId: string
  title: string
  end: 'in' | 'out'
  door: Door | undefined
  draft: VisitDraft
  wrong: Wrong[]
  change: (said: VisitDraft) => void
}

/** The proof that was entered, or else the one that the resident chose. */
export const proofKind = (draft: VisitDraft, door: Door | undefined): ProofKind =>
  draft.proof ?? ((door?.chosen as ProofKind | undefined) || 'oneTimeCode')

/** Which proof, and its code; none is an answer too, and is flagged rather than refused. */
export function ProofFields({ orderId, title, end, door, draft, wrong, change }: Props) {
  const kind = proofKind(draft, door)
  const [other, open] = useState(draft.proof !== undefined && draft.proof !== door?.chosen)
  const offered = proofs.filter((one) => one === 'none' || (door?.kinds.find((has) => has.kind === one)?.ready ?? true))
  return (
    <>
      {door?.lockedUntil && <p className="wrong">{say('proof.locked', { at: clock24(door.lockedUntil) })}</p>}
      {hasCode(kind) ? (
        <Field
          id="code"
          label={kind === 'gridCard' && door ? say('proof.cell', { cell: door.cells[end] }) : say(`proof.${kind}`)}
          hint={say(`proof.${kind}.hint`)}
          big
          value={draft.code ?? ''}
          onValue={(value) => change({ code: value })}
          error={wrongAt(wrong, 'code')}
          inputMode="numeric"
          autoComplete="off"
        />
      ) : (
        <section className="card" aria-labelledby="proof-now">
          <h2 id="proof-now">{say(`proof.${kind}`)}</h2>
          <p>{say(`proof.${kind}.hint`)}</p>
          {kind === 'relative' && <Heard yes={door?.heard.tap} />}
          {kind === 'landline' && <Line orderId={orderId} heard={door?.heard.call} />}
        </section>
      )}
      {other || wrongAt(wrong, 'proof') ? (
        <fieldset>
          <legend>
            <h2>{title}</h2>
          </legend>
          <RadioList
            id="proof"
            choices={offered.map((one) => ({ value: one, label: say(`proof.${one}`), hint: say(`proof.${one}.hint`) }))}
            value={kind}
            onValue={(value) => change({ proof: value as ProofKind, code: '' })}
            error={wrongAt(wrong, 'proof')}
          />
        </fieldset>
      ) : (
        <button type="button" className="quiet" onClick={() => open(true)}>
          {say('proof.other')}
        </button>
      )}
    </>
  )
}

/** Whether it came; a phone without a network does not know, and says nothing. */
function Heard({ yes }: { yes: boolean | undefined }) {
  return (
    <div role="status">
      {yes !== undefined && <p className="main-thing">{say(yes ? 'proof.heard' : 'proof.waiting')}</p>}
    </div>
  )
}

/** The demo city has no telephone: a button stands for the call, and says so. */
function Line({ orderId, heard }: { orderId: string; heard: boolean | undefined }) {
  const { demo } = useWorker()
  const [rung, set] = useState(false)
  const { sending, failure, send } = useIntent()
  const ring = async () => {
    await send(`ring ${orderId}`, null, async (key) => {
      await ringLine(orderId, key)
      set(true)
    })
  }
  return (
    <>
      <Heard yes={rung || heard} />
      <FailureNote failure={failure} />
      {demo && !rung && (
        <button type="button" className="button second" aria-disabled={sending} onClick={() => void ring()}>
          {say('proof.line.demo')}
        </button>
      )}
    </>
  )
}

/** A proof with a code needs it. */
export const proofWrong = (draft: VisitDraft, door: Door | undefined): Wrong[] =>
  hasCode(proofKind(draft, door)) && !draft.code?.trim() ? [{ field: 'code', words: say('proof.wrong') }] : []
