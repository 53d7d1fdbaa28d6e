import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { go } from '../address/address.ts'
import { Go } from '../address/Go.tsx'
import { addressOf } from '../address/page.ts'
import { say } from '../board/words.ts'
import { names, when } from '../data/tell.ts'
import { inOrderOfVisit } from '../board/lanes.ts'
import type { Order } from '../model.ts'
import { hold } from '../orders/hold.ts'
import { StageMark } from '../stage/StageMark.tsx'
import './table.css'
import { rowFor, scrollFor, visible } from './visible.ts'

const rowHeight = 48
const headHeight = 48
const columns = ['number', 'when', 'service', 'resident', 'community', 'stage', 'workers', 'centre'] as const

interface Props {
  orders: Order[]
  find: (id: string) => Order | undefined
}

/**
 * All orders as a grid of which only the rows in sight exist. The focus stays on the grid and the grid names its
 * active row, so scrolling can never lose it.
 */
export function OrderTable({ orders, find }: Props) {
  const id = useId()
  const grid = useRef<HTMLDivElement>(null)
  const [focused, setFocused] = useState(false)
  const [seen, setSeen] = useState({ top: 0, height: 600 })
  const [activeId, setActiveId] = useState('')
  const right = useMemo(() => [...orders].sort(inOrderOfVisit).map((order) => order.id), [orders])
  const held = useRef<readonly string[]>(right)
  const rows = useMemo(() => hold(held.current, right, focused).filter((one) => find(one)), [right, focused, find])
  held.current = rows
  const active = Math.max(0, rows.indexOf(activeId))
  const { first, end } = visible(seen.top, seen.height - headHeight, rowHeight, rows.length)

  useEffect(() => {
    const box = grid.current
    if (!box) return
    const look = () => setSeen({ top: box.scrollTop, height: box.clientHeight })
    const sizes = new ResizeObserver(look)
    sizes.observe(box)
    box.addEventListener('scroll', look, { passive: true })
    return () => {
      sizes.disconnect()
      box.removeEventListener('scroll', look)
    }
  }, [])

  const open = (orderId: string) => go(addressOf.order(orderId), { beneath: location.pathname + location.search })
  const onKey = (event: KeyboardEvent) => {
    const shown = seen.height - headHeight
    const next = rowFor(event.key, active, Math.floor(shown / rowHeight) - 1, rows.length)
    const orderId = rows[next ?? active]
    if (!orderId || event.altKey || event.ctrlKey || event.metaKey) return
    if (event.key === 'Enter' && event.target === grid.current) open(orderId)
    if (next === undefined) return
    event.preventDefault()
    setActiveId(orderId)
    if (grid.current) grid.current.scrollTop = scrollFor(next, grid.current.scrollTop, shown, rowHeight)
  }

  return (
    <div
      ref={grid}
      className="order-grid"
      role="grid"
      tabIndex={0}
      aria-label={say('table.name')}
      aria-rowcount={rows.length + 1}
      aria-colcount={columns.length}
      aria-activedescendant={active >= first && active < end ? `${id}-${rows[active]}` : undefined}
      onKeyDown={onKey}
      onFocus={() => setFocused(true)}
      onBlur={(event) => setFocused(event.currentTarget.contains(event.relatedTarget))}
    >
      <div role="row" aria-rowindex={1} className="order-row order-row-head">
        {columns.map((column) => (
          <span role="columnheader" key={column}>
            {say(`col.${column}`)}
          </span>
        ))}
      </div>
      <div role="rowgroup" style={{ height: rows.length * rowHeight, position: 'relative' }}>
        {rows.slice(first, end).map((orderId, at) => (
          <Row
            key={orderId}
            id={`${id}-${orderId}`}
            order={find(orderId) as Order}
            at={first + at}
            active={focused && first + at === active}
            onPoint={() => setActiveId(orderId)}
          />
        ))}
      </div>
    </div>
  )
}

interface RowProps {
  id: string
  order: Order
  at: number
  active: boolean
  onPoint: () => void
}

function Row({ id, order, at, active, onPoint }: RowProps) {
  return (
    <div
      id={id}
      role="row"
      aria-rowindex={at + 2}
      aria-selected={active}
      className={`order-row${active ? ' order-row-active' : ''}`}
      style={{ transform: `translateY(${at * rowHeight}px)` }}
      onMouseDown={onPoint}
    >
      <span role="gridcell">
        <Go to={addressOf.order(order.id)} over tabIndex={-1}>
          {order.number}
        </Go>
      </span>
      <span role="gridcell">{when(order.visit ?? order.window)}</span>
      <span role="gridcell">{order.serviceName}</span>
      <span role="gridcell">{order.residentName}</span>
      <span role="gridcell">{order.communityName}</span>
      <span role="gridcell">
        <StageMark stage={order.stage} />
      </span>
      <span role="gridcell">{names(order.workers ?? order.offer?.workers ?? [])}</span>
      <span role="gridcell">{order.centre?.name}</span>
    </div>
  )
}
