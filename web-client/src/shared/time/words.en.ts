import type { Same } from '../words/speaker.ts'
import type zh from './words.zh-CN.ts'

const en: Same<typeof zh> = {
  'clock.early': '{time} am',
  'clock.morning': '{time} am',
  'clock.noon': '{time} pm',
  'clock.afternoon': '{time} pm',
  'clock.evening': '{time} pm',
  'day.today': 'Today',
  'day.tomorrow': 'Tomorrow',
  'day.after': 'In two days',
  'day.yesterday': 'Yesterday',
  'day.full': '{weekday} {date}',
  'day.near': '{near}, {full}',
  'window.between': '{start} to {end}',
  'window.full': '{day}, {between}',
  moment: '{day}, {time}',
  'duration.minutes': '{minutes} min',
  'duration.hours': '{hours} h',
  'duration.both': '{hours} h {minutes} min',
}
export default en
