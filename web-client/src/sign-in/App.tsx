import { useEffect, useState } from 'react'
import { getMe } from '../shared/api/calls.ts'
import { failureOf } from '../shared/api/failure.ts'
import type { Me } from '../shared/api/schemas.ts'
import { facesOf, landing, leave, seemsSignedIn } from '../shared/session.ts'
import { Frame } from '../shared/ui/Frame.tsx'
import { Page } from '../shared/ui/Page.tsx'
import { useLanguage } from '../shared/hooks.ts'
import { SignIn } from './SignIn.tsx'
import { say } from './words.ts'

const wanted = () => new URLSearchParams(location.search).get('next')

export function App() {
  useLanguage()
  const [me, set] = useState<Me>()
  const [already, setAlready] = useState<Me>()
  useEffect(() => {
    if (seemsSignedIn() && !wanted()) getMe().then(setAlready, failureOf)
  }, [])
  const enter = (who: Me) => {
    const faces = facesOf(who.roles)
    if (faces.length === 1 || (wanted() && faces.length > 1)) location.assign(landing(wanted(), faces))
    else set(who)
  }
  const known = me ?? already
  return (
    <Frame home="/">
      {known ? <Choose me={known} title={me ? say('choose.title') : say('already.title')} /> : <SignIn then={enter} />}
    </Frame>
  )
}

function Choose({ me, title }: { me: Me; title: string }) {
  const faces = facesOf(me.roles)
  return (
    <Page title={title}>
      <p>{say('sign.as', { name: me.person.name })}</p>
      {faces.length === 0 && <p>{say('no.face')}</p>}
      <ul className="rows">
        {faces.map((face) => (
          <li key={face}>
            <a className="row" href={`/${face}`}>
              <span className="main-thing">{say(`choose.${face}`)}</span>
            </a>
          </li>
        ))}
      </ul>
      <button type="button" className="button second" onClick={() => void leave().catch(failureOf)}>
        {say('already.other')}
      </button>
    </Page>
  )
}
