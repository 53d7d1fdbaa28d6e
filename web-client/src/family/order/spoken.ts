import { useEffect, useRef } from 'react'
import type { Order } from '../../shared/api/schemas.ts'
import { announce } from '../../shared/ui/live.tsx'
import { nowWords } from './words.ts'

/** Says it when an order on screen moved on; what was there when the page opened is not news. */
export function useStageSpoken(order: Order): void {
  const known = useRef(order.stage)
  useEffect(() => {
    if (known.current === order.stage) return
    known.current = order.stage
    announce(nowWords(order))
  }, [order.stage])
}
