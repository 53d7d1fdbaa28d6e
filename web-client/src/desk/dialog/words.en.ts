import type { Same } from '../../shared/words/speaker.ts'
import type zh from './words.zh-CN.ts'

const en: Same<typeof zh> = {
  cancel: 'Leave it',
  'reason.missing': 'Please give a reason; it is required.',
  'outcome.missing': 'Please write how it ended; it is required.',
  required: 'required',
}
export default en
