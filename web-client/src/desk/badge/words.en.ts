import type { Same } from '../../shared/words/speaker.ts'
import type zh from './words.zh-CN.ts'

const en: Same<typeof zh> = {
  title: 'Who is at the door',
  what: 'Somebody calls to ask: have the 8 digits of the badge read out.',
  code: 'Digits of the badge',
  missing: 'Please enter 8 digits',
  check: 'Check',
  expected: 'Expected: {name} of {organisation}, today at {time} for {service}.',
  'not-expected': 'This is {name} of {organisation}, who is not expected today.',
  nobody: 'These are not the digits of any of our workers now. The door should stay shut.',
}
export default en
