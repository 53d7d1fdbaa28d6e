import { listComplaints, raiseComplaint } from '../../shared/api/calls.ts'
import type { Complaint } from '../../shared/api/schemas.ts'
import { useIntent, useRead } from '../../shared/hooks.ts'
import type { Change } from '../../shared/live/change.ts'
import { go, To } from '../../shared/router.tsx'
import { momentWords } from '../../shared/time/words.ts'
import { FailureNote } from '../../shared/ui/errors.tsx'
import { Icon } from '../../shared/ui/Icon.tsx'
import { Loaded } from '../../shared/ui/Loaded.tsx'
import { Page } from '../../shared/ui/Page.tsx'
import { useFamily } from '../family.tsx'
import { say } from './words.ts'

export const complaintPath = (id: string, rest = '') => `/family/complaints/${encodeURIComponent(id)}${rest}`

const ofComplaints = (change: Change) => change.kind === 'everything' || change.kind === 'complaint'

export const useComplaints = () => useRead('complaints', async () => (await listComplaints()).items, ofComplaints)

export const stateWords = (one: Complaint): string =>
  say(one.closedAt ? 'state.closed' : one.answeredAt ? 'state.answered' : 'state.open')

/** What was said before and how it stands; to say something, or to be rung instead. */
export function Complaints() {
  const { me } = useFamily()
  const reading = useComplaints()
  const { sending, failure, send } = useIntent()
  const call = async (residentId: string) => {
    const body = { about: 'other', kind: 'other', callMe: true }
    const raised = await send(`call ${residentId}`, body, (key) => raiseComplaint(residentId, body, key))
    if (raised) go(complaintPath(raised.id))
  }
  return (
    <Page title={say('title')} back="/family">
      <p>{say('what')}</p>
      <To className="button" to="/family/tell/about">
        {say('tell')}
      </To>
      <FailureNote failure={failure} />
      {me.residents.map((one) => (
        <button
          key={one.id}
          type="button"
          className="button second"
          aria-disabled={sending}
          onClick={() => void call(one.id)}
        >
          {sending ? say('sending') : me.residents.length > 1 ? say('call.me.for', { name: one.name }) : say('call.me')}
        </button>
      ))}
      <h2>{say('before')}</h2>
      <Loaded from={reading}>{(all) => <Before all={all} />}</Loaded>
    </Page>
  )
}

function Before({ all }: { all: Complaint[] }) {
  if (all.length === 0) return <p>{say('none')}</p>
  return (
    <ul className="rows">
      {all.map((one) => (
        <li key={one.id}>
          <To className="row" to={complaintPath(one.id)}>
            <span>
              <strong>{stateWords(one)}</strong>
              <span className="hint">{say('row', { number: one.number, kind: one.kind.words })}</span>
              <span className="hint">{momentWords(one.raisedAt)}</span>
            </span>
            <Icon name="forward" />
          </To>
        </li>
      ))}
    </ul>
  )
}
