import { Button } from 'antd'
import { useState, type FormEvent } from 'react'
import { exportFile, exportResidents } from '../../shared/api/calls.ts'
import type { Export } from '../../shared/api/schemas.ts'
import { useIntent } from '../../shared/hooks.ts'
import { failureWords } from '../data/ReadingState.tsx'
import { TextField } from '../dialog/TextField.tsx'
import { say } from './words.ts'

const formats = ['xlsx', 'csv'] as const

/** Makes a file of the centre's residents, masked unless somebody says why not. */
export function ExportForm({ centreId }: { centreId: string }) {
  const [format, setFormat] = useState<(typeof formats)[number]>('xlsx')
  const [clear, setClear] = useState(false)
  const [reason, setReason] = useState('')
  const [missing, setMissing] = useState(false)
  const [made, setMade] = useState<Export>()
  const intent = useIntent()
  const send = async (event: FormEvent) => {
    event.preventDefault()
    const unsaid = clear && !reason.trim()
    setMissing(unsaid)
    if (unsaid) return
    const body = clear ? { format, clear, reason: reason.trim() } : { format }
    const done = await intent.send(`export ${centreId}`, body, (key) => exportResidents(centreId, body, key))
    if (done) setMade(done)
  }
  return (
    <section className="panel" aria-labelledby="register-export">
      <h2 id="register-export">{say('export')}</h2>
      <form onSubmit={send} noValidate>
        <p>{say('export.what')}</p>
        <div className="field">
          <label htmlFor="register-format">{say('export.format')}</label>
          <select
            id="register-format"
            value={format}
            onChange={(event) => setFormat(formats.find((one) => one === event.target.value) ?? 'xlsx')}
          >
            {formats.map((one) => (
              <option key={one}>{one}</option>
            ))}
          </select>
        </div>
        <div className="field reveal-fields">
          <label>
            <input type="checkbox" checked={clear} onChange={(event) => setClear(event.target.checked)} />
            {say('export.clear')}
          </label>
        </div>
        {clear && (
          <TextField
            label={say('export.reason')}
            hint={say('export.reason.hint')}
            error={missing ? say('export.reason.missing') : undefined}
            value={reason}
            onChange={setReason}
            required
          />
        )}
        {intent.failure && (
          <p className="field-error" role="alert">
            {failureWords(intent.failure, true)}
          </p>
        )}
        <Button htmlType="submit" loading={intent.sending}>
          {say('export.send')}
        </Button>
      </form>
      <p role="status">
        {made && (
          <>
            {say('export.ready', { count: made.rows })} <a href={exportFile(centreId, made.id)}>{made.fileName}</a>
          </>
        )}
      </p>
    </section>
  )
}
