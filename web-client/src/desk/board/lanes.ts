import type { Order, Stage } from '../model.ts'

/** The lanes of the board, in the order of an order's life; what ended otherwise stands last. */
export const lanes = [
  'asked',
  'desk',
  'offered',
  'dispatched',
  'under-way',
  'to-check',
  'verified',
  'confirmed',
  'settled',
  'stopped',
] as const

export type Lane = (typeof lanes)[number]

/** Lanes that nobody has to act in: closed until somebody opens them. */
export const quietLanes: readonly Lane[] = ['verified', 'confirmed', 'settled', 'stopped']

const byStage: Record<Stage, Lane> = {
  requested: 'asked',
  matched: 'asked',
  unmet: 'desk',
  offered: 'offered',
  dispatched: 'dispatched',
  'under-way': 'under-way',
  visited: 'to-check',
  disputed: 'to-check',
  verified: 'verified',
  confirmed: 'confirmed',
  settled: 'settled',
  'on-hold': 'stopped',
  cancelled: 'stopped',
  aborted: 'stopped',
  missed: 'stopped',
  'not-home': 'stopped',
  rejected: 'stopped',
}

const stillWaiting: readonly Stage[] = ['requested', 'matched', 'offered']

export function isLane(text: string): text is Lane {
  return (lanes as readonly string[]).includes(text)
}

/** An order whose rounds are over, or whom a person has to approve, waits for a person, whatever its stage is called. */
export function laneOf(order: Pick<Order, 'stage' | 'atDesk' | 'waits'>): Lane {
  const forSomebody = order.atDesk || order.waits === 'approval'
  return forSomebody && stillWaiting.includes(order.stage) ? 'desk' : byStage[order.stage]
}

/** When the visit is or should be: the planned time, else the asked window. */
export function startOf(order: Pick<Order, 'visit' | 'window'>): string {
  return order.visit?.start ?? order.window.start
}

const starts = new WeakMap<Order, number>()

/** Reading a time costs more than comparing it, and a board of ten thousand orders compares often. */
function startMillis(order: Order): number {
  const known = starts.get(order)
  if (known !== undefined) return known
  const at = Date.parse(startOf(order))
  starts.set(order, at)
  return at
}

/** The next visit first; of two at the same time the one with the lower number. */
export function inOrderOfVisit(a: Order, b: Order): number {
  const [one, other] = [a.number, b.number]
  return startMillis(a) - startMillis(b) || one.length - other.length || (one < other ? -1 : Number(one > other))
}

/** Every lane with its orders, the next visit first; a lane without orders is there and empty. */
export function intoLanes(orders: Iterable<Order>): Record<Lane, Order[]> {
  const all = Object.fromEntries(lanes.map((lane) => [lane, [] as Order[]])) as Record<Lane, Order[]>
  for (const order of orders) all[laneOf(order)].push(order)
  for (const lane of lanes) all[lane].sort(inOrderOfVisit)
  return all
}
