export default {
  needed: 'Outside the time told to the resident: the family has to say yes before it can be published.',
  ask: 'Ask the family about the other time',
  'ask.which': 'Ask the family about the other time (group {part})',
  asked: 'Asked; waiting for the answer until {by}.',
  yes: 'The family agrees to the other time.',
  record: 'They answered on the phone…',
  'record.which': 'They answered on the phone: {title}',
  'record.title': 'Answer on the phone: {title}',
  'record.what':
    'It would be at {time}. Write down who said so. Only after a yes can it be published; after a no somebody else is looked for.',
  'record.answer': 'What they said',
  'record.yes': 'Yes, the other time will do',
  'record.no': 'No',
  'record.who': 'Who said so',
  'record.missing': 'Please write who said so',
  'record.send': 'Write it down',
} as const
