import type { Same } from '../../shared/words/speaker.ts'
import type zh from './words.zh-CN.ts'

const en: Same<typeof zh> = {
  and: ', ',
  day: '{weekday} {day} {month}',
  years: '{count} years old',
  minutes: '{count} min',
  metres: '{count} m',
  kilometres: '{count} km',
  money: '¥{amount}',
  'failure.unreachable':
    'The server does not answer. No answer does not mean that it was not done: look at the order as it is now before you try again.',
  'failure.unreachable.read': 'The server does not answer; this cannot be read for now.',
  again: 'Try again',
  loading: 'Reading…',
  'role.resident': 'Older person',
  'role.relative': 'Relative',
  'role.worker': 'Care worker',
  'role.provider-manager': 'Provider manager',
  'role.coordinator': 'Coordinator',
  'role.centre-lead': 'Centre lead',
  'role.supervisor': 'Supervisor',
  'role.auditor': 'Auditor',
  'role.service-team': 'Service team',
  'role.administrator': 'Administrator',
  'role.none': 'Anju itself',
}
export default en
