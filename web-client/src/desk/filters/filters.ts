import { addDays, isDay } from '../../shared/time/city.ts'
import { isLane, laneOf, type Lane } from '../board/lanes.ts'
import type { Order } from '../model.ts'

/** What the board shows; the whole of it stands in the address, so that a view can be shared. */
export interface Filters {
  /** First and last day shown, YYYY-MM-DD in the city's zone. */
  from: string
  to: string
  view: 'lanes' | 'table'
  lanes: Lane[]
  open: Lane[]
  service: string
  centre: string
  worker: string
  text: string
}

export interface Days {
  from: string
  to: string
}

/** A longer range is cut: a board of a year is a report. */
export const longestRangeDays = 31

function laneList(text: string | null): Lane[] {
  return (text ?? '').split(',').filter(isLane)
}

/** Reads the address; what is missing or wrong becomes the default, a range backwards is turned round. */
export function readFilters(query: string, usual: Days): Filters {
  const asked = new URLSearchParams(query)
  const [begin, end] = [asked.get('from') ?? '', asked.get('to') ?? '']
  const one = isDay(begin) ? begin : usual.from
  const other = isDay(end) ? end : one > usual.to ? one : usual.to
  const [from, last] = one <= other ? [one, other] : [other, one]
  const furthest = addDays(from, longestRangeDays - 1)
  return {
    from,
    to: last < furthest ? last : furthest,
    view: asked.get('view') === 'table' ? 'table' : 'lanes',
    lanes: laneList(asked.get('lanes')),
    open: laneList(asked.get('open')),
    service: asked.get('service') ?? '',
    centre: asked.get('centre') ?? '',
    worker: asked.get('worker') ?? '',
    text: asked.get('q') ?? '',
  }
}

/** The address of a view: only what differs from the usual, always in the same order. */
export function writeFilters(filters: Filters, usual: Days): string {
  const query = new URLSearchParams()
  const usualDays = filters.from === usual.from && filters.to === usual.to
  const put = (name: string, value: string) => value && query.set(name, value)
  put('from', usualDays ? '' : filters.from)
  put('to', usualDays ? '' : filters.to)
  put('view', filters.view === 'table' ? 'table' : '')
  put('lanes', filters.lanes.join(','))
  put('open', filters.open.join(','))
  put('service', filters.service)
  put('centre', filters.centre)
  put('worker', filters.worker)
  put('q', filters.text.trim())
  const text = query.toString()
  return text ? `?${text}` : ''
}

/** Whether one of the words by which people know an order contains the text. */
export function says(order: Order, text: string): boolean {
  const wanted = text.trim().toLowerCase()
  if (!wanted) return true
  const people = [...(order.workers ?? []), ...(order.offer?.workers ?? [])].map((worker) => worker.name)
  return [order.number, order.residentName, order.serviceName, order.communityName, ...people].some((word) =>
    word?.toLowerCase().includes(wanted),
  )
}

/** Whether an order is on or promised to this worker. */
function concerns(order: Order, workerId: string): boolean {
  return [...(order.workers ?? []), ...(order.offer?.workers ?? [])].some((worker) => worker.id === workerId)
}

/** Whether an order belongs to the view; the days are the server's to choose. */
export function shows(filters: Filters, order: Order): boolean {
  return (
    (filters.lanes.length === 0 || filters.lanes.includes(laneOf(order))) &&
    (!filters.service || order.serviceCode === filters.service) &&
    (!filters.centre || order.centre?.id === filters.centre) &&
    (!filters.worker || concerns(order, filters.worker)) &&
    says(order, filters.text)
  )
}

/** Whether something hides orders of the chosen days. */
export function narrows(filters: Filters): boolean {
  return (
    [filters.service, filters.centre, filters.worker, filters.text.trim()].some(Boolean) || filters.lanes.length > 0
  )
}

/** Whether an order starts within the days, which begin and end at these instants. */
export function within(order: Order, begins: string, ends: string): boolean {
  const start = Date.parse(order.window.start)
  return start >= Date.parse(begins) && start < Date.parse(ends)
}
