import { useEffect } from 'react'
import { listAlarms } from '../../shared/api/calls.ts'
import { Refused } from '../../shared/api/failure.ts'
import type { Alarm } from '../../shared/api/schemas.ts'
import { useRead } from '../../shared/hooks.ts'
import { To } from '../../shared/router.tsx'
import { momentSoon } from '../../shared/time/words.ts'
import { Icon } from '../../shared/ui/Icon.tsx'
import { announce } from '../../shared/ui/live.tsx'
import { Loaded } from '../../shared/ui/Loaded.tsx'
import { Page } from '../../shared/ui/Page.tsx'
import { useCentre } from '../family.tsx'
import { say } from '../words.ts'

async function find(id: string): Promise<Alarm> {
  const alarm = (await listAlarms()).items.find((one) => one.id === id)
  if (!alarm) throw new Refused(404, '', '', '', [])
  return alarm
}

/** What has become of a call for help: only what the server knows, never a promise. */
export function Called({ id }: { id: string }) {
  const alarm = useRead(
    `alarm ${id}`,
    () => find(id),
    (change) => change.kind === 'everything' || change.kind.startsWith('alarm'),
  )
  const state = alarm.value?.state ?? 'raised'
  return (
    <Page title={alarm.value ? say(`help.${state}`) : say('home.help')} back="/family">
      <Loaded from={alarm}>{(value) => <State alarm={value} />}</Loaded>
      <a className="button alarm" href="tel:120">
        <Icon name="phone" /> {say('help.120')}
      </a>
      <To className="button second" to="/family">
        {say('sent.home')}
      </To>
    </Page>
  )
}

function State({ alarm }: { alarm: Alarm }) {
  useCentre(alarm.centre)
  const words = wordsOf(alarm)
  useEffect(() => announce(words), [words])
  return <p className="main-thing">{words}</p>
}

function wordsOf(alarm: Alarm): string {
  const name = alarm.residentName ?? ''
  if (alarm.state === 'closed') return say('help.closed.words', { outcome: alarm.outcome ?? '' })
  if (alarm.state === 'acknowledged')
    return say('help.acknowledged.words', {
      who: alarm.acknowledgedBy?.name ?? alarm.centre?.name ?? '',
      at: momentSoon(alarm.acknowledgedAt ?? alarm.raisedAt),
      name,
    })
  return say('help.raised.words', { at: momentSoon(alarm.raisedAt), name })
}
