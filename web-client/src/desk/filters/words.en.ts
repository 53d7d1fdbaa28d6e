import type { Same } from '../../shared/words/speaker.ts'
import type zh from './words.zh-CN.ts'

const en: Same<typeof zh> = {
  filters: 'Filters',
  from: 'From',
  to: 'To',
  date: 'Date',
  'days.today': 'Today',
  'days.tomorrow': 'Tomorrow',
  'days.next': '7 days from today',
  'days.past': 'The past 7 days',
  service: 'Service',
  centre: 'Centre',
  worker: 'Worker',
  lane: 'Stage',
  all: 'All',
  more: 'More filters',
  text: 'Find',
  'text.hint': 'Name, number, community',
  view: 'View',
  'view.lanes': 'Lanes',
  'view.table': 'Table',
  clear: 'Clear the filters',
  copy: 'Copy the link',
  copied: 'The link is copied',
}
export default en
