import { useState } from 'react'
import { chooseProof, getProofSettings } from '../../shared/api/calls.ts'
import type { PersonRef, ProofSettings } from '../../shared/api/schemas.ts'
import { useIntent, useRead } from '../../shared/hooks.ts'
import { FailureNote } from '../../shared/ui/errors.tsx'
import { RadioList } from '../../shared/ui/fields.tsx'
import { Loaded } from '../../shared/ui/Loaded.tsx'
import { Page } from '../../shared/ui/Page.tsx'
import { useFamily } from '../family.tsx'
import { say } from '../words.ts'

const kinds = ['oneTimeCode', 'gridCard', 'doorCode', 'landline', 'relative'] as const
type Kind = (typeof kinds)[number]
const known = (kind: string): kind is Kind => (kinds as readonly string[]).includes(kind)

/** How it is proved that somebody came: the resident's own choice, without a smartphone if they like. */
export function HowProved() {
  const { me } = useFamily()
  return (
    <Page title={say('proof.title')} back="/family">
      <p>{say('proof.words')}</p>
      {me.residents.map((one) => (
        <Of key={one.id} resident={one} named={me.residents.length > 1 || one.id !== me.person.id} />
      ))}
    </Page>
  )
}

function Of({ resident, named }: { resident: PersonRef; named: boolean }) {
  const settings = useRead(`proof ${resident.id}`, () => getProofSettings(resident.id))
  const title = named ? say('proof.person', { name: resident.name }) : say('proof.mine')
  return <Loaded from={settings}>{(value) => <Choice id={resident.id} title={title} settings={value} />}</Loaded>
}

function Choice({ id, title, settings }: { id: string; title: string; settings: ProofSettings }) {
  const [chosen, choose] = useState(settings.chosen)
  const [kept, keep] = useState<string>()
  const { sending, failure, send } = useIntent()
  const press = async () => {
    const answer = await send(`proof ${id}`, chosen, (key) => chooseProof(id, chosen, key))
    if (answer) keep(answer.chosen)
  }
  const choices = settings.kinds.flatMap(({ kind, ready }) =>
    known(kind)
      ? [
          {
            value: kind,
            label: say(`proof.${kind}`),
            hint: say(ready ? `proof.${kind}.how` : `proof.${kind}.lacks`),
            disabled: !ready,
          },
        ]
      : [],
  )
  return (
    <fieldset>
      <legend>
        <h2>{title}</h2>
      </legend>
      <RadioList
        id={`choose-${id}`}
        choices={choices}
        value={chosen}
        onValue={(kind) => {
          choose(kind)
          keep(undefined)
        }}
      />
      <FailureNote failure={failure} />
      <div role="status">
        {kept === chosen && known(kept) && (
          <p className="main-thing">{say('proof.kept', { proof: say(`proof.${kept}`) })}</p>
        )}
      </div>
      <button type="button" className="button" aria-disabled={sending} onClick={() => void press()}>
        {say('proof.button')}
      </button>
    </fieldset>
  )
}
