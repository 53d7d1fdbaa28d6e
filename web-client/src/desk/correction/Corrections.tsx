import { Button } from 'antd'
import { useState } from 'react'
import type { Order } from '../model.ts'
import { CorrectionItem } from './CorrectionItem.tsx'
import { ProposeDialog } from './ProposeDialog.tsx'
import './correction.css'
import { say } from './words.ts'

interface Props {
  order: Order
  title: string
  /** Reads the order again and says what was done. */
  onDone: (words: string) => void
}

/** What stands or is proposed beside what was told, and what may be done about it. */
export function Corrections({ order, title, onDone }: Props) {
  const [proposing, setProposing] = useState(false)
  const corrections = order.corrections ?? []
  const may = order.can?.includes('proposeCorrection') ?? false
  if (corrections.length === 0 && !may) return null
  return (
    <section className="panel" aria-labelledby={`corrections-${order.id}`}>
      <h2 id={`corrections-${order.id}`}>{say('title')}</h2>
      {corrections.length > 0 && (
        <ul className="plain-list">
          {corrections.map((one) => (
            <CorrectionItem
              key={one.id}
              order={order.id}
              version={order.version}
              correction={one}
              mayReverse={may}
              onDone={onDone}
            />
          ))}
        </ul>
      )}
      {may && <Button onClick={() => setProposing(true)}>{say('propose')}</Button>}
      {proposing && (
        <ProposeDialog
          order={order}
          title={title}
          onClose={() => setProposing(false)}
          onDone={() => {
            setProposing(false)
            onDone(say('done.proposed'))
          }}
        />
      )}
    </section>
  )
}
