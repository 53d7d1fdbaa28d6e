import { Button } from 'antd'
import { useState } from 'react'
import { withdrawLicence } from '../../shared/api/calls.ts'
import { ReasonDialog } from '../dialog/ReasonDialog.tsx'
import type { Organisation } from '../model.ts'
import { daysOf } from '../staff/tell.ts'
import { LicenceDialog } from './LicenceDialog.tsx'
import { say } from './words.ts'

interface Props {
  organisation: Organisation
  onDone: () => void
}

/** The licences of an organisation, the longest first. */
export function Licences({ organisation, onDone }: Props) {
  const [form, setForm] = useState<'new' | Organisation['licences'][number]>()
  const close = () => setForm(undefined)
  const done = () => {
    close()
    onDone()
  }
  return (
    <section className="panel" aria-labelledby="organisation-licences">
      <div className="row">
        <h2 id="organisation-licences">{say('licences')}</h2>
        {organisation.can.includes('addLicence') && (
          <Button onClick={() => setForm('new')}>{say('licence.add')}</Button>
        )}
      </div>
      {organisation.licences.length === 0 && <p>{say('licences.none')}</p>}
      <ul className="plain-list staff-lines">
        {organisation.licences.map((one) => (
          <li key={one.id}>
            <strong>{one.words}</strong>
            <span className={`staff-mark staff-${one.state}`}>{say(`state.${one.state}`)}</span>
            <span>{daysOf(one.from, one.until)}</span>
            <span className="quiet">{[one.number, one.issuer].filter(Boolean).join(' · ')}</span>
            {organisation.can.includes('withdrawLicence') && (
              <Button danger aria-label={say('licence.withdraw.of', { words: one.words })} onClick={() => setForm(one)}>
                {say('licence.withdraw')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {form === 'new' && <LicenceDialog organisation={organisation} onClose={close} onDone={done} />}
      {form && form !== 'new' && (
        <ReasonDialog
          title={say('licence.withdraw.of', { words: form.words })}
          label={say('licence.withdraw.why')}
          send={say('licence.withdraw')}
          danger
          name={`licence ${form.id}`}
          call={(reason, key) => withdrawLicence(organisation.id, { licenceId: form.id, reason }, key)}
          onDone={done}
          onClose={close}
        />
      )}
    </section>
  )
}
