import { Alert, Button } from 'antd'
import { useState } from 'react'
import { go } from '../address/address.ts'
import { addressOf } from '../address/page.ts'
import type { Plan, Planned } from '../model.ts'
import { Costs, Summary } from './Costs.tsx'
import { Differences } from './Differences.tsx'
import type { Side } from './lines.ts'
import { MoveDialog } from './MoveDialog.tsx'
import { PlanLine } from './PlanLine.tsx'
import { PlanMap } from './PlanMap.tsx'
import { Since } from './Since.tsx'
import { points, titleOf } from './tell.ts'
import { say } from './words.ts'
import { Workers } from './Workers.tsx'

interface Props {
  plan: Plan
  mayPlan: boolean
  onPlan: (plan: Plan) => void
}

const views = ['line', 'map'] as const

/** What a plan would change, to be judged: figures, differences by parts, and the day as timeline and map. */
export function Proposal({ plan, mayPlan, onPlan }: Props) {
  const [view, setView] = useState<(typeof views)[number]>('line')
  const [side, setSide] = useState<Side>('now')
  const [only, setOnly] = useState('')
  const [opened, setOpened] = useState<string>()
  const [done, setDone] = useState<{ words: string; good: boolean }>()
  const visit = plan.visits?.find((one) => one.orderId === opened)
  const mayChange = mayPlan && (plan.state === 'proposed' || plan.state === 'partly-published')
  const open = (chosen: Planned) =>
    mayChange && !chosen.fixed
      ? setOpened(chosen.orderId)
      : go(addressOf.order(chosen.orderId), { beneath: location.pathname + location.search })
  const moved = (next: Plan, what: Planned) => {
    setOpened(undefined)
    onPlan(next)
    const costs = { before: points(plan.cost), after: points(next.cost) }
    setDone({ words: say('moved', { title: titleOf(what), ...costs }), good: true })
  }
  const published = (next: Plan) => {
    onPlan(next)
    const count = next.parts?.filter((part) => part.state === 'published').length ?? 0
    const refused = next.parts?.filter((part) => part.state === 'refused').length ?? 0
    const words = refused > 0 ? say('published.some', { count, refused }) : say('published', { count })
    setDone({ words, good: refused === 0 })
  }
  return (
    <>
      <Summary plan={plan} />
      <div role="status">{done && <Alert type={done.good ? 'success' : 'warning'} showIcon title={done.words} />}</div>
      <Since plan={plan} />
      <div className="plan-columns">
        <Differences plan={plan} mayChange={mayChange} onPublished={published} onPlan={onPlan} onMove={open} />
        <section className="plan-day" aria-label={say('view')}>
          <div className="row plan-views">
            <div className="row" role="group" aria-label={say('view')}>
              {views.map((one) => (
                <Button key={one} aria-pressed={view === one} onClick={() => setView(one)}>
                  {say(`view.${one}`)}
                </Button>
              ))}
            </div>
            <div className="row" role="group" aria-label={say('side')}>
              {(['now', 'was'] as const).map((one) => (
                <Button key={one} aria-pressed={side === one} onClick={() => setSide(one)}>
                  {say(`side.${one}`)}
                </Button>
              ))}
            </div>
          </div>
          {view === 'line' ? (
            <PlanLine plan={plan} side={side} mayChange={mayChange} onMoved={moved} onOpen={open} />
          ) : (
            <div className="plan-map">
              <PlanMap plan={plan} side={side} only={only} />
              <Workers plan={plan} only={only} onShow={setOnly} />
            </div>
          )}
          <Costs plan={plan} />
        </section>
      </div>
      {visit && (
        <MoveDialog
          key={visit.orderId}
          plan={plan}
          visit={visit}
          onMoved={(next) => moved(next, visit)}
          onPinned={onPlan}
          onClose={() => setOpened(undefined)}
        />
      )}
    </>
  )
}
