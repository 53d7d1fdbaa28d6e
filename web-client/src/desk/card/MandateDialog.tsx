import { useId, useState } from 'react'
import { grantMandate } from '../../shared/api/calls.ts'
import type { Card, NewMandate } from '../../shared/api/schemas.ts'
import { useIntent } from '../../shared/hooks.ts'
import { Dialog } from '../dialog/Dialog.tsx'
import { say } from './words.ts'

const scopes = ['orders', 'alarms', 'money'] as const
const texts = ['name', 'phone', 'kinship', 'proof'] as const

interface Props {
  card: Card
  onClose: () => void
  onDone: () => void
}

/** Records who may act for a resident, in what and until when, and what paper was seen for it. */
export function MandateDialog({ card, onClose, onDone }: Props) {
  const [next, setNext] = useState<NewMandate>({
    name: '',
    phone: '',
    gender: 'female',
    kinship: '',
    scope: ['orders'],
    proof: '',
  })
  const id = useId()
  const intent = useIntent()
  const change = (more: Partial<NewMandate>) => setNext({ ...next, ...more })
  const send = async () => {
    const saved = await intent.send(`mandate ${card.residentId}`, next, (key) =>
      grantMandate(card.residentId, next, key),
    )
    if (saved) onDone()
  }
  return (
    <Dialog
      title={say('grant.title', { name: card.residentName })}
      send={say('grant')}
      sending={intent.sending}
      failure={intent.failure}
      onSend={send}
      onClose={onClose}
    >
      {texts.map((key) => (
        <div key={key} className="field">
          <label htmlFor={`${id}-${key}`}>{say(`grant.${key}`)}</label>
          <input
            id={`${id}-${key}`}
            type={key === 'phone' ? 'tel' : 'text'}
            value={next[key]}
            onChange={(e) => change({ [key]: e.target.value })}
          />
        </div>
      ))}
      <div className="field">
        <label htmlFor={`${id}-gender`}>{say('grant.gender')}</label>
        <select
          id={`${id}-gender`}
          value={next.gender}
          onChange={(e) => change({ gender: e.target.value as NewMandate['gender'] })}
        >
          <option value="female">{say('gender.female')}</option>
          <option value="male">{say('gender.male')}</option>
        </select>
      </div>
      <fieldset>
        <legend>{say('grant.scope')}</legend>
        {scopes.map((scope) => (
          <label key={scope} className="field">
            <input
              type="checkbox"
              checked={next.scope.includes(scope)}
              onChange={(e) =>
                change({
                  scope: e.target.checked ? [...next.scope, scope] : next.scope.filter((one) => one !== scope),
                })
              }
            />{' '}
            {say(`scope.${scope}`)}
          </label>
        ))}
      </fieldset>
      <div className="field">
        <label htmlFor={`${id}-until`}>{say('grant.until')}</label>
        <input
          id={`${id}-until`}
          type="date"
          value={next.until ?? ''}
          onChange={(e) => {
            const { until: _, ...rest } = next
            setNext(e.target.value ? { ...rest, until: e.target.value } : rest)
          }}
        />
      </div>
    </Dialog>
  )
}
