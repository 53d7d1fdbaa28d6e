import { getDoor, getMyDay, getOrder, listServices } from '../../shared/api/calls.ts'
import type { Day, Door, Order, Service } from '../../shared/api/schemas.ts'
import type { Reading } from '../../shared/hooks.ts'
import { touches } from '../../shared/live/change.ts'
import { dayOf } from '../../shared/time/city.ts'
import { takeCard } from '../card/ClientCard.tsx'
import { readKept, useKept, type Kept } from '../worker.tsx'

export const visitPath = (orderId: string, page = '') =>
  `/worker/visits/${encodeURIComponent(orderId)}${page && `/${page}`}`

/** A visit with what belongs to it: the tasks of its service, the phone that may be called around it. */
export type VisitFacts = {
  order: Order
  tasks: NonNullable<Service['tasks']>
  phone: string | undefined
  /** What proves the visit; undefined of a visit that is not this worker's any more. */
  door: Door | undefined
}

/** A phone is told around the visit only; before that it comes masked, and nobody can be called by a mask. */
export const callable = (phone: string | null | undefined): string | undefined =>
  phone && /^[\d+() -]+$/.test(phone) ? phone : undefined

/** What is the same for all visits of a day; read once when a whole day is taken along. */
type Shared = { services: Service[]; day: Day }

async function read(id: string, known?: Shared): Promise<VisitFacts> {
  const order = await getOrder(id)
  const open = order.stage === 'dispatched' || order.stage === 'under-way'
  const [door, services, day] = await Promise.all([
    open ? getDoor(id) : undefined,
    known?.services ?? listServices().then((all) => all.items),
    known?.day ?? getMyDay(dayOf(order.visit?.start ?? order.window.start)),
  ])
  return {
    order,
    tasks: services.find((one) => one.code === order.serviceCode)?.tasks ?? [],
    door,
    phone: callable(day.items.find((one) => one.orderId === id)?.phone),
  }
}

/** Takes a day along: every visit of it can then be opened without a network. */
export async function takeAlong(day: Day): Promise<void> {
  const services = (await listServices()).items
  const open = day.items.filter(({ stage }) => stage === 'dispatched' || stage === 'under-way')
  for (const { orderId } of open) await readKept(`visit ${orderId}`, () => read(orderId, { services, day }))
  // a card that is not open yet is read when it is
  for (const { orderId } of open) await takeCard(orderId).catch(() => undefined)
}

export const useVisit = (id: string): Reading<Kept<VisitFacts>> =>
  useKept(
    `visit ${id}`,
    () => read(id),
    (change) => touches(change, id),
  )

/** A visit in words, to be known again in the list of what is not yet sent. */
export const aboutOf = (order: Order): string =>
  [order.serviceName ?? order.serviceCode, order.residentName].filter(Boolean).join(' · ')
