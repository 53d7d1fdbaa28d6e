import type { Same } from '../../shared/words/speaker.ts'
import type zh from './words.zh-CN.ts'

const en: Same<typeof zh> = {
  title: 'Somebody has to look ({count})',
  what: 'Told when its time comes; ends by itself when its cause is gone.',
  all: 'Show all {count}',
  since: 'since {time}',
  of: '{who}, {service}, {when}',
  'of.unset': '{who}, {service}',
  workers: 'Care workers: {names}',
  'taken.by': '{by} looks after it',
  take: 'I look after it',
  'take.whom': 'I look after it: {about}',
  close: 'Dealt with',
  'close.whom': 'Dealt with: {about}',
  outcome: 'What was done',
  'outcome.hint': 'For example: reached by phone, she is well; somebody else is on the way.',
  'past.title': 'What had to be looked at lately',
  'past.none': 'Nothing has ended yet.',
  'col.when': 'Due',
  'col.what': 'What',
  'col.who': 'Whom',
  'col.by': 'By',
  'col.ended': 'Ended',
  'col.outcome': 'Outcome',
  itself: 'by itself: its cause is gone',
}
export default en
