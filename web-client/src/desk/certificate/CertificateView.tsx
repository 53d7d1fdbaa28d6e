import { Button } from 'antd'
import { getMatch } from '../../shared/api/calls.ts'
import { Refused } from '../../shared/api/failure.ts'
import { useLanguage, useRead } from '../../shared/hooks.ts'
import { touches } from '../../shared/live/change.ts'
import { ReadingState } from '../data/ReadingState.tsx'
import type { Order } from '../model.ts'
import './certificate.css'
import { CertificateTables, printedFor } from './CertificateTables.tsx'
import { PrintSheet } from './PrintSheet.tsx'
import { say } from './words.ts'

export function useCertificate(orderId: string) {
  return useRead(
    `match ${orderId} ${useLanguage()}`,
    () => getMatch(orderId),
    (change) => touches(change, orderId),
  )
}

/** The newest certificate of an order, on the screen and for the printer; before the matching there is none to ask for. */
export function CertificateView({ order }: { order: Order }) {
  if (order.stage !== 'requested') return <Newest order={order} />
  return (
    <section aria-label={say('title')} className="panel certificate">
      <h2>{say('title')}</h2>
      <p>{say('none')}</p>
    </section>
  )
}

function Newest({ order }: { order: Order }) {
  const reading = useCertificate(order.id)
  const certificate = reading.value
  const none = reading.failure instanceof Refused && reading.failure.status === 404
  return (
    <section aria-labelledby={`certificate-${order.id}`} className="panel certificate">
      <div className="row">
        <h2 id={`certificate-${order.id}`}>{say('title')}</h2>
        {certificate && (
          <Button className="certificate-print" onClick={() => print()}>
            {say('print')}
          </Button>
        )}
      </div>
      {none && !certificate && <p>{say('none')}</p>}
      {!none && <ReadingState reading={reading} />}
      {!certificate && !reading.failure && <p role="status">{say('loading')}</p>}
      {certificate && (
        <>
          <CertificateTables certificate={certificate} whole={false} />
          <PrintSheet>
            <h1>{say('title')}</h1>
            <p>{printedFor(order)}</p>
            <CertificateTables certificate={certificate} whole />
          </PrintSheet>
        </>
      )}
    </section>
  )
}
