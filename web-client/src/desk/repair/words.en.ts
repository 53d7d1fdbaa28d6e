export default {
  away: 'Cannot come',
  'away.whom': 'Cannot come: {name}',
  'away.title': '{name} cannot come',
  'away.what':
    'A proposal that changes as little as possible is made: who takes each visit, and when. Nothing changes before you have seen and accepted it.',
  'away.why': 'Why',
  'away.ill': 'Ill: write down the leave',
  'away.lost': 'Gone home, or cannot be reached: no reason is written down',
  'away.lost.what': 'From now until the end of today {name} is not sent to anybody.',
  'away.from': 'From',
  'away.until': 'Until',
  'away.wrong': '"Until" has to be later than "from".',
  'away.send': 'See the proposal',
  longer: 'Takes longer…',
  'longer.title': 'Takes longer: {title}',
  'longer.what':
    'Planned until {end}. Later visits would be late; a proposal that changes as little as possible is made. Nothing changes before you have seen and accepted it.',
  'longer.minutes': 'How many minutes longer',
  'longer.hint': 'Later than the planned end, 5 to 240 minutes.',
  'longer.wrong': 'Please give a whole number from 5 to 240.',
  'longer.send': 'See the proposal',
  urgent: 'Urgent: fit it into today',
  'urgent.what':
    'Other visits make room for it, with as few changes as possible. Nothing changes before you have seen and accepted it.',
  alert: 'Mend the day',
  'alert.whom': 'Mend the day: {about}',
  'resident.away': 'Use the time that became free',
  'resident.away.what':
    'A proposal is made of what is possible now: a visit that has nobody is taken in, others move within the time that was told to them. Nothing changes before you have seen and accepted it.',
  'resident.back': 'Fit the visits in again',
  'resident.back.what':
    'Their visits that have nobody are fitted into the day, with as few changes as possible. Nothing changes before you have seen and accepted it.',
}
