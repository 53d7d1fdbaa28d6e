import type { Stage } from '../model.ts'

export type Tone = 'grey' | 'blue' | 'violet' | 'amber' | 'green' | 'red'

const tones: Record<Stage, Tone> = {
  requested: 'blue',
  matched: 'blue',
  unmet: 'red',
  offered: 'violet',
  dispatched: 'blue',
  'under-way': 'green',
  visited: 'amber',
  disputed: 'red',
  verified: 'green',
  confirmed: 'green',
  settled: 'grey',
  cancelled: 'grey',
  'on-hold': 'amber',
  aborted: 'red',
  missed: 'red',
  'not-home': 'red',
  rejected: 'red',
}

export function toneOf(stage: Stage): Tone {
  return tones[stage]
}

/** For the canvas, which reads no style sheet; the same as in tokens.css. */
export const toneColour: Record<Tone, string> = {
  grey: '#4a5a63',
  blue: '#17508f',
  violet: '#573a94',
  amber: '#7d4a00',
  green: '#1c6132',
  red: '#a3141a',
}
