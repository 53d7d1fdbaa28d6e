import { Button } from 'antd'
import { useState } from 'react'
import { withdrawCertificate } from '../../shared/api/calls.ts'
import { ReasonDialog } from '../dialog/ReasonDialog.tsx'
import type { HeldCertificate, Worker } from '../model.ts'
import { CertificateDialog } from './CertificateDialog.tsx'
import { say } from './words.ts'

interface Props {
  worker: Worker
  onDone: () => void
}

/** The papers of a worker, the longest first, and what may be done with them. */
export function Certificates({ worker, onDone }: Props) {
  const [form, setForm] = useState<'new' | { renew: HeldCertificate } | { back: HeldCertificate }>()
  const mayAdd = worker.can.includes('addCertificate')
  const mayTake = worker.can.includes('withdrawCertificate')
  const close = () => setForm(undefined)
  const done = () => {
    close()
    onDone()
  }
  return (
    <section className="panel" aria-labelledby="worker-certificates">
      <div className="row">
        <h2 id="worker-certificates">{say('certificates')}</h2>
        {mayAdd && <Button onClick={() => setForm('new')}>{say('certificate.add')}</Button>}
      </div>
      {worker.certificates.length === 0 && <p>{say('certificates.none')}</p>}
      <ul className="plain-list staff-lines">
        {worker.certificates.map((one) => (
          <li key={one.id}>
            <strong>{one.words}</strong>
            <span className={`staff-mark staff-${one.state}`}>{say(`state.${one.state}`, { days: one.days })}</span>
            <span>{say('span', { from: one.from, until: one.until })}</span>
            <span className="quiet">{[one.number, one.issuer].filter(Boolean).join(' · ')}</span>
            {mayAdd && one.state !== 'replaced' && (
              <Button
                aria-label={say('certificate.renew.of', { words: one.words })}
                onClick={() => setForm({ renew: one })}
              >
                {say('certificate.renew')}
              </Button>
            )}
            {mayTake && one.days >= 0 && (
              <Button
                danger
                aria-label={say('certificate.withdraw.of', { words: one.words })}
                onClick={() => setForm({ back: one })}
              >
                {say('certificate.withdraw')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {form === 'new' && <CertificateDialog worker={worker} onClose={close} onDone={done} />}
      {form && typeof form === 'object' && 'renew' in form && (
        <CertificateDialog worker={worker} renew={form.renew} onClose={close} onDone={done} />
      )}
      {form && typeof form === 'object' && 'back' in form && (
        <ReasonDialog
          title={say('certificate.withdraw.of', { words: form.back.words })}
          label={say('certificate.withdraw.why')}
          send={say('certificate.withdraw')}
          danger
          name={`certificate ${form.back.id}`}
          call={(reason, key) => withdrawCertificate(worker.id, { certificateId: form.back.id, reason }, key)}
          onDone={done}
          onClose={close}
        >
          <p>{say('certificate.withdraw.what')}</p>
        </ReasonDialog>
      )}
    </section>
  )
}
