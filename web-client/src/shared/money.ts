import type { Price } from './api/schemas.ts'
import { shared } from './words/shared.ts'
import { speaker } from './words/speaker.ts'

const say = speaker(shared)

/** `80`, `80.50`: yuan of whole fen, without going through fractions. */
export function yuan(fen: number): string {
  const whole = Math.trunc(fen / 100)
  const rest = Math.abs(fen % 100)
  return rest === 0 ? String(whole) : `${fen < 0 && whole === 0 ? '-' : ''}${whole}.${String(rest).padStart(2, '0')}`
}

/** What there is to pay, with its note (示例价 for an example). */
export function priceWords(price: Price | null | undefined): string {
  if (!price) return say('money.unknown')
  if (price.amountFen === 0) return say('money.free')
  const amount = yuan(price.amountFen)
  return price.note ? say('money.noted', { amount, note: price.note }) : say('money.amount', { amount })
}
