import type { Same } from '../../shared/words/speaker.ts'
import type zh from './words.zh-CN.ts'

const en: Same<typeof zh> = {
  title: 'Desk',
  'page.title': '{page} · Anju desk',
  skip: 'Skip to the content',
  nav: 'Pages of the desk',
  board: 'Board',
  timeline: 'Timeline',
  map: 'Map',
  residents: 'Residents',
  alarms: 'Alarms',
  mine: 'What I can see',
  'new-order': 'Ask on behalf',
  order: 'Order',
  resident: 'Resident',
  unknown: 'This page cannot be found',
  'unknown.what': 'The address may be mistyped, or the page is not yours to see.',
  'unknown.back': 'Back to the board',
  language: 'Language',
  'sign.out': 'Sign out',
  'sign.out.failed': 'You are not signed out: the server does not answer. Please try again.',
  demo: 'Demo city: people and places are invented.',
  loading: 'Opening the desk…',
  'feed.polling': 'Live updates are interrupted; everything is read again every 15 seconds.',
  'feed.since': 'No live messages since {time}. Not received does not mean that it did not happen.',
  'feed.offline': 'This computer is offline.',
  'mine.who': 'Who you are',
  'mine.name': 'Name',
  'mine.roles': 'Roles',
  'mine.places': 'Organisation',
  'mine.none': 'None recorded',
  'mine.what': 'What you can see now',
  'mine.parts': 'You can open: {parts}.',
  'mine.nothing': "Your role has no pages of its own yet; you see nobody's orders or records.",
  'mine.service-team':
    'You can find the residents of your town and see their alarms. The pages for welfare visits are not built yet; the centre calls you as before.',
  'mine.administrator':
    "An administrator sees nobody's records; that is intended. Accounts and settings are kept on the server for now.",
  'mine.live': 'The server is running.',
  'mine.silent': 'The server does not answer.',
}
export default en
