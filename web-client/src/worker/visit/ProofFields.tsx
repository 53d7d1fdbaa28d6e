import { useState } from 'react'
import type { Wrong } from '../../shared/ui/errors.tsx'
import { wrongAt } from '../../shared/ui/errors.tsx'
import { Field, RadioList } from '../../shared/ui/fields.tsx'
import { say } from '../words.ts'
import { hasCode, proofs, type ProofKind, type VisitDraft } from './draft.ts'

type Props = {
  title: string
  draft: VisitDraft
  wrong: Wrong[]
  change: (said: VisitDraft) => void
}

/** Which proof, and its code; none is an answer too, and is flagged rather than refused. */
export function ProofFields({ title, draft, wrong, change }: Props) {
  const kind = draft.proof ?? 'oneTimeCode'
  const [other, open] = useState(kind !== 'oneTimeCode')
  return (
    <>
      {hasCode(kind) ? (
        <Field
          id="code"
          label={say(`proof.${kind}`)}
          hint={say(`proof.${kind}.hint`)}
          big
          value={draft.code ?? ''}
          onValue={(value) => change({ code: value })}
          error={wrongAt(wrong, 'code')}
          inputMode={kind === 'oneTimeCode' ? 'numeric' : 'text'}
          autoComplete="off"
        />
      ) : (
        <p className="main-thing">{say(`proof.${kind}`)}</p>
      )}
      {other || wrongAt(wrong, 'proof') ? (
        <fieldset>
          <legend>
            <h2>{title}</h2>
          </legend>
          <RadioList
            id="proof"
            choices={proofs.map((one) => ({ value: one, label: say(`proof.${one}`), hint: say(`proof.${one}.hint`) }))}
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

/** A proof with a code needs it. */
export const proofWrong = (draft: VisitDraft): Wrong[] =>
  hasCode(draft.proof ?? 'oneTimeCode') && !draft.code?.trim() ? [{ field: 'code', words: say('proof.wrong') }] : []
