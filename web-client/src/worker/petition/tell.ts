import type { Petition, PetitionVisit, Window } from '../../shared/api/schemas.ts'
import { addDays, dayOf } from '../../shared/time/city.ts'
import { betweenWords, clock24, dayWords, momentWords } from '../../shared/time/words.ts'
import { say } from '../words.ts'

/** `明天……，上午9:00 到 10:00，居家助浴，白羊社区`. */
export const visitWords = (visit: PetitionVisit): string =>
  say('petition.visit', {
    day: dayWords(dayOf(visit.start)),
    between: betweenWords(visit.start, visit.end),
    service: visit.serviceName,
    community: visit.communityName,
  })

/** Whole days by their names, anything else from moment to moment. */
export function leaveWords({ start, end }: Window): string {
  if (clock24(start) !== '00:00' || clock24(end) !== '00:00')
    return say('petition.leave', { from: momentWords(start), until: momentWords(end) })
  const last = addDays(dayOf(end), -1)
  if (dayOf(start) === last) return say('petition.leave.day', { day: dayWords(last) })
  return say('petition.leave.days', { from: dayWords(dayOf(start)), until: dayWords(last) })
}

/** What it asks for, in one line. */
export const askedWords = (one: Petition): string =>
  one.leave ? leaveWords(one.leave) : one.visit ? visitWords(one.visit) : ''
