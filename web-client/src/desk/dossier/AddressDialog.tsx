import { useId, useState } from 'react'
import { addAddress, changeAddress } from '../../shared/api/calls.ts'
import type { AddressChange } from '../../shared/api/schemas.ts'
import { useIntent } from '../../shared/hooks.ts'
import { Dialog } from '../dialog/Dialog.tsx'
import type { Resident } from '../model.ts'
import { say } from './words.ts'

export type Address = NonNullable<Resident['addresses']>[number]

interface Props {
  resident: Resident
  /** The one that is changed; without it a new one is added. */
  address: Address | undefined
  onClose: () => void
  onDone: () => void
}

/** Adds an address, or changes what may change of one: its name, radius and days, and whether it is the usual one. */
export function AddressDialog({ resident, address, onClose, onDone }: Props) {
  const id = useId()
  const intent = useIntent()
  const [label, setLabel] = useState(address?.label ?? '')
  const [line, setLine] = useState('')
  const [lat, setLat] = useState('')
  const [lng, setLng] = useState('')
  const [radius, setRadius] = useState(String(address?.radiusMetres ?? 200))
  const [from, setFrom] = useState(address?.from ?? '')
  const [until, setUntil] = useState(address?.until ?? '')
  const [main, setMain] = useState(address?.main ?? false)
  const send = async () => {
    const days = { ...(from && { from }), ...(until && { until }) }
    const same = { label: label.trim(), radiusMetres: Number(radius), main, ...days }
    const place = lat && lng ? { place: { lat: Number(lat), lng: Number(lng) } } : {}
    const saved = await intent.send(`address ${address?.id ?? resident.id}`, { ...same, line, ...place }, (key) =>
      address
        ? changeAddress(resident.id, { ...same, addressId: address.id ?? '' } satisfies AddressChange, key)
        : addAddress(resident.id, { ...same, line: line.trim(), ...place }, key),
    )
    if (saved) onDone()
  }
  const field = (name: string, words: string, value: string, set: (value: string) => void, type = 'text') => (
    <div className="field">
      <label htmlFor={`${id}-${name}`}>{words}</label>
      <input id={`${id}-${name}`} type={type} value={value} onChange={(event) => set(event.target.value)} />
    </div>
  )
  return (
    <Dialog
      title={address ? say('address.change.of', { label: address.label ?? '' }) : say('address.add')}
      send={say('save')}
      sending={intent.sending}
      failure={intent.failure}
      onSend={send}
      onClose={onClose}
    >
      {field('label', say('address.label'), label, setLabel)}
      {address ? <p className="quiet">{say('address.stays')}</p> : field('line', say('address.line'), line, setLine)}
      {!address && field('lat', say('address.lat'), lat, setLat)}
      {!address && field('lng', say('address.lng'), lng, setLng)}
      {field('radius', say('address.radius'), radius, setRadius, 'number')}
      {field('from', say('address.from.label'), from, setFrom, 'date')}
      {field('until', say('address.until.label'), until, setUntil, 'date')}
      {!address?.main && (
        <div className="field reveal-fields">
          <label>
            <input type="checkbox" checked={main} onChange={(event) => setMain(event.target.checked)} />
            {say('address.main')}
          </label>
        </div>
      )}
    </Dialog>
  )
}
