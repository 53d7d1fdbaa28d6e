import { useState } from 'react'
import { refuseOffer } from '../../shared/api/calls.ts'
import { Refused } from '../../shared/api/failure.ts'
import { useIntent } from '../../shared/hooks.ts'
import { go, To } from '../../shared/router.tsx'
import { FailureNote, type Wrong } from '../../shared/ui/errors.tsx'
import { RadioList } from '../../shared/ui/fields.tsx'
import { Page, Question } from '../../shared/ui/Page.tsx'
import { say } from '../words.ts'

const reasons = ['busy', 'far', 'unwell', 'skill', 'unsaid'] as const

/** Why not, in one tap. */
export function Decline({ id }: { id: string }) {
  const [reason, choose] = useState<string>()
  const [wrong, setWrong] = useState<Wrong[]>([])
  const { sending, failure, send, forget } = useIntent()
  const press = async () => {
    forget()
    const chosen = reasons.find((one) => one === reason)
    if (!chosen) return setWrong([{ field: 'reason', words: say('wrong.choose') }])
    setWrong([])
    const words = say(`decline.${chosen}`)
    if (await send(`decline ${id}`, words, (key) => refuseOffer(id, words, key))) go('/worker', { replace: true })
  }
  if (failure instanceof Refused && failure.status === 409)
    return (
      <Page title={say('decline.title')} back="/worker">
        <p className="main-thing">{say('offers.gone')}</p>
        <To className="button" to="/worker">
          {say('accepted.home')}
        </To>
      </Page>
    )
  return (
    <Question
      title={say('decline.title')}
      back="/worker"
      wrong={wrong}
      button={say('decline.button')}
      sending={sending}
      onContinue={() => void press()}
      failure={<FailureNote failure={failure} />}
      after={
        <To className="button second" to="/worker">
          {say('decline.keep')}
        </To>
      }
    >
      <RadioList
        id="reason"
        choices={reasons.map((one) => ({ value: one, label: say(`decline.${one}`) }))}
        value={reason}
        onValue={choose}
        error={wrong[0]?.words}
      />
    </Question>
  )
}
