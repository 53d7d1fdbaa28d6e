import { useId, useState } from 'react'
import { askHandover, listHandovers } from '../../shared/api/calls.ts'
import { useLanguage, useRead } from '../../shared/hooks.ts'
import { distance } from '../data/tell.ts'
import { ReasonDialog } from '../dialog/ReasonDialog.tsx'
import type { Order } from '../model.ts'
import { Field } from '../request/Field.tsx'
import { useMe } from '../shell/session.ts'
import { say } from './words.ts'

interface Props {
  order: Order
  title: string
  onDone: (centre: string) => void
  onClose: () => void
}

/** Another centre is asked to take an order: which one, the nearest first, and why this one cannot. */
export function HandOverDialog({ order, title, onDone, onClose }: Props) {
  const id = useId()
  const own = useMe().organisations?.[0]?.id ?? ''
  const reading = useRead(`handovers ${own} ${useLanguage()}`, () => listHandovers(own))
  const neighbours = reading.value?.neighbours ?? []
  const [chosen, setChosen] = useState('')
  const [wrong, setWrong] = useState(false)
  const name = neighbours.find((one) => one.id === chosen)?.name ?? ''
  return (
    <ReasonDialog
      title={say('hand.title', { title })}
      label={say('hand.label')}
      hint={say('hand.hint')}
      send={say('hand.send')}
      name={`hand over ${order.id} ${chosen}`}
      call={(reason, key) => askHandover(order.id, { toCentreId: chosen, reason }, key)}
      answered={() => {
        setWrong(!chosen)
        return chosen !== ''
      }}
      onDone={() => onDone(name)}
      onClose={onClose}
    >
      <Field id={`${id}-to`} label={say('hand.to')} error={wrong ? say('hand.missing') : undefined}>
        {(aria) => (
          <select {...aria} value={chosen} onChange={(event) => setChosen(event.target.value)}>
            <option value="">{say('hand.choose')}</option>
            {neighbours.map((one) => (
              <option key={one.id} value={one.id}>
                {say('hand.centre', { name: one.name, distance: distance(one.metres) })}
              </option>
            ))}
          </select>
        )}
      </Field>
    </ReasonDialog>
  )
}
