import type { DragEvent } from 'react'
import type { Order } from '../model.ts'

/** Whether this person may offer the order to somebody now. */
export function mayAssign(order: Order): boolean {
  return order.can?.includes('offerOrder') ?? false
}

/** What makes an element carry its order; nothing when the order cannot be assigned. */
export function carries(order: Order, onTake: (order: Order) => void, onLeave: () => void) {
  if (!mayAssign(order)) return { draggable: false }
  return {
    draggable: true,
    onDragStart: (event: DragEvent) => {
      event.dataTransfer.effectAllowed = 'move'
      event.dataTransfer.setData('text/plain', order.number)
      onTake(order)
    },
    onDragEnd: onLeave,
  }
}
