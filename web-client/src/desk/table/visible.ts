export interface Visible {
  first: number
  /** One behind the last. */
  end: number
}

/** Which rows of one height are in sight, with some before and after so that scrolling never shows a gap. */
export function visible(top: number, height: number, rowHeight: number, count: number, spare = 8): Visible {
  const first = Math.max(0, Math.floor(top / rowHeight) - spare)
  const end = Math.min(count, Math.ceil((top + height) / rowHeight) + spare)
  return { first: Math.min(first, count), end: Math.max(end, Math.min(first, count)) }
}

/** Where to scroll so that a row is whole in sight; the same place when it already is. */
export function scrollFor(row: number, top: number, height: number, rowHeight: number): number {
  const start = row * rowHeight
  if (start < top) return start
  if (start + rowHeight > top + height) return start + rowHeight - height
  return top
}

/** The row that a key leads to; undefined when the key does not move. */
export function rowFor(key: string, row: number, page: number, count: number): number | undefined {
  const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page }
  if (key === 'Home') return 0
  if (key === 'End') return count - 1
  const step = steps[key]
  return step === undefined ? undefined : Math.max(0, Math.min(count - 1, row + step))
}
