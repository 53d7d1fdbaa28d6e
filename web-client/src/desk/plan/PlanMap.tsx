import 'leaflet/dist/leaflet.css'
import { useEffect, useRef } from 'react'
import { clock24 } from '../../shared/time/words.ts'
import { go } from '../address/address.ts'
import { addressOf } from '../address/page.ts'
import type { Route } from '../map/drawing.ts'
import '../map/map.css'
import { useDrawing } from '../map/useDrawing.ts'
import type { Plan, PlanWorker } from '../model.ts'
import { routeOf, type Side } from './lines.ts'
import { titleOf } from './tell.ts'
import { say } from './words.ts'

const colours = ['#0b5f63', '#a3141a', '#17508f', '#7d4a00', '#573a94', '#1c6132', '#8a2466', '#3d5a00', '#00607a']

/** The colour of a worker's route, the same on the map and in the table beside it. */
export const colourOf = (plan: Plan, workerId: string): string =>
  colours[Math.max(0, plan.workers?.findIndex((one) => one.id === workerId) ?? 0) % colours.length] as string

function route(plan: Plan, worker: PlanWorker, side: Side): Route {
  const stops = routeOf(plan, worker.id, side).map((visit, at) => {
    const start = visit[side].find((one) => one.workerId === worker.id)?.start ?? ''
    const words = `${at + 1} · ${clock24(start)} ${titleOf(visit)} · ${worker.name}`
    return { id: visit.orderId, place: visit.place, words, changed: visit.change !== 'same' }
  })
  return { start: worker.start, colour: colourOf(plan, worker.id), stops }
}

interface Props {
  plan: Plan
  side: Side
  /** Whose route is shown alone. */
  only: string
}

/** Each worker's way through the day. For the eye and the pointer; the table beside it is for everybody. */
export function PlanMap({ plan, side, only }: Props) {
  const box = useRef<HTMLDivElement>(null)
  const { drawing, outlined } = useDrawing(box)
  useEffect(() => {
    const workers = (plan.workers ?? []).filter((worker) => !only || worker.id === only)
    const routes = workers.map((worker) => route(plan, worker, side)).filter((one) => one.stops.length > 0)
    drawing?.routes(routes, only !== '', (orderId) =>
      go(addressOf.order(orderId), { beneath: location.pathname + location.search }),
    )
  }, [drawing, plan, side, only])
  return (
    <div className="map-frame">
      <div ref={box} className="map-box" role="region" aria-label={say('map.title')} />
      <p className="quiet">
        {say('map.how')} {outlined && say('map.outlines')}
      </p>
    </div>
  )
}
