import { useEffect } from 'react'
import { getMyDay } from '../../shared/api/calls.ts'
import { go, To } from '../../shared/router.tsx'
import { cityToday } from '../../shared/time/words.ts'
import { Loaded } from '../../shared/ui/Loaded.tsx'
import { Page } from '../../shared/ui/Page.tsx'
import { useUnsent } from '../unsent/outbox.ts'
import { stageWith } from '../unsent/queue.ts'
import { useKept } from '../worker.tsx'
import { say } from '../words.ts'
import type { Day, Stage } from '../../shared/api/schemas.ts'
import { draftOf, keepDraft } from './draft.ts'
import { visitPath } from './visit.ts'

/** The phone's camera read the code at a door: it belongs to the visit that is under way, or to the next one. */
export function DoorScanned({ code }: { code: string }) {
  const day = useKept(`day ${cityToday()}`, () => getMyDay(cityToday()))
  return (
    <Page title={say('scanned.title')} back="/worker">
      <Loaded from={day}>{({ value }) => <Found day={value} code={code} />}</Loaded>
    </Page>
  )
}

function Found({ day, code }: { day: Day; code: string }) {
  const entries = useUnsent()
  const items = day.items.map(({ orderId, stage }) => ({
    id: orderId,
    stage: stageWith(entries, { id: orderId, stage: (stage ?? 'dispatched') as Stage }),
  }))
  const visit = items.find((one) => one.stage === 'under-way') ?? items.find((one) => one.stage === 'dispatched')
  useEffect(() => {
    if (!visit) return
    keepDraft(visit.id, { ...draftOf(visit.id), proof: 'doorCode', code })
    go(visitPath(visit.id, visit.stage === 'under-way' ? 'tasks' : 'check-in'), { replace: true })
  }, [visit?.id])
  return visit ? null : (
    <>
      <p>{say('scanned.none')}</p>
      <To className="button" to="/worker">
        {say('day.today')}
      </To>
    </>
  )
}
