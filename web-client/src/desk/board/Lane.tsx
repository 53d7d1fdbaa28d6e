import { Button } from 'antd'
import { useRef, useState } from 'react'
import type { Order } from '../model.ts'
import { hold } from '../orders/hold.ts'
import { say as saysStage } from '../stage/words.ts'
import { Card } from './Card.tsx'
import { laneOf, type Lane as LaneName } from './lanes.ts'
import { say } from './words.ts'

const step = 200

interface Props {
  name: LaneName
  orders: Order[]
  find: (id: string) => Order | undefined
  withDay: boolean
  /** A closed lane shows its name and count only. */
  open: boolean
  onToggle?: (() => void) | undefined
}

/** One lane: its name, how many, and the cards, which keep still while the focus is among them. */
export function Lane({ name, orders, find, withDay, open, onToggle }: Props) {
  const [focused, setFocused] = useState(false)
  const [visited, setVisited] = useState('')
  const [most, setMost] = useState(step)
  const title = saysStage(`lane.${name}`)
  const right = orders.slice(0, most).map((order) => order.id)
  const last = useRef<readonly string[]>(right)
  last.current = hold(last.current, right, focused)
  const cards = last.current.map(find).filter((order) => order !== undefined)
  const tabStop = cards.some((order) => order.id === visited) ? visited : cards[0]?.id
  const rest = orders.length - right.length

  if (!open) {
    return (
      <section className="lane lane-closed" aria-label={title}>
        <h2>
          <button type="button" aria-expanded={false} onClick={onToggle}>
            <span className="only-heard">{say('lane.open', { lane: title, count: orders.length })}</span>
            <span aria-hidden="true" className="lane-closed-name">
              {title} <span className="count">{orders.length}</span>
            </span>
          </button>
        </h2>
      </section>
    )
  }
  return (
    <section
      className="lane"
      aria-label={title}
      data-lane={name}
      onFocus={() => setFocused(true)}
      onBlur={(event) => setFocused(event.currentTarget.contains(event.relatedTarget))}
    >
      <h2>
        {title} <span className="count">{orders.length}</span>
        {onToggle && (
          <button
            type="button"
            className="lane-close"
            onClick={onToggle}
            aria-label={say('lane.close', { lane: title })}
          >
            ×
          </button>
        )}
      </h2>
      {cards.length === 0 ? (
        <p className="quiet">{say('lane.empty')}</p>
      ) : (
        <ul className="plain-list lane-cards">
          {cards.map((order) => (
            <li key={order.id}>
              <Card
                order={order}
                withDay={withDay}
                moved={laneOf(order) !== name}
                tabbable={order.id === tabStop}
                onFocus={() => setVisited(order.id)}
              />
            </li>
          ))}
        </ul>
      )}
      {rest > 0 && (
        <Button block onClick={() => setMost(most + step)}>
          {say('lane.more', { more: Math.min(step, rest), rest })}
        </Button>
      )}
    </section>
  )
}
