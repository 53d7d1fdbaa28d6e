import type { Same } from '../../shared/words/speaker.ts'
import type zh from './words.zh-CN.ts'

const en: Same<typeof zh> = {
  title: 'Match certificate',
  loading: 'Reading the match certificate…',
  none: 'There is no certificate yet: this order has not been matched.',
  made: 'Made {time}, version {version} of the rules',
  print: 'Print the certificate',
  'printed.for': 'Order {number}: {service}, {resident}, {window}',
  candidates: 'Who can be sent',
  'candidates.none': 'Nobody can be sent.',
  rejected: 'Who cannot be sent',
  'rejected.none': 'No rule was against anybody.',
  counted: 'Others, not named',
  'counted.one': '{words}: {count} workers',
  rank: 'Rank',
  name: 'Name',
  score: 'Score',
  travel: 'Travel',
  start: 'Can be there',
  reasons: 'Reasons',
  rules: 'Rules',
  severity: 'Can it be overridden',
  overridable: 'With a reason',
  blocked: 'By nobody',
  chosen: 'Chosen',
  'points.plus': '{words} (plus {points} points)',
  'points.minus': '{words} (minus {points} points)',
  'points.none': '{words} (no points)',
  'score.points': '{points} points',
  all: 'Show all ({count} workers)',
}
export default en
