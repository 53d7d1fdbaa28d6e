import { useState } from 'react'
import { newKey } from '../../shared/api/intent.ts'
import type { NewPetition } from '../../shared/api/schemas.ts'
import { go } from '../../shared/router.tsx'
import { rfc3339 } from '../../shared/time/city.ts'
import type { Wrong } from '../../shared/ui/errors.tsx'
import { put, sendNow, take } from '../unsent/outbox.ts'
import type { Unsent } from '../unsent/queue.ts'
import { useWorker } from '../worker.tsx'
import { say } from '../words.ts'

export const petitionsPath = '/worker/petitions'

/** Asks the desk: kept on the phone first and sent when it can be; refused at once, the form says why. */
export function useAsking() {
  const { person, organisations } = useWorker()
  const [sending, set] = useState(false)
  const [wrong, setWrong] = useState<Wrong[]>([])
  const deskId = organisations?.[0]?.id ?? ''

  async function ask(asked: NewPetition, about: string, field: string): Promise<void> {
    if (sending) return
    setWrong([])
    set(true)
    const key = newKey()
    const common = { key, personId: person.id, orderId: `petition ${key}`, about, tries: 0 }
    const entry = { ...common, kind: 'petition', savedAt: rfc3339(new Date()), body: { deskId, asked } }
    try {
      await put(entry as Unsent)
    } catch {
      set(false)
      return setWrong([{ field, words: say('checkin.stays') }])
    }
    const tried = await sendNow(key)
    set(false)
    if (tried.state === 'refused') {
      await take(key)
      const { fields, detail, title } = tried.failure
      const words = fields.map((one) => one.words).join(' ')
      return setWrong([{ field, words: words || detail || title }])
    }
    go(petitionsPath, { replace: true })
  }
  return { sending, wrong, setWrong, ask }
}
