import { OrderDetail } from './OrderDetail.tsx'
import { say } from './words.ts'

let created = { id: '', number: '' }

/** Remembers for the next page that this order was just asked for. */
export function markCreated(id: string, number: string): void {
  created = { id, number }
}

/** An order on a page of its own. */
export function OrderPage({ id }: { id: string }) {
  const said = created.id === id ? say('done.created', { number: created.number }) : ''
  return <OrderDetail id={id} said={said} heading={(title) => <h1 tabIndex={-1}>{title}</h1>} />
}
