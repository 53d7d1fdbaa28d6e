import type { Offer } from '../../shared/api/schemas.ts'

export type Shown = { offer: Offer; gone: boolean }

/**
 * Offers on screen after they were read again: none moves under the finger. New ones come last, and one that is
 * no longer there keeps its place and says so until the page is left.
 */
export function steady(shown: Shown[], read: Offer[]): Shown[] {
  const now = new Map(read.map((offer) => [offer.id, offer]))
  const stayed = shown.map((old) => {
    const offer = now.get(old.offer.id)
    return { offer: offer ?? old.offer, gone: offer === undefined }
  })
  const known = new Set(shown.map((old) => old.offer.id))
  return [...stayed, ...read.filter((offer) => !known.has(offer.id)).map((offer) => ({ offer, gone: false }))]
}
