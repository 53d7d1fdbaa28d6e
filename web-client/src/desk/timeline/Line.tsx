import { useEffect, useRef, useState, type CSSProperties, type KeyboardEvent, type ReactNode } from 'react'
import { rfc3339 } from '../../shared/time/city.ts'
import { clock24 } from '../../shared/time/words.ts'
import { isArrow, step, type Arrow } from '../board/arrows.ts'
import type { PersonRef } from '../model.ts'
import { hold } from '../orders/hold.ts'
import { hoursOf, type Laid, type Row, type Span, type Standing } from './rows.ts'
import './timeline.css'
import { useMinute } from './useMinute.ts'
import { say } from './words.ts'

const hourPixels = 144

interface Props<B extends Laid> {
  rows: Row<B>[]
  span: Span
  /** What is being dragged, by its title; then every row may say whether it can be dropped there. */
  inHand: string | undefined
  standing?: (workerId: string) => Standing | undefined
  onDrop: (worker: PersonRef, at: number) => void
  /** Draws one bar, which carries `data-order` where it takes the focus. */
  bar: (bar: B, focus: { tabbable: boolean; onFocus: () => void }) => ReactNode
  /** Beneath the worker's name. */
  head?: (row: Row<B>) => ReactNode
  /** Behind the bars, for the eye alone. */
  ground?: (row: Row<B>) => ReactNode
}

/** One line a worker, one bar a visit, whatever kind of visits they are. */
export function Line<B extends Laid>({ rows, span, inHand, standing, onDrop, bar, head, ground }: Props<B>) {
  const [focused, setFocused] = useState(false)
  const [visited, setVisited] = useState('')
  const [over, setOver] = useState('')
  const held = useRef<readonly string[]>([])
  const byWorker = new Map(rows.map((row) => [row.worker.id, row]))
  held.current = hold(held.current, [...byWorker.keys()], focused || inHand !== undefined).filter((id) =>
    byWorker.has(id),
  )
  const shown = held.current.flatMap((id) => byWorker.get(id) ?? [])
  const hours = hoursOf(span)
  const width = { '--hours': hours.length - 1, '--hour': `${hourPixels}px` } as CSSProperties
  const names = shown.flatMap((row) => row.bars.map((one) => `${row.worker.id} ${one.id}`))
  const tabStop = names.includes(visited) ? visited : names[0]
  const box = useRef<HTMLElement>(null)
  const empty = rows.length === 0
  useEffect(() => {
    const at = Date.now() - span.begins - 3_600_000
    const length = span.ends - span.begins
    if (!empty && at > 0 && at < length && box.current) box.current.scrollLeft = (at / 3_600_000) * hourPixels
  }, [empty, span.begins, span.ends])
  if (empty) return <p className="panel">{say('workers.none')}</p>
  return (
    <section
      ref={box}
      className="line"
      style={width}
      aria-label={say('workers')}
      tabIndex={names.length === 0 ? 0 : undefined}
      onKeyDown={move}
      onFocus={() => setFocused(true)}
      onBlur={(event) => setFocused(event.currentTarget.contains(event.relatedTarget))}
    >
      <p className="only-heard">{inHand ? say('in.hand', { title: inHand }) : say('keys')}</p>
      <div className="line-hours" aria-hidden="true">
        <span className="line-corner" />
        <span className="line-scale">
          {hours.slice(0, -1).map((at) => (
            <span key={at}>{clock24(rfc3339(new Date(at)))}</span>
          ))}
          <Now span={span} />
        </span>
      </div>
      <ul className="plain-list">
        {shown.map((row) => {
          const fits = inHand ? standing?.(row.worker.id) : undefined
          return (
            <li
              key={row.worker.id}
              className={`line-row${fits ? ` line-${fits}` : ''}${over === row.worker.id ? ' line-over' : ''}`}
              style={{ '--levels': row.levels } as CSSProperties}
              aria-label={row.worker.name}
              onDragOver={(event) => {
                if (!inHand) return
                event.preventDefault()
                setOver(row.worker.id)
              }}
              onDragLeave={() => setOver('')}
              onDrop={(event) => {
                event.preventDefault()
                setOver('')
                const line = event.currentTarget.querySelector('.line-bars')?.getBoundingClientRect()
                const at = line ? (event.clientX - line.left) / line.width : 0
                onDrop(row.worker, span.begins + at * (span.ends - span.begins))
              }}
            >
              <div className="line-worker">
                <h3>{row.worker.name}</h3>
                {fits && <span>{say(`standing.${fits}`)}</span>}
                {!fits && row.bars.length === 0 && <span className="quiet">{say('free')}</span>}
                {head?.(row)}
              </div>
              {ground && (
                <div className="line-ground" aria-hidden="true">
                  {ground(row)}
                </div>
              )}
              <ol className="plain-list line-bars">
                {row.bars.map((one) => {
                  const name = `${row.worker.id} ${one.id}`
                  const place = { '--left': one.left, '--width': one.width, '--level': one.level } as CSSProperties
                  return (
                    <li key={one.id} className="bar-place" style={place}>
                      {bar(one, { tabbable: name === tabStop, onFocus: () => setVisited(name) })}
                    </li>
                  )
                })}
              </ol>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

/** Where the city's clock stands now; not drawn on another day. */
function Now({ span }: { span: Span }) {
  const now = useMinute()
  const at = (now.getTime() - span.begins) / (span.ends - span.begins)
  if (at < 0 || at > 1) return null
  return (
    <span className="line-now" style={{ '--at': at } as CSSProperties}>
      {say('now', { time: clock24(rfc3339(now)) })}
    </span>
  )
}

const turned: Record<Arrow, Arrow> = {
  ArrowLeft: 'ArrowUp',
  ArrowRight: 'ArrowDown',
  ArrowUp: 'ArrowLeft',
  ArrowDown: 'ArrowRight',
  Home: 'Home',
  End: 'End',
}

function move(event: KeyboardEvent<HTMLElement>): void {
  if (!isArrow(event.key) || event.altKey || event.ctrlKey || event.metaKey) return
  const focused = document.activeElement
  if (!(focused instanceof HTMLElement) || !focused.dataset.order) return
  const lines = [...event.currentTarget.querySelectorAll('.line-bars')].map((line) => [
    ...line.querySelectorAll<HTMLElement>('[data-order]'),
  ])
  const column = lines.findIndex((bars) => bars.includes(focused))
  const lengths = lines.map((bars) => bars.length)
  const next = step(lengths, { column, row: lines[column]?.indexOf(focused) ?? 0 }, turned[event.key])
  event.preventDefault()
  lines[next.column]?.[next.row]?.focus()
}
