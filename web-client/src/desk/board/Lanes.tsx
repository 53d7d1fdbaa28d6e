import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import type { Order } from '../model.ts'
import type { Filters } from '../filters/filters.ts'
import { isArrow, step } from './arrows.ts'
import './board.css'
import { Lane } from './Lane.tsx'
import { intoLanes, lanes, quietLanes, type Lane as LaneName } from './lanes.ts'
import { say } from './words.ts'

interface Props {
  orders: Order[]
  find: (id: string) => Order | undefined
  filters: Filters
  /** Not all orders are here yet. */
  reading: boolean
  onChange: (changed: Partial<Filters>) => void
}

/** All lanes side by side. Arrow keys go from card to card; Tab goes from lane to lane, to the card last visited. */
export function Lanes({ orders, find, filters, reading, onChange }: Props) {
  const held = useMemo(() => intoLanes(orders), [orders])
  const shown = filters.lanes.length > 0 ? lanes.filter((lane) => filters.lanes.includes(lane)) : lanes
  const isOpen = (lane: LaneName) =>
    filters.lanes.includes(lane) || !quietLanes.includes(lane) || filters.open.includes(lane)
  const toggle = (lane: LaneName) => () =>
    onChange({ open: isOpen(lane) ? filters.open.filter((one) => one !== lane) : [...filters.open, lane] })
  return (
    <>
      <Arrivals count={held.desk.length} reading={reading} />
      <p className="only-heard" id="board-keys">
        {say('keys')}
      </p>
      <div className="lanes" role="group" aria-describedby="board-keys" aria-label={say('title')} onKeyDown={move}>
        {shown.map((lane) => (
          <Lane
            key={lane}
            name={lane}
            orders={held[lane]}
            find={find}
            withDay={filters.from !== filters.to}
            open={isOpen(lane)}
            onToggle={quietLanes.includes(lane) && filters.lanes.length === 0 ? toggle(lane) : undefined}
          />
        ))}
      </div>
    </>
  )
}

/** Tells those who listen when more waits for a person; everything else on the board is quiet. */
function Arrivals({ count, reading }: { count: number; reading: boolean }) {
  const before = useRef({ count, reading })
  const [told, setTold] = useState('')
  useEffect(() => {
    if (!reading && !before.current.reading && count > before.current.count) setTold(say('arrived.desk', { count }))
    before.current = { count, reading }
  }, [count, reading])
  return (
    <p role="status" className="only-heard">
      {told}
    </p>
  )
}

function move(event: KeyboardEvent<HTMLDivElement>): void {
  if (!isArrow(event.key) || event.altKey || event.ctrlKey || event.metaKey) return
  const focused = document.activeElement
  if (!(focused instanceof HTMLElement) || !focused.dataset.order) return
  const columns = [...event.currentTarget.querySelectorAll('[data-lane]')].map((lane) => [
    ...lane.querySelectorAll<HTMLElement>('[data-order]'),
  ])
  const column = columns.findIndex((cards) => cards.includes(focused))
  const row = columns[column]?.indexOf(focused) ?? 0
  const next = step(
    columns.map((cards) => cards.length),
    { column, row },
    event.key,
  )
  event.preventDefault()
  columns[next.column]?.[next.row]?.focus()
}
