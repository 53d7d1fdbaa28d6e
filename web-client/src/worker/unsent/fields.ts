import type { Order, Service } from '../../shared/api/schemas.ts'
import { isMark, type Unsent } from './queue.ts'

type Task = NonNullable<Service['tasks']>[number]

/** One thing that this phone and the server tell, each in its own value; undefined: not told. */
export type Field = {
  name: 'at' | 'proof' | 'note' | `task ${string}`
  mine: string | undefined
  theirs: string | undefined
}

/** What this phone wanted to tell beside what the server holds, field by field, in the order of the form. */
export function fieldsOf(entry: Unsent, order: Order, workerId: string, tasks: Task[]): Field[] {
  if (!isMark(entry)) return []
  const which = entry.kind === 'check-in' ? 'in' : 'out'
  const mark = (order.marks ?? []).find((one) => one.workerId === workerId && one.which === which)
  const fields: Field[] = [
    { name: 'at', mine: entry.body.at, theirs: mark?.at },
    { name: 'proof', mine: entry.body.proof.kind, theirs: mark?.proof },
  ]
  if (entry.kind === 'check-in') return fields
  const told = entry.body.tasks
  for (const { code } of tasks) {
    const mine = told.find((one) => one.code === code)
    const theirs = (order.tasks ?? []).find((one) => one.code === code)
    fields.push({ name: `task ${code}`, mine: mine?.outcome, theirs: theirs?.outcome })
  }
  return fields
}

/** The same moment however it is written, and the same word. */
export function differs({ name, mine, theirs }: Field): boolean {
  if (name === 'at' && mine && theirs) return Date.parse(mine) !== Date.parse(theirs)
  return mine !== theirs
}
