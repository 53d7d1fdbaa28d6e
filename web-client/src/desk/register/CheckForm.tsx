import { Button } from 'antd'
import { useState, type FormEvent } from 'react'
import { checkImport, importTemplate } from '../../shared/api/calls.ts'
import type { Import } from '../../shared/api/schemas.ts'
import { useIntent } from '../../shared/hooks.ts'
import { failureWords } from '../data/ReadingState.tsx'
import { say } from './words.ts'

const most = 10 * 1024 * 1024

/** Sends a file to be looked at; nobody is registered by it. */
export function CheckForm({ centreId, onChecked }: { centreId: string; onChecked: (one: Import) => void }) {
  const [file, setFile] = useState<File>()
  const [wrong, setWrong] = useState<'file.missing' | 'file.large'>()
  const intent = useIntent()
  const send = async (event: FormEvent) => {
    event.preventDefault()
    setWrong(!file ? 'file.missing' : file.size > most ? 'file.large' : undefined)
    if (!file || file.size > most) return
    const named = [file.name, file.size, file.lastModified]
    const seen = await intent.send(`import ${centreId}`, named, (key) => checkImport(centreId, file, key))
    if (seen) onChecked(seen)
  }
  return (
    <form onSubmit={send} noValidate>
      <p>{say('import.what')}</p>
      <p>
        {say('template')} <a href={importTemplate(centreId, 'xlsx')}>xlsx</a>{' '}
        <a href={importTemplate(centreId, 'csv')}>CSV</a>
      </p>
      <div className="field">
        <label htmlFor="register-file">{say('file')}</label>
        {wrong && (
          <p id="register-file-error" className="field-error" role="alert">
            {say(wrong)}
          </p>
        )}
        <input
          id="register-file"
          type="file"
          accept=".csv,.xlsx"
          aria-invalid={wrong ? true : undefined}
          aria-describedby={wrong && 'register-file-error'}
          onChange={(event) => setFile(event.target.files?.[0])}
        />
      </div>
      {intent.failure && (
        <p className="field-error" role="alert">
          {failureWords(intent.failure, true)}
        </p>
      )}
      <Button type="primary" htmlType="submit" loading={intent.sending}>
        {say('check')}
      </Button>
      <p role="status">{intent.sending && say('checking')}</p>
    </form>
  )
}
