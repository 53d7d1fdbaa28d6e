export type Arrow = 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight' | 'Home' | 'End'

export function isArrow(key: string): key is Arrow {
  return ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End'].includes(key)
}

/**
 * Where an arrow leads among columns of different lengths; empty columns are stepped over. Left and right keep the
 * height as far as the next column reaches. Without a way the place stays.
 */
export function step(lengths: readonly number[], at: { column: number; row: number }, arrow: Arrow) {
  const { column, row } = at
  const length = lengths[column] ?? 0
  if (arrow === 'Home') return { column, row: 0 }
  if (arrow === 'End') return { column, row: Math.max(0, length - 1) }
  if (arrow === 'ArrowUp') return { column, row: Math.max(0, row - 1) }
  if (arrow === 'ArrowDown') return { column, row: Math.min(length - 1, row + 1) }
  const way = arrow === 'ArrowLeft' ? -1 : 1
  for (let next = column + way; next >= 0 && next < lengths.length; next += way) {
    const reach = lengths[next] ?? 0
    if (reach > 0) return { column: next, row: Math.min(row, reach - 1) }
  }
  return at
}
