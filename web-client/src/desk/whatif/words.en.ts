import type { Same } from '../../shared/words/speaker.ts'
import type zh from './words.zh-CN.ts'

const en: Same<typeof zh> = {
  title: 'Who could go if…',
  note: 'A trial only: the order stays as it is, nobody is asked, and nothing is kept.',
  day: 'On another day',
  from: 'Not before',
  to: 'Done by',
  gender: 'Gender of the care worker',
  'gender.same': 'As it was asked',
  'gender.female': 'Female',
  'gender.male': 'Male',
  without: 'If these could not go',
  'without.none': 'The certificate names nobody who could be left out.',
  overriding: 'If I answered with a reason for every rule that may be overridden',
  send: 'Try it',
  asked: 'Trying…',
  answer: 'What the trial says',
  'error.day': 'Please enter the day.',
  'error.from': 'Please enter the earliest time.',
  'error.to': 'Please enter the latest time.',
  'error.order': '"Done by" has to be after "Not before".',
}
export default en
