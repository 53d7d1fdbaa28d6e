import { signOut } from './api/calls.ts'
import { whenSignedOut } from './api/client.ts'
import type { Role } from './api/schemas.ts'
import { shared } from './words/shared.ts'
import { speaker } from './words/speaker.ts'

const say = speaker(shared)

export type Face = 'family' | 'worker' | 'desk'

const roles: Role[] = [
  'resident',
  'relative',
  'worker',
  'provider-manager',
  'coordinator',
  'centre-lead',
  'supervisor',
  'auditor',
  'service-team',
  'administrator',
]

/** A role in the reader's words; what is none stays as it was told. */
export function roleWords(told: string | undefined): string {
  const role = roles.find((one) => one === told)
  return role ? say(`role.${role}`) : (told ?? '')
}

/** The faces that somebody's roles open, in the order in which they are offered. */
export function facesOf(roles: Role[]): Face[] {
  const faces = roles.map((role): Face => {
    if (role === 'resident' || role === 'relative') return 'family'
    return role === 'worker' ? 'worker' : 'desk'
  })
  return [...new Set(faces)]
}

/** Where to go after signing in: back to the page that asked for it when that is a page of ours, else to the face. */
export function landing(wanted: string | null, faces: Face[]): string {
  const found = wanted && /^\/(family|worker|desk)(?=[/?#]|$)(?!.*\\)/.exec(wanted)?.[1]
  return found && faces.includes(found as Face) ? (wanted as string) : `/${faces[0] ?? 'desk'}`
}

const mark = 'anju.signed-in'

/** Whether this browser has signed in and not out; only a hint that spares a useless question, never a right. */
export const seemsSignedIn = (): boolean => safely(() => localStorage.getItem(mark) === 'yes') ?? false
export const markSignedIn = (): void => void safely(() => localStorage.setItem(mark, 'yes'))

function forgetPerson(): void {
  safely(() => localStorage.removeItem(mark))
  safely(() => sessionStorage.clear())
}

/** What this tab keeps belongs to one person: it is forgotten when somebody else has signed in. */
export function ownTab(personId: string): void {
  safely(() => {
    if (sessionStorage.getItem('anju.person') !== personId) sessionStorage.clear()
    sessionStorage.setItem('anju.person', personId)
  })
}

function safely<T>(act: () => T): T | undefined {
  try {
    return act()
  } catch {
    return undefined
  }
}

const here = () => location.pathname + location.search

/** To the sign-in page, and back to this one afterwards. Answers kept for this page stay. */
export function askToSignIn(): void {
  safely(() => localStorage.removeItem(mark))
  location.assign(`/?next=${encodeURIComponent(here())}`)
}

/** A page of a face calls this once: a dead session leads to the sign-in page. */
export const guardSession = (): void => whenSignedOut(askToSignIn)

let leaving: () => Promise<void> = async () => undefined

/** What a face has to forget of a person before they are gone. */
export function whenLeaving(then: () => Promise<void>): void {
  leaving = then
}

/** Ends the session everywhere and forgets what this browser kept of the person. Throws when nobody could be told. */
export async function leave(): Promise<void> {
  await signOut()
  await leaving()
  forgetPerson()
  location.assign('/')
}
