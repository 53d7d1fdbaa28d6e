export default {
  'card.title': 'The care centre asks: would another time do?',
  'card.words': '{service}, agreed for {told}. Please answer before {by}.',
  'card.button': 'Answer',
  title: 'Would another time do?',
  why: 'Whoever was to come cannot, and nobody else can come at the time that was agreed.',
  told: 'Agreed before',
  asked: 'Now proposed',
  who: 'Who comes',
  by: 'Please answer before {by}. Without an answer by then it counts as no.',
  yes: 'Yes, at this time',
  no: 'No, keep to the old time',
  'no.what': 'Then the care centre goes on looking for somebody for the old time, and calls you if there is nobody.',
  'done.yes': 'Thank you, you have agreed',
  'done.yes.what':
    'Once the care centre has settled it, the new time stands on the page of this visit. Until then everything is as before.',
  'done.no': 'All right, the time stays',
  'done.no.what': 'The care centre goes on looking for somebody for the old time, and calls you if there is nobody.',
  over: 'This question needs no answer any more',
  'over.what':
    'Somebody has answered it, or the care centre has taken it back. The page of the visit says how it is now.',
  order: 'See the visit',
  home: 'Back to the start',
} as const
