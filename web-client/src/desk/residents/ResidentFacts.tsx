import { Alert, Button } from 'antd'
import { useState } from 'react'
import { getResident } from '../../shared/api/calls.ts'
import { useLanguage, useRead } from '../../shared/hooks.ts'
import { Go } from '../address/Go.tsx'
import { addressOf } from '../address/page.ts'
import { ReadingState } from '../data/ReadingState.tsx'
import { say as saysData } from '../data/words.ts'
import type { Resident, Reveal } from '../model.ts'
import { may } from '../shell/access.ts'
import { useMe } from '../shell/session.ts'
import { RevealDialog } from './RevealDialog.tsx'
import { say } from './words.ts'

export function useResident(id: string) {
  return useRead(`resident ${id} ${useLanguage()}`, () => getResident(id))
}

/** The card of a resident within another page: masked until somebody says why they need more. */
export function ResidentFacts({ id }: { id: string }) {
  const reading = useResident(id)
  const resident = reading.value
  return (
    <section className="panel" aria-labelledby={`resident-${id}`}>
      <h2 id={`resident-${id}`}>{say('card')}</h2>
      <ReadingState reading={reading} />
      {resident && (
        <>
          <p>
            <Go to={addressOf.resident(id)} className="alone">
              {resident.name}
            </Go>
          </p>
          <ResidentCard resident={resident} />
        </>
      )}
    </section>
  )
}

/** The facts of a resident, masked, with the way to see more. What was revealed is kept on this page only. */
export function ResidentCard({ resident }: { resident: Resident }) {
  const mayReveal = may(useMe().roles, 'reveal')
  const [revealing, setRevealing] = useState(false)
  const [revealed, setRevealed] = useState<Reveal>()
  const main = resident.addresses?.find((one) => one.main) ?? resident.addresses?.[0]
  const facts: [Parameters<typeof say>[0] & `fact.${string}`, string | null | undefined][] = [
    ['fact.age', resident.age == null ? null : saysData('years', { count: resident.age })],
    ['fact.gender', genderWords(resident.gender)],
    ['fact.ability', resident.abilityWords],
    ['fact.alone', resident.livesAlone === undefined ? null : say(resident.livesAlone ? 'yes' : 'no')],
    ['fact.community', resident.communityName],
    ['fact.centre', [resident.centre?.name, resident.centre?.phone].filter(Boolean).join(' ')],
    ['fact.phone', revealed?.phone ?? resident.phone],
    ['fact.idNumber', revealed?.idNumber ?? resident.idNumber],
    ['fact.addressLine', revealed?.addressLine ?? main?.line],
    ['fact.healthNotes', revealed?.healthNotes ?? resident.healthNotes],
  ]
  return (
    <>
      <dl className="facts">
        {facts.map(([key, value]) => (
          <div key={key}>
            <dt>{say(key)}</dt>
            <dd>{value || <span className="quiet">{say('empty')}</span>}</dd>
          </div>
        ))}
        <div>
          <dt>{say('fact.relatives')}</dt>
          <dd>
            {resident.relatives?.length ? (
              <ul className="plain-list">
                {resident.relatives.map((one) => (
                  <li key={`${one.name} ${one.kinship}`}>{relativeWords(one)}</li>
                ))}
              </ul>
            ) : (
              <span className="quiet">{say('empty')}</span>
            )}
          </dd>
        </div>
      </dl>
      {resident.synthetic && <p className="quiet">{say('synthetic')}</p>}
      <div role="status">{revealed && <Alert type="info" showIcon title={say('reveal.shown')} />}</div>
      {mayReveal && <Button onClick={() => setRevealing(true)}>{say('reveal')}</Button>}
      {revealing && (
        <RevealDialog
          resident={resident}
          onClose={() => setRevealing(false)}
          onDone={(fields) => {
            setRevealing(false)
            setRevealed({ ...revealed, ...fields })
          }}
        />
      )}
    </>
  )
}

function genderWords(gender: string | undefined): string | undefined {
  return gender === 'female' || gender === 'male' ? say(`gender.${gender}`) : gender
}

function relativeWords(one: NonNullable<Resident['relatives']>[number]): string {
  const said = { name: one.name ?? '', kinship: one.kinship ?? '' }
  return one.until ? say('relative.until', { ...said, until: one.until.slice(0, 10) }) : say('relative.line', said)
}
