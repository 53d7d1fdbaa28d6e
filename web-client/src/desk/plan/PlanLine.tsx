import { PushpinFilled } from '@ant-design/icons'
import { Alert } from 'antd'
import { useRef, useState, type CSSProperties, type DragEvent } from 'react'
import { movePlanned } from '../../shared/api/calls.ts'
import { useIntent } from '../../shared/hooks.ts'
import { rfc3339 } from '../../shared/time/city.ts'
import { clock24 } from '../../shared/time/words.ts'
import { Go } from '../address/Go.tsx'
import { addressOf } from '../address/page.ts'
import { failureWords } from '../data/ReadingState.tsx'
import { hours } from '../data/tell.ts'
import type { PersonRef, Plan, Planned } from '../model.ts'
import { Line } from '../timeline/Line.tsx'
import { within, type Row, type Span } from '../timeline/rows.ts'
import { droppedAt, rowsOfPlan, spanOfPlan, type PlanBar, type Side } from './lines.ts'
import { toneOfChange } from './StateMark.tsx'
import { titleOf } from './tell.ts'
import { say } from './words.ts'

interface Props {
  plan: Plan
  side: Side
  mayChange: boolean
  onMoved: (plan: Plan, visit: Planned) => void
  onOpen: (visit: Planned) => void
}

interface Held {
  visit: Planned
  fromWorker: string
  grabbedMillis: number
}

/** The day of every worker as planned or as it stands; while it is a proposal, visits can be dragged. */
export function PlanLine({ plan, side, mayChange, onMoved, onOpen }: Props) {
  const span = spanOfPlan(plan)
  const rows = rowsOfPlan(plan, side, span)
  const [held, setHeld] = useState<Held>()
  const tried = useRef<Planned>(undefined)
  const move = useIntent()
  const drop = async (to: PersonRef, at: number) => {
    if (!held) return
    const { visit, fromWorker, grabbedMillis } = held
    setHeld(undefined)
    tried.current = visit
    const workerIds = [...new Set(visit.now.map((one) => (one.workerId === fromWorker ? to.id : one.workerId)))]
    const body = { orderId: visit.orderId, workerIds, start: rfc3339(droppedAt(at, grabbedMillis)) }
    const moved = await move.send(`move ${plan.id}`, body, (key) => movePlanned(plan.id, body, key))
    if (moved) onMoved(moved, visit)
  }
  const draggable = mayChange && side === 'now'
  return (
    <>
      {draggable && <p className="quiet">{say('line.how')}</p>}
      {move.failure && tried.current && (
        <Alert
          type="error"
          showIcon
          role="alert"
          title={say('move.refused', { title: titleOf(tried.current), rules: failureWords(move.failure, true) })}
        />
      )}
      <Line
        rows={rows}
        span={span}
        inHand={held && titleOf(held.visit)}
        onDrop={drop}
        ground={(row) => <Ground plan={plan} row={row} span={span} />}
        bar={(bar, { tabbable, onFocus }) => (
          <PlanVisit
            bar={bar}
            tabbable={tabbable}
            onFocus={onFocus}
            onOpen={() => onOpen(bar.visit)}
            {...(draggable && !bar.visit.fixed
              ? {
                  onTake: (grabbed: number, row: string) =>
                    setHeld({ visit: bar.visit, fromWorker: row, grabbedMillis: grabbed * (bar.end - bar.start) }),
                  onLeave: () => setHeld(undefined),
                }
              : {})}
          />
        )}
      />
      <p className="quiet">{say('ground.legend')}</p>
    </>
  )
}

interface VisitProps {
  bar: PlanBar
  tabbable: boolean
  onFocus: () => void
  onOpen: () => void
  /** How far into the bar it was grabbed, from 0 to 1, and on whose row. */
  onTake?: (grabbed: number, workerId: string) => void
  onLeave?: () => void
}

function PlanVisit({ bar, tabbable, onFocus, onOpen, onTake, onLeave }: VisitProps) {
  const { visit } = bar
  const window = { start: rfc3339(new Date(bar.start)), end: rfc3339(new Date(bar.end)) }
  const change = visit.fixed ? say('fixed') : say(`change.${visit.change}`)
  const told = {
    hours: hours(window),
    service: visit.serviceName,
    resident: visit.residentName,
    change,
    words: visit.words,
  }
  const take = (event: DragEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect()
    event.dataTransfer.effectAllowed = 'move'
    event.dataTransfer.setData('text/plain', visit.number)
    onTake?.((event.clientX - box.left) / box.width, event.currentTarget.dataset.worker ?? '')
  }
  return (
    <Go
      to={addressOf.order(visit.orderId)}
      className={`bar plan-bar tone-${toneOfChange[visit.change]}${visit.fixed ? ' plan-bar-fixed' : ''}${visit.change === 'same' ? '' : ' plan-bar-changed'}`}
      data-order={visit.orderId}
      data-worker={bar.workerId}
      title={say('bar.title', told)}
      tabIndex={tabbable ? 0 : -1}
      onFocus={onFocus}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return
        event.preventDefault()
        onOpen()
      }}
      draggable={onTake !== undefined}
      onDragStart={take}
      onDragEnd={onLeave}
    >
      {visit.pinned && <PushpinFilled aria-label={say('pinned')} />} {clock24(window.start)} {visit.serviceName}{' '}
      {visit.residentName}
      <span className="only-heard">{say('bar.heard', { until: clock24(window.end), change })}</span>
    </Go>
  )
}

/** What a worker's day allows, and the travel between the visits. */
function Ground({ plan, row, span }: { plan: Plan; row: Row<PlanBar>; span: Span }) {
  const worker = plan.workers?.find((one) => one.id === row.worker.id)
  const kinds = [
    ['shift', worker?.shifts ?? []],
    ['break', worker?.breaks ?? []],
    ['leave', worker?.leave ?? []],
  ] as const
  return (
    <>
      {kinds.flatMap(([kind, windows]) =>
        windows.map(({ start, end }) => (
          <span
            key={`${kind} ${start}`}
            className={`ground ground-${kind}`}
            style={placed(within(span, Date.parse(start), Date.parse(end)))}
          />
        )),
      )}
      {row.bars.map((bar) => (
        <span
          key={bar.id}
          className="ground ground-travel"
          style={
            {
              ...placed(within(span, bar.start - bar.travelMillis, bar.start)),
              '--level': bar.level,
            } as CSSProperties
          }
        />
      ))}
    </>
  )
}

const placed = ({ left, width }: { left: number; width: number }) =>
  ({ '--left': left, '--width': width }) as CSSProperties
