import { useMemo, useState } from 'react'
import { getMe, signIn } from '../shared/api/calls.ts'
import { Refused } from '../shared/api/failure.ts'
import type { Me } from '../shared/api/schemas.ts'
import { useIntent } from '../shared/hooks.ts'
import { markSignedIn } from '../shared/session.ts'
import { FailureNote, wrongAt, type Wrong } from '../shared/ui/errors.tsx'
import { Field } from '../shared/ui/fields.tsx'
import { Question } from '../shared/ui/Page.tsx'
import { Demo } from './Demo.tsx'
import { say } from './words.ts'

/** What is missing before the server is asked. */
export function missing(phone: string, password: string): Wrong[] {
  return [
    ...(phone.trim() === '' ? [{ field: 'phone', words: say('wrong.phone') }] : []),
    ...(password === '' ? [{ field: 'password', words: say('wrong.password') }] : []),
  ]
}

/** Phone and password; `then` is called with who signed in. */
export function SignIn({ then }: { then: (me: Me) => void }) {
  const [phone, setPhone] = useState('')
  const [password, setPassword] = useState('')
  const [shown, show] = useState(false)
  const [wrong, setWrong] = useState<Wrong[]>([])
  const { sending, failure, send, forget } = useIntent()

  const press = async () => {
    const found = missing(phone, password)
    setWrong(found)
    forget()
    if (found.length > 0) return
    const me = await send('sign-in', phone, async () => {
      await signIn(phone.replace(/[\s-]/g, ''), password)
      markSignedIn()
      return getMe()
    })
    if (me) then(me)
  }
  const notThem = failure instanceof Refused && failure.status === 401
  // the same list for the same answer: a new one takes the focus to the summary, also from somebody who is typing
  const all = useMemo(() => (notThem ? [{ field: 'phone', words: say('wrong.pair') }] : wrong), [failure, wrong])

  return (
    <Question
      title={say('title')}
      hint={say('lead')}
      wrong={all}
      button={sending ? say('sending') : say('button')}
      sending={sending}
      onContinue={() => void press()}
      failure={!notThem && <FailureNote failure={failure} />}
      after={
        <Demo
          choose={(number, word) => {
            setPhone(number)
            setPassword(word)
          }}
        />
      }
    >
      <Field
        id="phone"
        label={say('phone')}
        hint={say('phone.hint')}
        error={wrongAt(all, 'phone')}
        value={phone}
        onValue={setPhone}
        type="tel"
        inputMode="tel"
        autoComplete="username"
      />
      <Field
        id="password"
        label={say('password')}
        error={wrongAt(all, 'password')}
        value={password}
        onValue={setPassword}
        type={shown ? 'text' : 'password'}
        autoComplete="current-password"
      />
      <label className="row">
        <input type="checkbox" checked={shown} onChange={() => show(!shown)} />
        <span>{say('show')}</span>
      </label>
    </Question>
  )
}
