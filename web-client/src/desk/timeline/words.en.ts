import type { Same } from '../../shared/words/speaker.ts'
import type zh from './words.zh-CN.ts'

const en: Same<typeof zh> = {
  title: 'Timeline by worker',
  summary: '{day}, {workers} care workers, {visits} visits',
  reading: 'Reading, {count} orders so far…',
  previous: 'Day before',
  today: 'Today',
  next: 'Day after',
  waiting: 'Waiting for a worker',
  'waiting.none': 'No order of this day waits for a worker.',
  'waiting.how': 'Drag an order onto a worker\'s row, or use "Assign to…".',
  assign: 'Assign to…',
  'assign.whom': 'Assign to…: {title}',
  workers: 'The day of the workers',
  'workers.none': 'No visits are planned on this day yet.',
  free: 'No visits',
  'bar.visit': '{hours} {service}, {resident}, {stage}',
  'bar.until': ', until {until}, {stage}',
  'bar.until.offered': ', until {until}, offered and not accepted yet',
  'bar.offered': '{hours} {service}, {resident}, offered, not accepted yet',
  now: 'Now {time}',
  'standing.candidate': 'Can be sent',
  'standing.override': 'Needs a reason',
  'standing.blocked': 'Cannot be sent',
  'standing.unknown': 'Not in the certificate',
  keys: 'Arrow keys go from visit to visit, Enter opens.',
  'in.hand': 'Choosing for "{title}"',
  'done.assign': 'Offered to {names}: {title}',
}
export default en
