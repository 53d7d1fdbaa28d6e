import { useEffect, useState } from 'react'
import { getMyBadge, getMyDay } from '../../shared/api/calls.ts'
import type { MyBadge } from '../../shared/api/schemas.ts'
import { dayOf, rfc3339 } from '../../shared/time/city.ts'
import { cityToday, clock24, momentWords } from '../../shared/time/words.ts'
import { Icon } from '../../shared/ui/Icon.tsx'
import { Loaded } from '../../shared/ui/Loaded.tsx'
import { Page } from '../../shared/ui/Page.tsx'
import { useKept } from '../worker.tsx'
import { say } from '../words.ts'
import { codeAt, secondsLeft } from './code.ts'

/** A badge, and by how many milliseconds the server's clock was ahead of the phone's when it was read. */
type Timed = { badge: MyBadge; ahead: number }

export async function readBadge(): Promise<Timed> {
  const badge = await getMyBadge()
  return { badge, ahead: Date.parse(badge.now) - Date.now() }
}

/** To show at the door: who it is, what they hold today, and a code that whoever is at home can ask the server about. */
export function Badge() {
  const read = useKept('badge', readBadge)
  return (
    <Page title={say('badge.title')} back="/worker">
      <Loaded from={read}>{({ value }) => <Shown {...value} />}</Loaded>
      <p>{say('badge.note')}</p>
    </Page>
  )
}

function Shown({ badge, ahead }: Timed) {
  const now = useNow() + ahead
  const key = badge.keys.find((one) => one.day === dayOf(new Date(now)))?.key
  return (
    <div className="badge">
      <Icon name="person" />
      <p className="badge-name">{badge.name}</p>
      <p>{say('badge.role')}</p>
      <p>
        <strong>{badge.organisation}</strong>
        {badge.phone && <span className="block">{badge.phone}</span>}
      </p>
      <p>
        {badge.certificates.length > 0
          ? say('badge.held', { list: badge.certificates.map((one) => one.words).join(say('badge.and')) })
          : say('badge.held.none')}
      </p>
      <NextVisit />
      {key ? <Code secret={key} now={now} /> : <p className="kept">{say('badge.code.old')}</p>}
      <p>{say('badge.at', { at: momentWords(rfc3339(new Date(now))) })}</p>
    </div>
  )
}

/** Where the worker is or goes next, as far as the phone knows. */
function NextVisit() {
  const today = cityToday()
  const read = useKept(`day ${today}`, () => getMyDay(today))
  const items = read.value?.value.items ?? []
  const visit = items.find((one) => one.stage === 'under-way') ?? items.find((one) => one.stage === 'dispatched')
  if (!visit) return null
  return (
    <p>
      {say('badge.visit', {
        time: visit.start ? clock24(visit.start) : '',
        service: visit.serviceName ?? visit.serviceCode ?? '',
      })}
    </p>
  )
}

function Code({ secret, now }: { secret: string; now: number }) {
  const minute = Math.floor(now / 60_000)
  const [code, set] = useState('')
  useEffect(() => {
    let gone = false
    // a page without a secure connection has no crypto; the rest of the badge still shows
    codeAt(secret, minute * 60_000).then(
      (made) => gone || set(made),
      () => gone || set(''),
    )
    return () => void (gone = true)
  }, [secret, minute])
  if (!code) return null
  return (
    <>
      <p className="badge-code" aria-label={say('badge.code')}>
        {code.slice(0, 4)} {code.slice(4)}
      </p>
      <p className="hint">{say('badge.code.left', { seconds: secondsLeft(now) })}</p>
    </>
  )
}

/** The phone's clock, second by second. */
function useNow(): number {
  const [now, set] = useState(() => Date.now())
  useEffect(() => {
    const tick = setInterval(() => set(Date.now()), 1_000)
    return () => clearInterval(tick)
  }, [])
  return now
}
