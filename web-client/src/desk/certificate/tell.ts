import type { Candidate, Certificate } from '../model.ts'
import { say } from './words.ts'

/** A number of points without a long tail: at most one digit behind the point. */
export function pointsOf(points: number): string {
  return String(Math.round(Math.abs(points) * 10) / 10)
}

/** One reason with its points in words, so that nobody has to know what a sign means. */
export function reasonWords(reason: Candidate['reasons'][number]): string {
  const { words } = reason
  const points = pointsOf(reason.points)
  if (points === '0') return say('points.none', { words })
  return say(reason.points > 0 ? 'points.plus' : 'points.minus', { words, points })
}

/** A whole score; below zero keeps its sign. */
export function scoreWords(score: number): string {
  return say('score.points', { points: (score < 0 ? '−' : '') + pointsOf(score) })
}

/** By which version of the rules, and by which points: those of a centre's settings are numbered as its screen numbers them. */
export function judgedBy({ rulesVersion, weightsVersion }: Pick<Certificate, 'rulesVersion' | 'weightsVersion'>) {
  const own = /^w(\d+)$/.exec(weightsVersion)
  return {
    rules: rulesVersion,
    weights: own ? say('weights.own', { number: own[1] ?? '' }) : say('weights.standard', { version: weightsVersion }),
  }
}
