import type { Petition, PetitionVisit } from '../../shared/api/schemas.ts'
import { dayOf } from '../../shared/time/city.ts'
import { betweenWords, dayWords, momentWords } from '../../shared/time/words.ts'
import { say } from '../words.ts'

/** `明天……，上午9:00 到 10:00，居家助浴，白羊社区`. */
export const visitWords = (visit: PetitionVisit): string =>
  say('petition.visit', {
    day: dayWords(dayOf(visit.start)),
    between: betweenWords(visit.start, visit.end),
    service: visit.serviceName,
    community: visit.communityName,
  })

/** What it asks for, in one line. */
export function askedWords(one: Petition): string {
  if (one.leave) return say('petition.leave', { from: momentWords(one.leave.start), until: momentWords(one.leave.end) })
  return one.visit ? visitWords(one.visit) : ''
}
