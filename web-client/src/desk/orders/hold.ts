/**
 * The order of rows while somebody's focus is among them: those that were shown keep their places, also when they no
 * longer belong here; new ones come last. Without focus the right order returns.
 */
export function hold(shown: readonly string[], right: readonly string[], focused: boolean): readonly string[] {
  if (!focused) return same(shown, right) ? shown : right
  const known = new Set(shown)
  const added = right.filter((id) => !known.has(id))
  return added.length === 0 ? shown : [...shown, ...added]
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id, at) => id === b[at])
}
