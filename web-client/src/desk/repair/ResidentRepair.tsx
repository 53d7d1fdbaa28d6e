import { Button } from 'antd'
import { askRepair } from '../../shared/api/calls.ts'
import type { WhereaboutsEntry } from '../../shared/api/schemas.ts'
import { useIntent } from '../../shared/hooks.ts'
import { go } from '../address/address.ts'
import { addressOf } from '../address/page.ts'
import { ReadingState } from '../data/ReadingState.tsx'
import { may } from '../shell/access.ts'
import { useMe } from '../shell/session.ts'
import { gapOf } from './needs.ts'
import './repair.css'
import { say } from './words.ts'

interface Props {
  residentId: string
  centreId: string | undefined
  entry: WhereaboutsEntry
}

/** What an entry of somebody's whereabouts makes possible: the time that it leaves free, or their visits fitted in again. */
export function ResidentRepair({ residentId, centreId, entry }: Props) {
  const intent = useIntent()
  const gap = gapOf(entry)
  if (!gap || !centreId || !may(useMe().roles, 'plan')) return null
  const send = async () => {
    const body = { centreId, cause: { kind: `resident-${gap}` as const, residentId } }
    const plan = await intent.send('repair', body, (key) => askRepair(body, key))
    if (plan) go(addressOf.proposal(plan.id))
  }
  return (
    <div className="repair">
      <Button loading={intent.sending} onClick={send}>
        {say(`resident.${gap}`)}
      </Button>
      <p className="quiet">{say(`resident.${gap}.what`)}</p>
      <ReadingState reading={{ failure: intent.failure, again: send }} />
    </div>
  )
}
