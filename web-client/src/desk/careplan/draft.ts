import type { CareItem, CarePlanDraft } from '../model.ts'
import { oftenOf, ruleOf, type Often } from './rule.ts'

/** One item as it is typed. */
export interface Line {
  /** Names the line on the page while it has no id of its own. */
  key: number
  id: string
  serviceCode: string
  often: Often
  begins: string
  starts: string
  minutes: string
  addressId: string
  workerId: string
  note: string
}

const weekly: Often = { every: 'WEEKLY', interval: '1', days: [], monthDay: '1', text: '' }

export const newLine = (key: number): Line => ({
  key,
  id: '',
  serviceCode: '',
  often: weekly,
  begins: '',
  starts: '09:00',
  minutes: '120',
  addressId: '',
  workerId: '',
  note: '',
})

/** The line of an item that is in the plan. */
export const lineOf = (item: CareItem, key: number): Line => ({
  key,
  id: item.id,
  serviceCode: item.serviceCode,
  often: oftenOf(item.rrule),
  begins: item.begins,
  starts: item.starts,
  minutes: String(item.minutes),
  addressId: item.addressId ?? '',
  workerId: item.workerId ?? '',
  note: item.note ?? '',
})

/** What is sent; what was left empty is not. */
export function draftOf(from: string, until: string, note: string, lines: readonly Line[]): CarePlanDraft {
  return {
    from,
    ...(until && { until }),
    ...(note && { note }),
    items: lines.map((line) => ({
      ...(line.id && { id: line.id }),
      serviceCode: line.serviceCode,
      rrule: ruleOf(line.often),
      ...(line.begins && { begins: line.begins }),
      starts: line.starts,
      minutes: Number(line.minutes) || 0,
      ...(line.addressId && { addressId: line.addressId }),
      ...(line.workerId && { workerId: line.workerId }),
      ...(line.note && { note: line.note }),
    })),
  }
}
