import { atTime, isDay, minutesOf } from '../../shared/time/city.ts'
import type { NewOrder, Service } from '../model.ts'

/** What is filled in, as it stands in the fields. */
export interface Answers {
  serviceCode: string
  day: string
  from: string
  to: string
  addressId: string
  note: string
}

export type FieldName = 'service' | 'day' | 'from' | 'to'
export type Wrong = 'service' | 'day' | 'from' | 'to' | 'order' | 'short' | 'past'

/** All that is wrong with the answers, field by field; the server has the last word. */
export function check(
  answers: Answers,
  service: Service | undefined,
  now: Date,
  leadMinutes: number,
): Map<FieldName, Wrong> {
  const wrong = new Map<FieldName, Wrong>()
  const [from, to] = [minutesOf(answers.from), minutesOf(answers.to)]
  if (!service) wrong.set('service', 'service')
  if (!isDay(answers.day)) wrong.set('day', 'day')
  if (Number.isNaN(from)) wrong.set('from', 'from')
  if (Number.isNaN(to)) wrong.set('to', 'to')
  if (from >= to) wrong.set('to', 'order')
  else if (service && to - from < service.durationMinutes) wrong.set('to', 'short')
  if (!wrong.has('day') && !wrong.has('from')) {
    const earliest = now.getTime() + leadMinutes * 60_000
    if (Date.parse(atTime(answers.day, answers.from)) < earliest) wrong.set('from', 'past')
  }
  return wrong
}

/** The request as the contract has it. */
export function requestOf(residentId: string, answers: Answers): NewOrder {
  const note = answers.note.trim()
  return {
    residentId,
    serviceCode: answers.serviceCode,
    window: { start: atTime(answers.day, answers.from), end: atTime(answers.day, answers.to) },
    ...(answers.addressId ? { addressId: answers.addressId } : {}),
    ...(note ? { note } : {}),
  }
}

/** Which field of the page a field of the contract is. */
export function fieldOf(path: string): FieldName | undefined {
  if (path.startsWith('serviceCode')) return 'service'
  if (path.endsWith('end')) return 'to'
  return path.startsWith('window') ? 'from' : undefined
}
