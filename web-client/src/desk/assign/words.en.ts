import type { Same } from '../../shared/words/speaker.ts'
import type zh from './words.zh-CN.ts'

const en: Same<typeof zh> = {
  title: 'Assign to…: {title}',
  seats: 'This service takes {count} care workers together.',
  pending: 'Waiting for {names} to answer (by {time}). A new choice withdraws that offer.',
  people: 'Choose who comes',
  find: 'Find by name',
  'find.none': 'Nobody of that name.',
  first: 'Recommended',
  rank: 'Rank {rank}',
  override: 'Against a rule, needs a reason',
  warning: 'Mind: {words}',
  blocked: 'Cannot be chosen',
  travel: '{minutes} min travel',
  start: 'can be there {time}',
  reason: 'Why this care worker',
  'reason.overrides': 'A rule is against your choice. The reason is kept for ever and you answer for it.',
  'reason.passes-over': 'You pass over the first of the list. The reason is kept for ever.',
  'reason.no': 'You may leave it empty.',
  'error.people': 'Please choose {count} care workers.',
  'error.reason': 'Please give a reason.',
  'error.title': 'Please correct these first',
  send: 'Send the offer',
  loading: 'Reading who can be sent…',
  none: 'The certificate names nobody who can be chosen.',
  'not.named': '{name} is not in the certificate of this order and cannot be assigned.',
  'is.blocked': '{name} cannot be chosen: {rules}',
}
export default en
