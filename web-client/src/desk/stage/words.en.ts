import type { Same } from '../../shared/words/speaker.ts'
import type zh from './words.zh-CN.ts'

const en: Same<typeof zh> = {
  requested: 'Requested',
  matched: 'Matched',
  offered: 'Offered',
  dispatched: 'Dispatched',
  'under-way': 'Under way',
  visited: 'Visited',
  verified: 'Verified',
  confirmed: 'Confirmed',
  settled: 'Settled',
  unmet: 'Nobody found yet',
  cancelled: 'Cancelled',
  'on-hold': 'On hold',
  aborted: 'Broken off',
  missed: 'Nobody came',
  'not-home': 'Nobody at home',
  disputed: 'Disputed',
  rejected: 'Rejected',
  'lane.asked': 'Being matched',
  'lane.desk': 'On the desk',
  'lane.offered': 'Offered',
  'lane.dispatched': 'Dispatched',
  'lane.under-way': 'Under way',
  'lane.to-check': 'To be checked',
  'lane.verified': 'Verified',
  'lane.confirmed': 'Confirmed',
  'lane.settled': 'Settled',
  'lane.stopped': 'Stopped or on hold',
}
export default en
