import { useEffect, useState } from 'react'
import { rfc3339 } from '../shared/time/city.ts'
import { momentWords } from '../shared/time/words.ts'
import { Icon } from '../shared/ui/Icon.tsx'
import { Page } from '../shared/ui/Page.tsx'
import { useWorker } from './worker.tsx'
import { say } from './words.ts'

/** To show at the door. The clock runs, which a picture of a badge does not. */
export function Badge() {
  const { person, organisations } = useWorker()
  const [now, set] = useState(() => new Date())
  useEffect(() => {
    const tick = setInterval(() => set(new Date()), 5_000)
    return () => clearInterval(tick)
  }, [])
  return (
    <Page title={say('badge.title')} back="/worker">
      <div className="badge">
        <Icon name="person" />
        <p className="badge-name">{person.name}</p>
        <p>{say('badge.role')}</p>
        {(organisations ?? []).map((one) => (
          <p key={one.id}>
            <strong>{one.name}</strong>
            {one.phone && <span className="block">{one.phone}</span>}
          </p>
        ))}
        <p>{say('badge.at', { at: momentWords(rfc3339(now)) })}</p>
      </div>
      <p>{say('badge.note')}</p>
    </Page>
  )
}
