import { useState } from 'react'
import { listMyPetitions } from '../../shared/api/calls.ts'
import type { MyPetitions, PetitionVisit } from '../../shared/api/schemas.ts'
import { To } from '../../shared/router.tsx'
import { type Wrong } from '../../shared/ui/errors.tsx'
import { Area, RadioList, FieldError } from '../../shared/ui/fields.tsx'
import { Icon } from '../../shared/ui/Icon.tsx'
import { Loaded } from '../../shared/ui/Loaded.tsx'
import { Page, Question } from '../../shared/ui/Page.tsx'
import { useKept } from '../worker.tsx'
import { say } from '../words.ts'
import { petitionsPath, useAsking } from './asking.ts'
import { visitWords } from './tell.ts'

/** Which visit cannot be paid. */
export function ChooseVisit() {
  const read = useKept('petitions', listMyPetitions)
  return (
    <Page title={say('swap.which')} back={petitionsPath}>
      <Loaded from={read}>
        {({ value }) =>
          value.visits.length === 0 ? (
            <p className="card">{say('swap.none')}</p>
          ) : (
            <ul className="rows">
              {value.visits.map((visit) => (
                <li key={visit.orderId}>
                  <To className="row" to={`${petitionsPath}/swap/${encodeURIComponent(visit.orderId)}`}>
                    <span>{visitWords(visit)}</span>
                    <Icon name="forward" />
                  </To>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </Page>
  )
}

/** Whom to ask for one visit: whoever can, a colleague who takes it, or one who exchanges it for theirs. */
export function AskSwap({ id }: { id: string }) {
  const read = useKept('petitions', listMyPetitions)
  return (
    <Loaded from={read}>
      {({ value }) => {
        const visit = value.visits.find((one) => one.orderId === id)
        if (visit) return <Form mine={value} visit={visit} />
        return (
          <Page title={say('swap.title')} back={petitionsPath}>
            <p className="card">{say('swap.gone')}</p>
          </Page>
        )
      }}
    </Loaded>
  )
}

type How = 'anybody' | 'give' | 'exchange'
const hows: How[] = ['anybody', 'give', 'exchange']

function Form({ mine, visit }: { mine: MyPetitions; visit: PetitionVisit }) {
  const [how, setHow] = useState<string>()
  const [colleague, setColleague] = useState('')
  const [reason, setReason] = useState('')
  const { sending, wrong, setWrong, ask } = useAsking()
  const press = () => {
    const chosen = hows.find((one) => one === how)
    const missing: Wrong[] = []
    if (!chosen) missing.push({ field: 'how', words: say('wrong.choose') })
    const named = chosen === 'give' || chosen === 'exchange'
    if (named && !colleague) missing.push({ field: 'colleague', words: say('swap.wrong.colleague') })
    if (!reason.trim()) missing.push({ field: 'why', words: say('petition.wrong.why') })
    setWrong(missing)
    if (missing.length > 0) return
    const asked = {
      kind: chosen === 'exchange' ? ('exchange' as const) : ('give' as const),
      orderId: visit.orderId,
      reason: reason.trim(),
      ...(named ? { colleagueId: colleague } : {}),
    }
    void ask(asked, visitWords(visit), 'how')
  }
  const error = (field: string) => wrong.find((one) => one.field === field)?.words
  return (
    <Question
      title={say('swap.title')}
      hint={visitWords(visit)}
      back={petitionsPath}
      wrong={wrong}
      button={say('petition.send')}
      sending={sending}
      onContinue={press}
    >
      <RadioList
        id="how"
        choices={hows.map((one) => ({ value: one, label: say(`swap.${one}`), hint: say(`swap.${one}.hint`) }))}
        value={how}
        onValue={setHow}
        error={error('how')}
      />
      {(how === 'give' || how === 'exchange') && (
        <div className={error('colleague') ? 'field apart has-error' : 'field apart'}>
          <label htmlFor="colleague">{say('swap.colleague')}</label>
          <FieldError id="colleague" error={error('colleague')} />
          <select id="colleague" value={colleague} onChange={(event) => setColleague(event.currentTarget.value)}>
            <option value="">{say('swap.choose')}</option>
            {mine.colleagues.map((one) => (
              <option key={one.id} value={one.id}>
                {one.name}
              </option>
            ))}
          </select>
        </div>
      )}
      <Area id="why" label={say('petition.reason')} hint={say('swap.why.hint')} value={reason} onValue={setReason} />
    </Question>
  )
}
