import { Alert, Button } from 'antd'
import { useState } from 'react'
import { decideCorrection, proposeCorrection } from '../../shared/api/calls.ts'
import { useIntent } from '../../shared/hooks.ts'
import { failureWords } from '../data/ReadingState.tsx'
import { moment } from '../data/tell.ts'
import { say as saysData } from '../data/words.ts'
import { ReasonDialog } from '../dialog/ReasonDialog.tsx'
import type { Correction } from '../model.ts'
import { useMe } from '../shell/session.ts'
import { counts } from './correction.ts'
import { say } from './words.ts'

interface Props {
  order: string
  version: number
  correction: Correction
  mayReverse: boolean
  onDone: (words: string) => void
}

/** One correction: what in place of what, who and why, what was decided, and what the reader may do about it. */
export function CorrectionItem({ order, version, correction, mayReverse, onDone }: Props) {
  const me = useMe()
  const [act, setAct] = useState<'refuse' | 'reverse'>()
  const intent = useIntent()
  const { words, state, decidedBy, decidedAt } = correction
  const own = correction.proposedBy.id === me.person.id
  const approve = async () => {
    const body = { correctionId: correction.id, decision: 'approved' }
    const done = await intent.send(`approve ${correction.id}`, body, (key) =>
      decideCorrection(order, body, { key, version }),
    )
    if (done) onDone(say('done.approved'))
  }
  const reversible = mayReverse && counts(correction) && correction.kind !== 'reversal'
  return (
    <li className="correction">
      <p>
        <strong>{words}</strong>{' '}
        <span className={`correction-mark correction-${correction.reversed ? 'reversed' : state}`}>
          {say(`state.${correction.reversed ? 'reversed' : state}`)}
        </span>
      </p>
      <p className="quiet">
        {say('by.proposed', {
          name: correction.proposedBy.name,
          role: saysData(`role.${correction.proposedRole}`),
          time: moment(correction.proposedAt),
          reason: correction.reason ?? '',
        })}
      </p>
      {decidedBy && decidedAt && (
        <p className="quiet">
          {say(state === 'approved' ? 'by.approved' : 'by.refused', {
            name: decidedBy.name,
            time: moment(decidedAt),
            reason: correction.decision ?? '',
          })}
        </p>
      )}
      {state === 'proposed' && own && <p>{say('by.own')}</p>}
      {(correction.mayDecide || reversible) && (
        <div className="row">
          {correction.mayDecide && (
            <>
              <Button
                type="primary"
                loading={intent.sending}
                aria-label={say('approve.what', { words })}
                onClick={approve}
              >
                {say('approve')}
              </Button>
              <Button danger aria-label={say('refuse.what', { words })} onClick={() => setAct('refuse')}>
                {say('refuse')}
              </Button>
            </>
          )}
          {reversible && (
            <Button aria-label={say('reverse.title', { words })} onClick={() => setAct('reverse')}>
              {say('reverse')}
            </Button>
          )}
        </div>
      )}
      {intent.failure && <Alert type="error" role="alert" title={failureWords(intent.failure, true)} />}
      {act === 'refuse' && (
        <ReasonDialog
          title={say('refuse.what', { words })}
          label={say('refuse.label')}
          send={say('refuse')}
          danger
          name={`refuse ${correction.id}`}
          call={(reason, key) =>
            decideCorrection(order, { correctionId: correction.id, decision: 'refused', reason }, { key, version })
          }
          onDone={() => onDone(say('done.refused'))}
          onClose={() => setAct(undefined)}
        />
      )}
      {act === 'reverse' && (
        <ReasonDialog
          title={say('reverse.title', { words })}
          label={say('reverse.label')}
          hint={say('reverse.hint')}
          send={say('propose')}
          name={`reverse ${correction.id}`}
          call={(reason, key) => proposeCorrection(order, { reverses: correction.id, reason }, { key, version })}
          onDone={() => onDone(say('done.proposed'))}
          onClose={() => setAct(undefined)}
        />
      )}
    </li>
  )
}
