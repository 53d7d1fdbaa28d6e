import type { Order } from '../model.ts'

/** The orders of a view by id. Never changed in place: a new book for every change. */
export type Book = ReadonlyMap<string, Order>

export const emptyBook: Book = new Map()

/** Enters what was read. An answer that was overtaken by a newer one on its way is not entered. */
export function enter(book: Book, orders: readonly Order[]): Book {
  const news = orders.filter((order) => (book.get(order.id)?.version ?? -1) <= order.version)
  if (news.length === 0) return book
  const next = new Map(book)
  for (const order of news) next.set(order.id, order)
  return next
}

/** Takes out what this person may no longer see or what left the days. */
export function strike(book: Book, id: string): Book {
  if (!book.has(id)) return book
  const next = new Map(book)
  next.delete(id)
  return next
}

/** After everything was read again: what was not there any more goes, but for what came in meanwhile. */
export function replace(book: Book, fresh: Book, cameMeanwhile: ReadonlySet<string>): Book {
  const meanwhile = [...book.values()].filter((order) => fresh.has(order.id) || cameMeanwhile.has(order.id))
  return enter(
    fresh,
    meanwhile.filter((order) => order.version > (fresh.get(order.id)?.version ?? -1)),
  )
}
