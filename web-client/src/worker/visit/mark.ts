import { useState } from 'react'
import { newKey } from '../../shared/api/intent.ts'
import type { Fix, Order } from '../../shared/api/schemas.ts'
import { go } from '../../shared/router.tsx'
import { rfc3339 } from '../../shared/time/city.ts'
import type { Wrong } from '../../shared/ui/errors.tsx'
import { put, sendNow, take } from '../unsent/outbox.ts'
import type { Unsent } from '../unsent/queue.ts'
import { say } from '../words.ts'
import { fixNow } from './place.ts'
import { aboutOf, visitPath } from './visit.ts'

type Made = Pick<Unsent, 'kind'> & {
  body: (at: string, place: Fix | null) => Unsent['body']
  /** It is on the phone or with the server. */
  taken?: () => void
}
type Doing = 'nothing' | 'placing' | 'sending'

/**
 * Checking in or out: reads the place once, keeps the entry on the phone, then sends it. Without a network the entry
 * stays and the visit goes on; refused at once (a wrong code), the entry is taken back and the form says why.
 */
export function useMark(order: Order, personId: string) {
  const [doing, set] = useState<Doing>('nothing')
  const [wrong, setWrong] = useState<Wrong[]>([])

  async function mark({ kind, body, taken }: Made): Promise<void> {
    if (doing !== 'nothing') return
    setWrong([])
    set('placing')
    const at = rfc3339(new Date())
    const place = await fixNow()
    set('sending')
    const key = newKey()
    const common = { key, personId, orderId: order.id, about: aboutOf(order), savedAt: at, tries: 0 }
    try {
      await put({ ...common, kind, body: body(at, place) } as Unsent)
    } catch {
      set('nothing')
      return setWrong([{ field: 'mark', words: say('checkin.stays') }])
    }
    const tried = await sendNow(key)
    set('nothing')
    if (tried.state === 'refused') {
      await take(key)
      const { fields, detail, title } = tried.failure
      const told = fields.map((one) => ({ field: fieldOf(one.field), words: one.words }))
      return setWrong(told.length > 0 ? told : [{ field: 'mark', words: detail || title }])
    }
    taken?.()
    go(visitPath(order.id), { replace: true })
  }
  return { doing, wrong, setWrong, mark }
}

/** The field on screen of a field of the contract; what no field answers for leads to the button. */
export function fieldOf(field: string): string {
  if (field.startsWith('proof.code')) return 'code'
  if (field.startsWith('proof')) return 'proof'
  return field.startsWith('note') ? 'note' : 'mark'
}
