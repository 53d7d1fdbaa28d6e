import { useState } from 'react'
import { changeCard } from '../../shared/api/calls.ts'
import { Refused } from '../../shared/api/failure.ts'
import type { Card } from '../../shared/api/schemas.ts'
import { asRead } from '../../shared/card.ts'
import { useIntent } from '../../shared/hooks.ts'
import { go } from '../../shared/router.tsx'
import { FailureNote, wrongAt, type Wrong } from '../../shared/ui/errors.tsx'
import { Field } from '../../shared/ui/fields.tsx'
import { Loaded } from '../../shared/ui/Loaded.tsx'
import { Question } from '../../shared/ui/Page.tsx'
import { cardPath, useCardOf } from './CardPage.tsx'
import { say } from './words.ts'

type Contact = Card['contacts'][number]
const fields = ['name', 'phone', 'kinship'] as const

/** One contact: a new one when there is none at that place. */
export function ContactPage({ id, at }: { id: string; at: number }) {
  const reading = useCardOf(id)
  return <Loaded from={reading}>{(card) => <Form id={id} at={at} card={card} />}</Loaded>
}

function Form({ id, at, card }: { id: string; at: number; card: Card }) {
  const known = card.contacts[at]
  const [contact, set] = useState<Contact>(known ?? { name: '', phone: '', kinship: '' })
  const [wrong, setWrong] = useState<Wrong[]>([])
  const { sending, failure, send } = useIntent()
  const save = async (contacts: Contact[]) => {
    const body = { ...asRead(card), contacts }
    const saved = await send(`card ${id}`, body, (key) => changeCard(id, body, { key, version: card.version }))
    if (saved) go(cardPath(id), { replace: true })
  }
  const press = () => {
    const missing = fields.filter((field) => !contact[field].trim())
    setWrong(missing.map((field) => ({ field, words: say('wrong.missing') })))
    if (missing.length > 0) return
    const others = [...card.contacts]
    others[known ? at : others.length] = contact
    void save(others)
  }
  const told =
    failure instanceof Refused
      ? failure.fields.map((one) => ({ field: one.field.split('.').pop() ?? '', words: one.words }))
      : []
  const all = [...wrong, ...told]
  return (
    <Question
      title={say('contact.title')}
      back={cardPath(id)}
      wrong={all}
      button={sending ? say('contact.saving') : say('contact.save')}
      sending={sending}
      onContinue={press}
      failure={told.length === 0 && <FailureNote failure={failure} />}
      after={
        known && (
          <button
            type="button"
            className="button second"
            onClick={() => void save(card.contacts.filter((one) => one !== known))}
          >
            {say('contact.remove')}
          </button>
        )
      }
    >
      {fields.map((field) => (
        <Field
          key={field}
          id={field}
          label={say(`contact.${field}`)}
          type={field === 'phone' ? 'tel' : 'text'}
          value={contact[field]}
          onValue={(value) => set({ ...contact, [field]: value })}
          error={wrongAt(all, field)}
        />
      ))}
    </Question>
  )
}
