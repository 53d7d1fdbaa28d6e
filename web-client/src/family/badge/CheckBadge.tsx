import { useState } from 'react'
import { checkBadge } from '../../shared/api/calls.ts'
import { Refused } from '../../shared/api/failure.ts'
import type { BadgeChecked } from '../../shared/api/schemas.ts'
import { useIntent } from '../../shared/hooks.ts'
import { To } from '../../shared/router.tsx'
import { clock } from '../../shared/time/words.ts'
import { FailureNote, wrongAt, type Wrong } from '../../shared/ui/errors.tsx'
import { Field, RadioList } from '../../shared/ui/fields.tsx'
import { Page, Question } from '../../shared/ui/Page.tsx'
import { useFamily } from '../family.tsx'
import { say } from './words.ts'

/** Somebody stands at the door: the digits of their badge tell whether they are who they say, and expected. */
export function CheckBadge() {
  const { me } = useFamily()
  const [resident, choose] = useState<string | undefined>(me.residents[0]?.id)
  const [code, setCode] = useState('')
  const [wrong, setWrong] = useState<Wrong[]>([])
  const [checked, set] = useState<BadgeChecked>()
  const { sending, failure, send } = useIntent()
  const press = async () => {
    const digits = code.replace(/[\s-]/g, '')
    if (digits.length !== 8 || !resident) return setWrong([{ field: 'code', words: say('missing') }])
    setWrong([])
    const found = await send(`badge ${Date.now()}`, digits, (key) => checkBadge(resident, digits, key))
    if (found) set(found)
  }
  if (checked) return <Told checked={checked} again={() => (set(undefined), setCode(''))} />
  const told =
    failure instanceof Refused
      ? failure.fields.filter((one) => one.field === 'code').map((one) => ({ field: 'code', words: one.words }))
      : []
  const all = [...wrong, ...told]
  return (
    <Question
      title={say('title')}
      hint={say('hint')}
      back="/family"
      wrong={all}
      button={say('check')}
      sending={sending}
      onContinue={() => void press()}
      failure={told.length === 0 && <FailureNote failure={failure} />}
    >
      {me.residents.length > 1 && (
        <fieldset>
          <legend>{say('for')}</legend>
          <RadioList
            id="for"
            choices={me.residents.map((one) => ({ value: one.id, label: one.name }))}
            value={resident}
            onValue={choose}
          />
        </fieldset>
      )}
      <Digits code={code} onCode={setCode} error={wrongAt(all, 'code')} />
    </Question>
  )
}

function Digits({ code, onCode, error }: { code: string; onCode: (code: string) => void; error: string | undefined }) {
  return (
    <Field
      id="code"
      label={say('digits')}
      value={code}
      onValue={onCode}
      error={error}
      big
      inputMode="numeric"
      autoComplete="off"
    />
  )
}

function Told({ checked: { found, badge, start, serviceName }, again }: { checked: BadgeChecked; again: () => void }) {
  const words = {
    name: badge?.name ?? '',
    organisation: badge?.organisation ?? '',
    time: start ? clock(start) : '',
    service: serviceName ?? '',
  }
  const held = badge?.certificates.map((one) => one.words) ?? []
  return (
    <Page title={say(`${found}.title`)} back="/family">
      <p className={found === 'expected' ? 'card main-thing' : 'card main-thing wrong'}>{say(found, words)}</p>
      {held.length > 0 && <p>{say('held', { list: held.join(say('and')) })}</p>}
      <button type="button" className="button" onClick={again}>
        {say('again')}
      </button>
      <To className="button second" to="/family">
        {say('home')}
      </To>
    </Page>
  )
}
