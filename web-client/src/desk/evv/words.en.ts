import type { Same } from '../../shared/words/speaker.ts'
import type zh from './words.zh-CN.ts'

const en: Same<typeof zh> = {
  title: 'Records of visits (six elements)',
  what: 'Of each visit: who served, whom, in what, on which day, where, from when until when. What is missing is named.',
  centre: 'Centre',
  from: 'From',
  until: 'To',
  missing: 'Only those of which something is missing',
  show: 'Show',
  worker: 'Who served',
  resident: 'Whom',
  service: 'Service',
  date: 'Date',
  time: 'From and until',
  place: 'Place',
  lacks: 'Missing',
  whole: 'whole',
  corrected: '(corrected)',
  unknown: 'not recorded',
  metres: '{count} m from the address',
  none: 'There are no records of visits on these days.',
  count: '{count} records, {missing} of them with something missing',
  most: 'These are the first 5,000: choose fewer days.',
  export: 'Export {format}',
  ready: 'The file is ready:',
  loading: 'Loading…',
}

export default en
