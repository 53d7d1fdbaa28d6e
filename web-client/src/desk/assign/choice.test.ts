import { describe, expect, it } from 'vitest'
import { certificate } from '../sample.ts'
import { best, choicesOf, needsReason, pick } from './choice.ts'

const choices = choicesOf(certificate)

describe('whom a coordinator may choose', () => {
  it('the candidates as ranked, then those against whom a rule may be overridden, then the blocked', () => {
    expect(choices.map((one) => [one.name, one.kind, one.rank])).toEqual([
      ['张玉兰', 'candidate', 1],
      ['何春', 'candidate', 2],
      ['钱丽', 'override', 0],
      ['刘芳', 'blocked', 0],
    ])
  })

  it('the best needs no reason, one who passes over the best does, an overridden rule does', () => {
    expect(needsReason(choices, ['w1'])).toBe('no')
    expect(needsReason(choices, ['w3'])).toBe('passes-over')
    expect(needsReason(choices, ['w4'])).toBe('overrides')
    expect(needsReason(choices, ['w1', 'w3'])).toBe('no')
  })

  it('nobody can be picked against a rule that blocks, and a full choice lets the oldest go', () => {
    expect(pick(choices, ['w1'], 'w2', 1)).toEqual(['w1'])
    expect(pick(choices, ['w1'], 'w3', 1)).toEqual(['w3'])
    expect(pick(choices, ['w1'], 'w3', 2)).toEqual(['w1', 'w3'])
    expect(pick(choices, ['w1'], 'w1', 1)).toEqual([])
  })

  it('begins with the best, as many as the service takes, or nobody', () => {
    expect(best(choices, 1)).toEqual(['w1'])
    expect(best(choices, 2)).toEqual(['w1', 'w3'])
    expect(best(choicesOf({ rulesVersion: '1', weightsVersion: 'w1', candidates: [], rejected: [] }), 2)).toEqual([])
  })
})
