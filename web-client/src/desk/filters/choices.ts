import type { Order } from '../model.ts'

export interface Option {
  value: string
  name: string
}

const byName = new Intl.Collator('zh-CN')

function sorted(found: Map<string, string>): Option[] {
  return [...found]
    .map(([value, name]) => ({ value, name }))
    .sort((a, b) => byName.compare(a.name, b.name) || (a.value < b.value ? -1 : 1))
}

/** What can be chosen in the filters: only what the orders of these days have. */
export function optionsOf(orders: Iterable<Order>): Record<'services' | 'centres' | 'workers', Option[]> {
  const services = new Map<string, string>()
  const centres = new Map<string, string>()
  const workers = new Map<string, string>()
  for (const order of orders) {
    services.set(order.serviceCode, order.serviceName ?? order.serviceCode)
    if (order.centre) centres.set(order.centre.id, order.centre.name)
    for (const one of [...(order.workers ?? []), ...(order.offer?.workers ?? [])]) workers.set(one.id, one.name)
  }
  return { services: sorted(services), centres: sorted(centres), workers: sorted(workers) }
}
