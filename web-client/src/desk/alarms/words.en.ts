import type { Same } from '../../shared/words/speaker.ts'
import type zh from './words.zh-CN.ts'

const en: Same<typeof zh> = {
  title: 'Alarms',
  'bar.name': 'Alarms now',
  'bar.taken': 'Alarms taken care of',
  raised: '{name} calls for help, {place}, {time}',
  'raised.by': '{name} needs help (raised by {by}), {place}, {time}',
  'taken.by': '{by} takes care of it',
  acknowledge: 'I take care of it',
  'acknowledge.whom': 'I take care of it: {name}',
  close: 'Close the alarm',
  'close.whom': 'Close the alarm: {name}',
  outcome: 'How did it end',
  'outcome.hint': 'For example: reached by phone, safe; taken to hospital, her daughter is there.',
  card: 'Resident card',
  'card.whom': 'Resident card: {name}',
  'state.raised': 'Waiting',
  'state.acknowledged': 'Taken care of',
  'state.closed': 'Closed',
  none: 'No alarms.',
  'none.what': 'When somebody calls for help, the alarm appears at once at the top of every page.',
  'col.when': 'When',
  'col.who': 'Resident',
  'col.state': 'State',
  'col.by': 'By',
  'col.outcome': 'Outcome',
  'col.do': 'Do',
  more: 'Earlier alarms are not listed here.',
}
export default en
