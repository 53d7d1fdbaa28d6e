import { Button } from 'antd'
import { stopPlan } from '../../shared/api/calls.ts'
import { useIntent } from '../../shared/hooks.ts'
import { ReadingState } from '../data/ReadingState.tsx'
import type { Plan } from '../model.ts'
import { gainWords, points } from './tell.ts'
import { say } from './words.ts'

interface Props {
  plan: Plan
  mayChange: boolean
  onStopped: (plan: Plan) => void
}

/** How far the planning is, and the best so far; it can be stopped. */
export function Progress({ plan, mayChange, onStopped }: Props) {
  const intent = useIntent()
  const stop = async () => {
    const stopped = await intent.send(`stop ${plan.id}`, {}, (key) => stopPlan(plan.id, key))
    if (stopped) onStopped(stopped)
  }
  return (
    <section className="panel plan-progress" aria-labelledby="plan-progress">
      <h2 id="plan-progress">{say(`state.${plan.state}`)}</h2>
      <progress aria-labelledby="plan-progress" max={1} value={plan.progress} />
      <p>
        {plan.cost === null ? say('progress.waiting') : say('progress.cost', { cost: points(plan.cost) })}{' '}
        <strong>{gainWords(plan.costBefore, plan.cost)}</strong>
      </p>
      <ReadingState reading={{ failure: intent.failure, again: stop }} />
      {mayChange && (
        <Button type="primary" loading={intent.sending} disabled={plan.cost === null} onClick={stop}>
          {say('stop')}
        </Button>
      )}
    </section>
  )
}
