import { Alert, Button } from 'antd'
import { useState } from 'react'
import { chooseProof, getProofSettings, revokeProof } from '../../shared/api/calls.ts'
import type { ProofSettings } from '../../shared/api/schemas.ts'
import { useIntent, useLanguage, useRead } from '../../shared/hooks.ts'
import { shared } from '../../shared/words/shared.ts'
import { speaker } from '../../shared/words/speaker.ts'
import { ReadingState, failureWords } from '../data/ReadingState.tsx'
import { moment } from '../data/tell.ts'
import { ReasonDialog } from '../dialog/ReasonDialog.tsx'
import type { Resident } from '../model.ts'
import { IssueDialog } from './IssueDialog.tsx'
import './proof.css'
import { say } from './words.ts'

type State = ProofSettings['kinds'][number]
export type Kind = 'oneTimeCode' | 'gridCard' | 'doorCode' | 'landline' | 'relative'
const sayShared = speaker(shared)
export const proofName = (kind: string): string => sayShared(`proof.${kind as Kind}`)

/** How visits to this resident are proved: what they chose, what they have, and giving out and withdrawing it. */
export function ProofPanel({ resident }: { resident: Resident }) {
  const { id } = resident
  const reading = useRead(`proof of ${id} ${useLanguage()}`, () => getProofSettings(id))
  const [issuing, issue] = useState<Kind>()
  const [revoking, revoke] = useState<Kind>()
  const intent = useIntent()
  const settings = reading.value
  const choose = async (kind: string) => {
    if (await intent.send(`choose ${id}`, kind, (key) => chooseProof(id, kind, key))) reading.again()
  }
  return (
    <section className="panel" aria-labelledby="proofs">
      <h2 id="proofs">{say('title')}</h2>
      <ReadingState reading={reading} />
      {settings && <p>{say('chosen', { proof: proofName(settings.chosen) })}</p>}
      {intent.failure && <Alert type="error" showIcon title={failureWords(intent.failure)} />}
      <ul className="plain-list proofs">
        {settings?.kinds.map((one) => {
          const kind = one.kind as Kind
          const proof = proofName(kind)
          return (
            <li key={kind}>
              <div>
                <strong>{proof}</strong>
                <br />
                <span className="quiet">{stateWords(one)}</span>
              </div>
              <div className="row">
                {one.givenOut && (
                  <Button onClick={() => issue(kind)}>
                    {say(`issue.${kind as 'gridCard' | 'doorCode' | 'landline'}`)}
                  </Button>
                )}
                {one.givenOut && one.ready && (
                  <Button danger aria-label={say('revoke.for', { proof })} onClick={() => revoke(kind)}>
                    {say('revoke')}
                  </Button>
                )}
                {one.ready && kind !== settings.chosen && (
                  <Button
                    type="text"
                    aria-label={say('choose.for', { proof })}
                    loading={intent.sending}
                    onClick={() => void choose(kind)}
                  >
                    {say('choose')}
                  </Button>
                )}
              </div>
            </li>
          )
        })}
      </ul>
      {issuing && (
        <IssueDialog
          resident={resident}
          kind={issuing as 'gridCard' | 'doorCode' | 'landline'}
          onClose={() => {
            issue(undefined)
            reading.again()
          }}
        />
      )}
      {revoking && (
        <ReasonDialog
          title={say('revoke.for', { proof: proofName(revoking) })}
          label={say('revoke.why')}
          send={say('revoke')}
          danger
          name={`revoke ${id} ${revoking}`}
          call={(reason, key) => revokeProof(id, revoking, reason, key)}
          onDone={() => {
            revoke(undefined)
            reading.again()
          }}
          onClose={() => revoke(undefined)}
        >
          <p>{say('revoke.what')}</p>
        </ReasonDialog>
      )}
    </section>
  )
}

function stateWords({ kind, ready, issuedAt }: State): string {
  if (issuedAt) return say('state.issued', { at: moment(issuedAt) })
  if (ready) return say('state.ready')
  return say(kind === 'relative' ? 'state.relative' : 'state.none')
}
