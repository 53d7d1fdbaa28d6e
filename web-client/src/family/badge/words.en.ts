import type { Same } from '../../shared/words/speaker.ts'
import type zh from './words.zh-CN.ts'

const en: Same<typeof zh> = {
  title: 'Which digits does the badge at the door show?',
  hint: 'Ask the person at the door to open the badge on their phone and to read out the 8 digits. They change every minute.',
  for: 'At whose door?',
  digits: '8 digits',
  check: 'Check',
  missing: 'Please enter the 8 digits of the badge',
  'expected.title': 'They are expected',
  expected: 'This is {name} of {organisation}, who is expected today at {time} for {service}.',
  'not-expected.title': 'Known, but not expected today',
  'not-expected':
    'This is {name} of {organisation}. They have no visit with you today: please call the centre before you open.',
  'nobody.title': 'Nobody of ours',
  nobody:
    'These are not the digits of any of our workers at this moment. Please do not open. They change every minute: ask for them once more, or call the centre.',
  held: 'They hold: {list}',
  and: ', ',
  again: 'Check again',
  home: 'Back to the first page',
}
export default en
