import { Button } from 'antd'
import { useState } from 'react'
import { cityToday } from '../../shared/time/words.ts'
import type { Resident } from '../model.ts'
import { may } from '../shell/access.ts'
import { useMe } from '../shell/session.ts'
import { AddressDialog, type Address } from './AddressDialog.tsx'
import { say } from './words.ts'

/** Where a resident is served, how near a check-in has to be, and when; the centre adds and changes them here. */
export function AddressPanel({ resident, onChanged }: { resident: Resident; onChanged: () => void }) {
  const mayChange = may(useMe().roles, 'change-card')
  const [form, setForm] = useState<'new' | Address>()
  const addresses = resident.addresses ?? []
  return (
    <section className="panel" aria-labelledby="addresses">
      <div className="row">
        <h2 id="addresses">{say('addresses')}</h2>
        {mayChange && <Button onClick={() => setForm('new')}>{say('address.add')}</Button>}
      </div>
      <ul className="plain-list">
        {addresses.map((one) => (
          <li key={one.id}>
            <strong>{one.label}</strong> {one.main && `(${say('address.usual')}) `}
            {one.line}{' '}
            <span className="quiet">
              {say('address.near', { metres: one.radiusMetres ?? 0 })} {daysOf(one)}
            </span>{' '}
            {mayChange && (
              <Button
                size="small"
                aria-label={say('address.change.of', { label: one.label ?? '' })}
                onClick={() => setForm(one)}
              >
                {say('address.change')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {form && (
        <AddressDialog
          resident={resident}
          address={form === 'new' ? undefined : form}
          onClose={() => setForm(undefined)}
          onDone={() => {
            setForm(undefined)
            onChanged()
          }}
        />
      )}
    </section>
  )
}

function daysOf(one: Address): string {
  const { from, until } = one
  const over = until && until < cityToday() ? ` ${say('address.over')}` : ''
  if (from && until) return say('address.days', { from, until }) + over
  if (from) return say('address.from', { from })
  return until ? say('address.until', { until }) + over : ''
}
