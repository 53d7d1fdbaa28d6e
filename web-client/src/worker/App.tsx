import { useEffect } from 'react'
import { getMe } from '../shared/api/calls.ts'
import { useLanguage } from '../shared/hooks.ts'
import { To, usePath } from '../shared/router.tsx'
import { ownTab } from '../shared/session.ts'
import { setCityZone } from '../shared/time/city.ts'
import { setCityToday } from '../shared/time/words.ts'
import { Frame } from '../shared/ui/Frame.tsx'
import { Icon } from '../shared/ui/Icon.tsx'
import { Loaded } from '../shared/ui/Loaded.tsx'
import { SignOut } from '../shared/ui/SignOut.tsx'
import { pageOf } from './pages.tsx'
import { startOutbox, useUnsent } from './unsent/outbox.ts'
import { WorkerIs, ownPhone, useKept } from './worker.tsx'
import { say } from './words.ts'

export function App() {
  useLanguage()
  const path = usePath()
  const read = useKept('me', async () => {
    const who = await getMe()
    ownTab(who.person.id)
    await ownPhone(who.person.id)
    setCityZone(who.timeZone)
    setCityToday(who.today)
    return who
  })
  const me = read.value?.value
  const id = me?.person.id
  useEffect(() => (id ? startOutbox(id) : undefined), [id])
  const own = me?.organisations?.find((one) => one.phone)
  const phone = own?.phone ? { name: own.name, number: own.phone } : undefined
  return (
    <Frame
      home="/worker"
      phone={phone}
      live={me !== undefined}
      notice={me && <NotSent />}
      foot={me && <SignOut name={me.person.name} />}
    >
      <Loaded from={read}>
        {({ value }) =>
          value.roles.includes('worker') ? (
            <WorkerIs value={value}>
              <div key={path}>{pageOf(path)}</div>
            </WorkerIs>
          ) : (
            <>
              <h1>{say('sign.as', { name: value.person.name })}</h1>
              <p>{say('none')}</p>
            </>
          )
        }
      </Loaded>
    </Frame>
  )
}

/** On every page, as long as anything is on this phone and not with the server. */
function NotSent() {
  const entries = useUnsent()
  const refused = entries.filter((entry) => entry.refused).length
  if (entries.length === 0) return null
  return (
    <To className={refused > 0 ? 'notice notice-link notice-red' : 'notice notice-link'} to="/worker/unsent">
      <Icon name={refused > 0 ? 'alert' : 'cloud'} />
      <span>
        {refused > 0 ? say('unsent.count.refused', { count: refused }) : say('unsent.count', { count: entries.length })}
      </span>
      <Icon name="forward" />
    </To>
  )
}
