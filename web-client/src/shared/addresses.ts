import type { Resident } from './api/schemas.ts'
import { cityToday } from './time/words.ts'

/** Somebody is or will be served at this address; the server knows better on which days. */
export function isInUse(address: NonNullable<Resident['addresses']>[number]): boolean {
  return !address.until || address.until >= cityToday()
}
