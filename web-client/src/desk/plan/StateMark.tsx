import type { Change, Plan } from '../model.ts'
import type { Tone } from '../stage/tones.ts'
import { say } from './words.ts'

const tones: Record<Plan['state'], Tone> = {
  asked: 'blue',
  running: 'blue',
  proposed: 'violet',
  published: 'green',
  'partly-published': 'amber',
  failed: 'red',
}

/** Where a plan stands, as a word with a colour. */
export function StateMark({ state }: { state: Plan['state'] }) {
  return <span className={`plan-mark tone-${tones[state]}`}>{say(`state.${state}`)}</span>
}

export const toneOfChange: Record<Change, Tone> = {
  same: 'grey',
  new: 'green',
  time: 'amber',
  worker: 'violet',
  'left-out': 'red',
  'taken-back': 'red',
}

/** What a plan does with a visit. */
export function ChangeMark({ change }: { change: Change }) {
  return <span className={`plan-mark tone-${toneOfChange[change]}`}>{say(`change.${change}`)}</span>
}
