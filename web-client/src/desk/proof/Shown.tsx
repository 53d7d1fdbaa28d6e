import { Alert } from 'antd'
import { listPhotos, photoAddress } from '../../shared/api/calls.ts'
import { useLanguage, useRead } from '../../shared/hooks.ts'
import { Go } from '../address/Go.tsx'
import { addressOf } from '../address/page.ts'
import { moment } from '../data/tell.ts'
import type { Order } from '../model.ts'
import './proof.css'
import { say } from './words.ts'

/** The photos of a visit; one that was shown at another visit says so. */
export function Shown({ order }: { order: Order }) {
  const reading = useRead(`photos ${order.id} ${order.version} ${useLanguage()}`, () => listPhotos(order.id))
  const photos = reading.value?.items ?? []
  if (photos.length === 0) return null
  return (
    <section className="panel" aria-labelledby={`photos-${order.id}`}>
      <h2 id={`photos-${order.id}`}>{say('photos')}</h2>
      <ul className="plain-list shown-photos">
        {photos.map((one) => (
          <li key={one.id}>
            <img src={photoAddress(order.id, one.id)} alt={say('photo.at', { at: moment(one.takenAt) })} />
            {one.repeats && (
              <Alert
                type="warning"
                showIcon
                title={
                  <>
                    {say('photo.repeats')} <Go to={addressOf.order(one.repeats)}>{say('photo.repeats.where')}</Go>
                  </>
                }
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
