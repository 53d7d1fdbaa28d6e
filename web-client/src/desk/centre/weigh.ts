import type { CentreSettingsList, Weights } from '../model.ts'
import { say } from './words.ts'

export type Term = CentreSettingsList['terms'][number]
export type Points = Record<string, number>

const forSomebody = ['visit', 'dialect', 'gender']

export const pointsOf = (weights: Weights): Points => ({ ...weights })

/** What so many points are worth in minutes of way, in words. */
export function worth(term: Term, points: number, travelMinute: number): string {
  if (term.code === 'travelMinute') return points > 0 ? say('way.itself') : say('way.none')
  if (points === 0) return say('way.none')
  if (travelMinute === 0) return say('way.free')
  const minutes = Math.round((points / travelMinute) * 10) / 10
  return say(forSomebody.includes(term.code) ? 'way.less' : 'way.more', { minutes })
}

/** A number as it was typed, when it is whole and within what is allowed. */
export function readPoints(typed: string, most: number): number | undefined {
  return /^\d{1,4}$/.test(typed.trim()) && Number(typed) <= most ? Number(typed) : undefined
}
