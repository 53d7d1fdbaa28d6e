import type { Mark, Order } from '../model.ts'

/** What one worker's check-in or check-out told; undefined where nothing was received. */
export interface Done {
  workerId: string
  name: string
  in: Mark | undefined
  out: Mark | undefined
  minutes: number | undefined
}

const minuteMillis = 60_000

/** Every worker of the visit with what was received from them, also when that is nothing. */
export function doneBy(order: Pick<Order, 'workers' | 'marks'>): Done[] {
  const marks = order.marks ?? []
  const names = new Map((order.workers ?? []).map((worker) => [worker.id, worker.name]))
  for (const mark of marks) if (!names.has(mark.workerId)) names.set(mark.workerId, '')
  return [...names].map(([workerId, name]) => {
    const mine = (which: 'in' | 'out') => marks.find((mark) => mark.workerId === workerId && mark.which === which)
    const [begun, ended] = [mine('in'), mine('out')]
    return {
      workerId,
      name,
      in: begun,
      out: ended,
      minutes: begun && ended ? minutesBetween(begun.at, ended.at) : undefined,
    }
  })
}

export function minutesBetween(start: string, end: string): number {
  return Math.round((Date.parse(end) - Date.parse(start)) / minuteMillis)
}

/** Whether there is anything to compare yet. */
export function comparable(order: Pick<Order, 'stage' | 'marks'>): boolean {
  return (order.marks?.length ?? 0) > 0 || ['visited', 'disputed', 'verified', 'rejected'].includes(order.stage)
}

/** The same words said once, with how often. */
export function counted(differences: readonly { words: string }[]): [string, number][] {
  const times = new Map<string, number>()
  for (const { words } of differences) times.set(words, (times.get(words) ?? 0) + 1)
  return [...times]
}
