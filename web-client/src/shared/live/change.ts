/** Something changed. Events say what, never the content: whoever cares reads it again, with their own rights. */
export type Change =
  { kind: 'everything' } | { kind: string; id?: string; orderId?: string; stage?: string; version?: number }

/** One event of the stream; undefined when it is not one. */
export function changeOf(data: string): Change | undefined {
  try {
    const said = JSON.parse(data) as Record<string, unknown> | null
    return said && typeof said.kind === 'string' ? (said as Change) : undefined
  } catch {
    return undefined
  }
}

/** Whether a change may touch this order. */
export const touches = (change: Change, orderId: string): boolean =>
  change.kind === 'everything' || !('orderId' in change) || change.orderId === undefined || change.orderId === orderId

/** Milliseconds before the next try: 2 s, doubling to a minute, with a little chance so that not all come at once. */
export function backoff(failures: number, chance: number = Math.random()): number {
  return Math.round(Math.min(60_000, 2_000 * 2 ** failures) * (0.75 + chance / 2))
}
