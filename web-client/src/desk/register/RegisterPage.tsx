import { getImport, listImports } from '../../shared/api/calls.ts'
import type { Import } from '../../shared/api/schemas.ts'
import { useLanguage, useRead } from '../../shared/hooks.ts'
import { useEffect } from 'react'
import { go } from '../address/address.ts'
import { Go } from '../address/Go.tsx'
import { addressOf } from '../address/page.ts'
import { ReadingState } from '../data/ReadingState.tsx'
import { moment } from '../data/tell.ts'
import { useMe } from '../shell/session.ts'
import { CheckForm } from './CheckForm.tsx'
import { Checked } from './Checked.tsx'
import { ExportForm } from './ExportForm.tsx'
import './register.css'
import { say } from './words.ts'

const everySecond = 1000

/** A centre's register from and to spreadsheets; the import that is looked at stands in the address. */
export function RegisterPage({ query }: { query: string }) {
  const centreId = useMe().organisations?.[0]?.id
  const importId = new URLSearchParams(query).get('import') ?? ''
  return (
    <>
      <h1 tabIndex={-1}>{say('title')}</h1>
      {!centreId && <p role="status">{say('none')}</p>}
      {centreId && (
        <div className="register">
          <section className="panel" aria-labelledby="register-import">
            <h2 id="register-import">{say('import')}</h2>
            {importId ? (
              <OneImport key={importId} centreId={centreId} importId={importId} />
            ) : (
              <CheckForm centreId={centreId} onChecked={(one) => go(addressOf.register(one.id))} />
            )}
          </section>
          <ExportForm centreId={centreId} />
          <Before key={importId} centreId={centreId} />
        </div>
      )}
    </>
  )
}

function OneImport({ centreId, importId }: { centreId: string; importId: string }) {
  const reading = useRead(`import ${importId} ${useLanguage()}`, () => getImport(centreId, importId))
  const { value: one, again } = reading
  useEffect(() => {
    if (one?.state !== 'applying') return
    const timer = setTimeout(again, everySecond)
    return () => clearTimeout(timer)
  }, [one, again])
  return (
    <>
      <ReadingState reading={reading} />
      {!one && !reading.failure && <p role="status">{say('loading')}</p>}
      {one && <Checked centreId={centreId} one={one} onApplied={again} />}
      <p>
        <Go to={addressOf.register()}>{say('another')}</Go>
      </p>
    </>
  )
}

function Before({ centreId }: { centreId: string }) {
  const reading = useRead(`imports ${centreId} ${useLanguage()}`, () => listImports(centreId))
  const items = reading.value?.items
  return (
    <section className="panel" aria-labelledby="register-before">
      <h2 id="register-before">{say('before')}</h2>
      <ReadingState reading={reading} />
      {items?.length === 0 && <p className="quiet">{say('before.none')}</p>}
      <ul className="plain-list">
        {items?.map((one) => (
          <li key={one.id}>
            <Go to={addressOf.register(one.id)} className="alone">
              {one.fileName}
            </Go>{' '}
            {say(`state.${one.state}`)} <span className="quiet">{lineOf(one)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function lineOf(one: Import): string {
  return say('before.line', {
    at: moment(one.at),
    by: one.by.name,
    made: one.made,
    there: one.there,
    wrong: one.wrong,
  })
}
