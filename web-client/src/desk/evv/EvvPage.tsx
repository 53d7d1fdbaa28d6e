import { Button } from 'antd'
import { useState, type FormEvent } from 'react'
import { exportFile, exportVisits, getMap, listVisits } from '../../shared/api/calls.ts'
import type { Export, VisitRecord } from '../../shared/api/schemas.ts'
import { useIntent, useLanguage, useRead } from '../../shared/hooks.ts'
import { addDays, dayOf } from '../../shared/time/city.ts'
import { cityToday, clock24 } from '../../shared/time/words.ts'
import { go } from '../address/address.ts'
import { Go } from '../address/Go.tsx'
import { addressOf } from '../address/page.ts'
import { failureWords, ReadingState } from '../data/ReadingState.tsx'
import { useMe } from '../shell/session.ts'
import { VerifyNav } from '../verify/VerifyNav.tsx'
import { say } from './words.ts'

const formats = ['xlsx', 'csv'] as const
const most = 5000

/** What is known of each visit of some days, to be looked at and taken away; the filters stand in the address. */
export function EvvPage({ query }: { query: string }) {
  const me = useMe()
  const ofCity = !me.organisations?.length
  const city = useRead(`centres ${useLanguage()} ${ofCity}`, async () => (ofCity ? (await getMap()).centres : []))
  const centres = ofCity ? (city.value ?? []) : (me.organisations ?? [])
  const asked = new URLSearchParams(query)
  const filter = {
    centre: asked.get('centre') || centres[0]?.id || '',
    from: asked.get('from') || addDays(cityToday(), -7),
    to: asked.get('to') || cityToday(),
    missing: asked.get('missing') === 'yes',
  }
  return (
    <>
      <VerifyNav here="evv" />
      <h1 tabIndex={-1}>{say('title')}</h1>
      <p className="quiet">{say('what')}</p>
      {ofCity && <ReadingState reading={city} />}
      {filter.centre && (
        <>
          <Filters key={JSON.stringify(filter)} filter={filter} centres={centres} />
          <Records key={`${query} ${filter.centre}`} filter={filter} />
        </>
      )}
    </>
  )
}

interface Filter {
  centre: string
  from: string
  to: string
  missing: boolean
}

function Filters({ filter, centres }: { filter: Filter; centres: readonly { id?: string; name?: string }[] }) {
  const [next, setNext] = useState(filter)
  const show = (event: FormEvent) => {
    event.preventDefault()
    const { missing, ...others } = next
    go(`${addressOf.evv}?${new URLSearchParams({ ...others, ...(missing && { missing: 'yes' }) })}`, { replace: true })
  }
  return (
    <form className="filters row" onSubmit={show} noValidate>
      {centres.length > 1 && (
        <div className="filter">
          <label htmlFor="evv-centre">{say('centre')}</label>
          <select
            id="evv-centre"
            value={next.centre}
            onChange={(event) => setNext({ ...next, centre: event.target.value })}
          >
            {centres.map((one) => (
              <option key={one.id} value={one.id}>
                {one.name}
              </option>
            ))}
          </select>
        </div>
      )}
      <div className="filter">
        <label htmlFor="evv-from">{say('from')}</label>
        <input
          id="evv-from"
          type="date"
          value={next.from}
          onChange={(event) => setNext({ ...next, from: event.target.value })}
        />
      </div>
      <div className="filter">
        <label htmlFor="evv-to">{say('until')}</label>
        <input
          id="evv-to"
          type="date"
          value={next.to}
          onChange={(event) => setNext({ ...next, to: event.target.value })}
        />
      </div>
      <div className="field reveal-fields">
        <label>
          <input
            type="checkbox"
            checked={next.missing}
            onChange={(event) => setNext({ ...next, missing: event.target.checked })}
          />
          {say('missing')}
        </label>
      </div>
      <Button htmlType="submit" type="primary">
        {say('show')}
      </Button>
    </form>
  )
}

function Records({ filter }: { filter: Filter }) {
  const { centre, from, to } = filter
  const missing = filter.missing ? 'yes' : undefined
  const reading = useRead(`visits ${JSON.stringify(filter)} ${useLanguage()}`, () =>
    listVisits(centre, { from, to, missing }),
  )
  const items = reading.value?.items
  return (
    <>
      <ReadingState reading={reading} />
      <p role="status">
        {!items && !reading.failure && say('loading')}
        {items?.length === 0 && say('none')}
        {!!items?.length && say('count', { count: items.length, missing: items.filter(lacks).length })}
        {items && items.length >= most && say('most')}
      </p>
      {!!items?.length && (
        <>
          <Take filter={filter} />
          <div className="scroll" tabIndex={0} role="region" aria-label={say('title')}>
            <table className="plain-table">
              <thead>
                <tr>
                  {(['worker', 'resident', 'service', 'date', 'time', 'place', 'lacks'] as const).map((column) => (
                    <th key={column} scope="col">
                      {say(column)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {items.map((one) => (
                  <Line key={`${one.orderId} ${one.worker.id}`} one={one} />
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
    </>
  )
}

const lacks = (one: VisitRecord) => one.missing.length > 0

function Line({ one }: { one: VisitRecord }) {
  const day = one.start ?? one.end
  const clock = (at: string | null) => (at ? clock24(at) : say('unknown'))
  return (
    <tr>
      <td>{one.worker.name}</td>
      <td>{one.resident.name}</td>
      <td>
        <Go to={addressOf.order(one.orderId)} className="alone">
          {one.serviceName}
        </Go>
      </td>
      <td>{day ? dayOf(day) : say('unknown')}</td>
      <td>
        {clock(one.start)} – {clock(one.end)} {one.corrected && <span className="quiet">{say('corrected')}</span>}
      </td>
      <td>
        {one.placeWords}{' '}
        {one.distanceMetres !== null && (
          <span className="quiet">{say('metres', { count: Math.round(one.distanceMetres) })}</span>
        )}
      </td>
      <td>{lacks(one) ? <strong>{one.missing.map((it) => it.words).join(' · ')}</strong> : say('whole')}</td>
    </tr>
  )
}

function Take({ filter }: { filter: Filter }) {
  const intent = useIntent()
  const [made, setMade] = useState<Export>()
  const take = async (format: string) => {
    const { centre, from, to, missing } = filter
    const body = { format, from, to, missing }
    const done = await intent.send(`visits ${centre}`, body, (key) => exportVisits(centre, body, key))
    if (done) setMade(done)
  }
  return (
    <div className="row">
      {formats.map((format) => (
        <Button key={format} loading={intent.sending} onClick={() => take(format)}>
          {say('export', { format: format === 'csv' ? 'CSV' : format })}
        </Button>
      ))}
      <span role="status">
        {made && (
          <>
            {say('ready')} <a href={exportFile(filter.centre, made.id)}>{made.fileName}</a>
          </>
        )}
      </span>
      {intent.failure && (
        <span className="field-error" role="alert">
          {failureWords(intent.failure, true)}
        </span>
      )}
    </div>
  )
}
