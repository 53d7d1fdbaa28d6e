import type { Stage } from '../api/schemas.ts'
import { shared } from '../words/shared.ts'
import { speaker } from '../words/speaker.ts'
import { Icon, type IconName } from './Icon.tsx'

const say = speaker(shared)

type Tone = 'waiting' | 'arranged' | 'now' | 'done' | 'trouble' | 'still'
const looks: Record<Tone, IconName> = {
  waiting: 'clock',
  arranged: 'person',
  now: 'door',
  done: 'check',
  trouble: 'alert',
  still: 'pause',
}

const tones: Record<Stage, Tone> = {
  requested: 'waiting',
  matched: 'waiting',
  offered: 'waiting',
  dispatched: 'arranged',
  'under-way': 'now',
  visited: 'done',
  verified: 'done',
  confirmed: 'done',
  settled: 'done',
  unmet: 'trouble',
  cancelled: 'still',
  'on-hold': 'still',
  aborted: 'trouble',
  missed: 'trouble',
  'not-home': 'trouble',
  disputed: 'trouble',
  rejected: 'trouble',
}

export const toneOf = (stage: Stage): Tone => tones[stage] ?? 'waiting'
export const stageWords = (stage: Stage): string => say(`stage.${stage}`)

/** Where an order stands: a word, an icon and a colour. A stage that this client does not know shows its own name. */
export function StatusTag({ stage }: { stage: Stage }) {
  const tone = toneOf(stage)
  return (
    <span className={`tag tag-${tone}`}>
      <Icon name={looks[tone]} /> {stageWords(stage) ?? stage}
    </span>
  )
}
