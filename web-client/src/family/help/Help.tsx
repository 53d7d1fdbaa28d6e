import { useState } from 'react'
import { raiseAlarm } from '../../shared/api/calls.ts'
import { useIntent } from '../../shared/hooks.ts'
import { go, To } from '../../shared/router.tsx'
import type { Wrong } from '../../shared/ui/errors.tsx'
import { ErrorSummary, FailureNote } from '../../shared/ui/errors.tsx'
import { RadioList } from '../../shared/ui/fields.tsx'
import { Icon } from '../../shared/ui/Icon.tsx'
import { Page } from '../../shared/ui/Page.tsx'
import { useFamily } from '../family.tsx'
import { say } from '../words.ts'

/** One calm question, so that no pocket calls for help; the phone is offered beside it. */
export function Help() {
  const { me } = useFamily()
  const several = me.residents.length > 1
  const [who, choose] = useState(several ? undefined : me.residents[0]?.id)
  const [wrong, setWrong] = useState<Wrong[]>([])
  const { sending, failure, send } = useIntent()
  const press = async () => {
    if (!who) return setWrong([{ field: 'who', words: say('ask.wrong') }])
    setWrong([])
    const alarm = await send(`alarm ${who}`, {}, (key) => raiseAlarm(who, key))
    if (alarm) go(`/family/help/${encodeURIComponent(alarm.id)}`, { replace: true })
  }
  return (
    <Page title={say('help.title')} back="/family">
      <ErrorSummary wrong={wrong} />
      {failure && <p className="main-thing alarm-words">{say('help.failed')}</p>}
      <FailureNote failure={failure} />
      <p>{say('help.words')}</p>
      {several && (
        <fieldset>
          <legend>
            <h2>{say('help.for')}</h2>
          </legend>
          <RadioList
            id="who"
            choices={me.residents.map((one) => ({ value: one.id, label: one.name }))}
            value={who}
            onValue={choose}
            error={wrong[0]?.words}
          />
        </fieldset>
      )}
      <button type="button" className="button alarm" aria-disabled={sending} onClick={() => void press()}>
        {sending ? say('help.sending') : say('help.button')}
      </button>
      <a className="button second" href="tel:120">
        <Icon name="phone" /> {say('help.120')}
      </a>
      <To className="button second" to="/family">
        {say('help.no')}
      </To>
    </Page>
  )
}
