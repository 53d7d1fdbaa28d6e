import type { Me, NewOrder, Resident, Service } from '../../shared/api/schemas.ts'
import { atTime } from '../../shared/time/city.ts'

/** What has been answered so far. It stays in the tab until it is sent, so that back and reload lose nothing. */
export type Draft = {
  residentId?: string
  category?: string
  serviceCode?: string
  addressId?: string
  day?: string
  /** `any`, `other` or a window such as `09:00-11:00`. */
  time?: string
  from?: string
  to?: string
  /** `any`, `female`, `male` or the id of a worker. */
  who?: string
  whoName?: string
  note?: string
  /** All questions were answered once: after a change the way leads back to the check. */
  checked?: boolean
}

export const steps = ['for', 'kind', 'service', 'address', 'day', 'time', 'who', 'note', 'check'] as const
export type Step = (typeof steps)[number]

/** What decides which questions have to be asked at all. */
export type Known = {
  residents: Me['residents']
  addresses: NonNullable<Resident['addresses']>
}

/** A question with one possible answer is not asked. */
export function asked(step: Step, known: Known): boolean {
  if (step === 'for') return known.residents.length !== 1
  return step !== 'address' || known.addresses.length > 1
}

export function answered(step: Step, draft: Draft): boolean {
  switch (step) {
    case 'for':
      return draft.residentId !== undefined
    case 'kind':
      return draft.category !== undefined
    case 'service':
      return draft.serviceCode !== undefined
    case 'address':
      return draft.addressId !== undefined
    case 'day':
      return draft.day !== undefined
    case 'time':
      return draft.from !== undefined && draft.to !== undefined
    default:
      return true
  }
}

/** The first question before `step` that is still open; a check cannot be reached over a gap. */
export function gapBefore(step: Step, draft: Draft, known: Known): Step | undefined {
  return steps.slice(0, steps.indexOf(step)).find((one) => asked(one, known) && !answered(one, draft))
}

/** Where Continue leads: to the next question, or straight back to the check when only one answer was changed. */
export function after(step: Step, draft: Draft, known: Known): Step {
  const rest = steps.slice(steps.indexOf(step) + 1).filter((one) => asked(one, known))
  if (draft.checked) return rest.find((one) => one === 'check' || !answered(one, draft)) ?? 'check'
  return rest[0] ?? 'check'
}

/** Where Back leads; undefined from the first question. */
export function before(step: Step, draft: Draft, known: Known): Step | undefined {
  if (draft.checked && step !== 'check' && gapBefore('check', draft, known) === undefined) return 'check'
  return steps
    .slice(0, steps.indexOf(step))
    .reverse()
    .find((one) => asked(one, known))
}

/** One more answer. What depended on another answer is asked again. */
export function answer(draft: Draft, said: Draft): Draft {
  const next = { ...draft, ...said }
  if (said.residentId !== undefined && said.residentId !== draft.residentId) {
    delete next.addressId
    if (next.who !== undefined && !['any', 'female', 'male'].includes(next.who)) delete next.who
  }
  if (said.category !== undefined && said.category !== draft.category) delete next.serviceCode
  const moved = (key: 'serviceCode' | 'day') => said[key] !== undefined && said[key] !== draft[key]
  if (draft.serviceCode !== undefined && moved('serviceCode')) forgetTime(next)
  if (draft.day !== undefined && moved('day')) forgetTime(next)
  return next
}

function forgetTime(draft: Draft): void {
  delete draft.time
  delete draft.from
  delete draft.to
}

/** The order that the answers ask for; undefined while one is missing. */
export function orderOf(draft: Draft, known: Known): NewOrder | undefined {
  const { serviceCode, day, from, to } = draft
  const residentId = draft.residentId ?? (known.residents.length === 1 ? known.residents[0]?.id : undefined)
  if (!residentId || !serviceCode || !day || !from || !to) return undefined
  const order: NewOrder = { residentId, serviceCode, window: { start: atTime(day, from), end: atTime(day, to) } }
  const addressId = draft.addressId ?? known.addresses[0]?.id
  if (addressId) order.addressId = addressId
  const note = draft.note?.trim()
  if (note) order.note = note
  if (draft.who === 'female' || draft.who === 'male') order.preferences = { gender: draft.who }
  else if (draft.who && draft.who !== 'any') order.preferences = { workerIds: [draft.who] }
  return order
}

/** Which question a field of the server's answer belongs to. */
export function stepOfField(field: string): Step {
  if (field.startsWith('residentId')) return 'for'
  if (field.startsWith('serviceCode')) return 'service'
  if (field.startsWith('addressId')) return 'address'
  if (field.startsWith('note')) return 'note'
  return field.startsWith('preferences') ? 'who' : 'time'
}

/** The services of one category, as the catalogue orders them. */
export const inCategory = (services: Service[], category: string | undefined): Service[] =>
  services.filter((one) => one.category === category)

/** The categories in the catalogue's order, each with the names of what it holds. Urgent help is the SOS button's. */
export function categories(services: Service[]): { code: string; name: string; holds: string[] }[] {
  const found = new Map<string, { code: string; name: string; holds: string[] }>()
  for (const one of services) {
    if (one.urgent) continue
    const into = found.get(one.category) ?? { code: one.category, name: one.categoryName ?? one.category, holds: [] }
    into.holds.push(one.name)
    found.set(one.category, into)
  }
  return [...found.values()]
}
