import type { Same } from '../../shared/words/speaker.ts'
import type zh from './words.zh-CN.ts'

const en: Same<typeof zh> = {
  title: 'Ask on behalf',
  'title.for': 'Ask on behalf of {name}',
  who: 'Find the resident first, then fill in the request.',
  pick: 'Ask for {name}',
  other: 'Another resident',
  service: 'Service',
  'service.choose': 'Please choose',
  'service.line': '{name} ({duration})',
  'service.more': '{price}. {workers}',
  'service.two': 'Two care workers come together.',
  day: 'Day',
  from: 'Not before',
  to: 'Done by',
  address: 'Address of the visit',
  note: 'Note',
  'note.hint': 'What the care worker should know; may be left empty.',
  send: 'Send the request',
  'errors.title': 'Please correct these first',
  'error.service': 'Please choose a service.',
  'error.day': 'Please enter the day.',
  'error.from': 'Please enter the earliest time.',
  'error.to': 'Please enter the latest time.',
  'error.order': '"Done by" has to be after "Not before".',
  'error.short': 'This is too short for the service ({duration}).',
  'error.past': 'It can begin {minutes} minutes from now at the earliest; please choose a later time.',
}
export default en
