import type { Order } from '../../shared/api/schemas.ts'
import { language } from '../../shared/words/language.ts'
import { windowWords } from '../../shared/time/words.ts'
import { say } from '../words.ts'

export const serviceOf = (order: Order): string => order.serviceName ?? order.serviceCode

/** Those who come, by name; nobody yet is nothing. */
export const workersOf = (order: Order): string =>
  (order.workers ?? []).map((one) => one.name).join(language() === 'en' ? ', ' : '、')

/** When somebody comes: the planned visit, or before that what was asked for. */
export const whenWords = (order: Order): string => windowWords(order.visit ?? order.window)

/** Where an order stands, in a sentence. */
export function nowWords(order: Order): string {
  if (order.atDesk && ['requested', 'matched', 'offered'].includes(order.stage)) return say('now.desk')
  if (order.stage === 'dispatched') return say('now.dispatched', { workers: workersOf(order), when: whenWords(order) })
  if (order.stage === 'under-way') return say('now.under-way', { workers: workersOf(order) })
  return say(`now.${order.stage}`)
}
