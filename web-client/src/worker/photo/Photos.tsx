import { useState } from 'react'
import { listPhotos, photoAddress } from '../../shared/api/calls.ts'
import { newKey } from '../../shared/api/intent.ts'
import type { Order } from '../../shared/api/schemas.ts'
import { useRead } from '../../shared/hooks.ts'
import { rfc3339 } from '../../shared/time/city.ts'
import { clock24 } from '../../shared/time/words.ts'
import { flush, put, useUnsent } from '../unsent/outbox.ts'
import { aboutOf } from '../visit/visit.ts'
import { useWorker } from '../worker.tsx'
import { say } from '../words.ts'
import { smaller } from './picture.ts'

/** The photos of a visit: those that the server has, those that are still on the phone, and taking one more. */
export function Photos({ order }: { order: Order }) {
  const { person } = useWorker()
  const waiting = useUnsent().filter((entry) => entry.orderId === order.id && entry.kind === 'photo')
  const sent = useRead(`photos ${order.id} ${waiting.length}`, async () => (await listPhotos(order.id)).items)
  const [wrong, setWrong] = useState<string>()
  const take = async (file: File | undefined) => {
    if (!file) return
    setWrong(undefined)
    const takenAt = rfc3339(new Date())
    try {
      const jpeg = await smaller(file)
      await put({
        key: newKey(),
        kind: 'photo',
        personId: person.id,
        orderId: order.id,
        about: aboutOf(order),
        savedAt: takenAt,
        tries: 0,
        body: { takenAt, jpeg },
      })
      void flush()
    } catch {
      setWrong(say('photo.wrong'))
    }
  }
  return (
    <section aria-labelledby="photos">
      <h2 id="photos">{say('photo.title')}</h2>
      {wrong && <p className="wrong">{wrong}</p>}
      <ul className="photos">
        {(sent.value ?? []).map((one) => (
          <li key={one.id}>
            <img src={photoAddress(order.id, one.id)} alt={say('photo.at', { at: clock24(one.takenAt) })} />
          </li>
        ))}
        {waiting.map(
          (one) =>
            one.kind === 'photo' && (
              <li key={one.key}>
                <img src={one.body.jpeg} alt={say('photo.at', { at: clock24(one.savedAt) })} />
                <span className="hint">{say('photo.waiting')}</span>
              </li>
            ),
        )}
      </ul>
      <label className="button second photo-take">
        {say('photo.take')}
        <input
          type="file"
          accept="image/*"
          capture="environment"
          onChange={(event) => {
            void take(event.currentTarget.files?.[0])
            event.currentTarget.value = ''
          }}
        />
      </label>
    </section>
  )
}
