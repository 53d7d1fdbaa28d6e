import { useId, useState } from 'react'
import { changeCard } from '../../shared/api/calls.ts'
import type { Card, NewCard } from '../../shared/api/schemas.ts'
import { asRead } from '../../shared/card.ts'
import { useIntent } from '../../shared/hooks.ts'
import { Dialog } from '../dialog/Dialog.tsx'
import { say } from './words.ts'

const risks = ['falls', 'dementia', 'wandering', 'choking', 'bedsores', 'oxygen', 'infection'] as const
const dialects = ['hakka', 'cantonese', 'teochew', 'mandarin'] as const
const empty = { name: '', phone: '', kinship: '' }

interface Props {
  card: Card
  onClose: () => void
  onDone: () => void
}

/** Changes the card; what somebody else changed meanwhile is not written over, the server says so. */
export function CardDialog({ card, onClose, onDone }: Props) {
  const [next, setNext] = useState<NewCard>(() => {
    const read = asRead(card)
    return { ...read, contacts: [...read.contacts, empty] }
  })
  const id = useId()
  const intent = useIntent()
  const change = (more: Partial<NewCard>) => setNext({ ...next, ...more })
  const send = async () => {
    const contacts = next.contacts.filter((one) => one.name.trim() || one.phone.trim() || one.kinship.trim())
    const body = { ...next, contacts }
    const saved = await intent.send(`card ${card.residentId}`, body, (key) =>
      changeCard(card.residentId, body, { key, version: card.version }),
    )
    if (saved) onDone()
  }
  const contact = (at: number, more: Partial<typeof empty>) =>
    change({ contacts: next.contacts.map((one, nth) => (nth === at ? { ...one, ...more } : one)) })
  const since = (kind: string) => next.risks.find((one) => one.kind === kind && !one.until)?.since ?? ''
  const setRisk = (kind: string, day: string) => {
    const others = next.risks.filter((one) => one.kind !== kind || one.until)
    const before = next.risks.find((one) => one.kind === kind && !one.until)
    change({ risks: day ? [...others, { ...before, kind, since: day }] : others })
  }
  return (
    <Dialog
      title={say('edit.title', { name: card.residentName })}
      send={say('save')}
      sending={intent.sending}
      failure={intent.failure}
      onSend={send}
      onClose={onClose}
    >
      {next.contacts.map((one, at) => (
        <div key={at} className="field">
          <label htmlFor={`${id}-name-${at}`}>{say('form.contact', { nth: at + 1 })}</label>
          <input id={`${id}-name-${at}`} value={one.name} onChange={(e) => contact(at, { name: e.target.value })} />
          <label htmlFor={`${id}-phone-${at}`}>{say('form.phone')}</label>
          <input
            id={`${id}-phone-${at}`}
            type="tel"
            value={one.phone}
            onChange={(e) => contact(at, { phone: e.target.value })}
          />
          <label htmlFor={`${id}-kinship-${at}`}>{say('form.kinship')}</label>
          <input
            id={`${id}-kinship-${at}`}
            value={one.kinship}
            onChange={(e) => contact(at, { kinship: e.target.value })}
          />
        </div>
      ))}
      <fieldset>
        <legend>{say('risks')}</legend>
        <p className="quiet">{say('form.risk')}</p>
        {risks.map((kind) => (
          <div key={kind} className="field">
            <label htmlFor={`${id}-${kind}`}>{say(`risk.${kind}`)}</label>
            <input
              id={`${id}-${kind}`}
              type="date"
              value={since(kind)}
              onChange={(e) => setRisk(kind, e.target.value)}
            />
          </div>
        ))}
      </fieldset>
      <div className="field">
        <label>
          <input type="checkbox" checked={next.livesAlone} onChange={(e) => change({ livesAlone: e.target.checked })} />{' '}
          {say('form.alone')}
        </label>
      </div>
      <div className="field">
        <label htmlFor={`${id}-dialect`}>{say('form.dialect')}</label>
        <select
          id={`${id}-dialect`}
          value={next.dialect ?? ''}
          onChange={(e) => {
            const { dialect: _, ...rest } = next
            const dialect = dialects.find((one) => one === e.target.value)
            setNext(dialect ? { ...rest, dialect } : rest)
          }}
        >
          <option value="">{say('gender.any')}</option>
          {dialects.map((one) => (
            <option key={one} value={one}>
              {say(`dialect.${one}`)}
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor={`${id}-helper`}>{say('form.helper')}</label>
        <select
          id={`${id}-helper`}
          value={next.helper ?? ''}
          onChange={(e) => {
            const { helper: _, ...rest } = next
            setNext(e.target.value ? { ...rest, helper: e.target.value as 'female' | 'male' } : rest)
          }}
        >
          <option value="">{say('gender.any')}</option>
          <option value="female">{say('gender.female')}</option>
          <option value="male">{say('gender.male')}</option>
        </select>
      </div>
    </Dialog>
  )
}
