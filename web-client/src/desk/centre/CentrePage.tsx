import { getMap, listSettings } from '../../shared/api/calls.ts'
import { useLanguage, useRead } from '../../shared/hooks.ts'
import type { Change } from '../../shared/live/change.ts'
import { cityToday } from '../../shared/time/words.ts'
import { go } from '../address/address.ts'
import { addressOf } from '../address/page.ts'
import { ReadingState } from '../data/ReadingState.tsx'
import { may } from '../shell/access.ts'
import { useMe } from '../shell/session.ts'
import { readView, writeView } from '../timeline/view.ts'
import './centre.css'
import { Handovers } from './Handovers.tsx'
import { InForce } from './InForce.tsx'
import { SettingsForm } from './SettingsForm.tsx'
import { Versions } from './Versions.tsx'
import { say } from './words.ts'

const touchesSettings = (change: Change) => change.kind === 'centre' || change.kind === 'everything'

/** How a centre works: its own for who works there, any for who looks after the city. */
export function CentrePage({ query }: { query: string }) {
  const me = useMe()
  const today = cityToday()
  const ofCity = !me.organisations?.length
  const city = useRead(`centres ${useLanguage()} ${ofCity}`, async () => (ofCity ? (await getMap()).centres : []))
  const centres = ofCity ? (city.value ?? []) : (me.organisations ?? [])
  const chosen = readView(query, today).centre
  const centreId = chosen || centres[0]?.id || ''
  const show = (id: string) =>
    go(addressOf.centre + writeView({ date: today, centre: id, text: '' }, today), { replace: true })
  return (
    <>
      <div className="page-head">
        <h1 tabIndex={-1}>{say('title')}</h1>
        <p className="quiet">{centres.find((one) => one.id === centreId)?.name}</p>
      </div>
      {centres.length > 1 && (
        <div className="filters row">
          <div className="filter">
            <label htmlFor="centre">{say('centre')}</label>
            <select id="centre" value={centreId} onChange={(event) => show(event.target.value)}>
              {centres.map((centre) => (
                <option key={centre.id} value={centre.id}>
                  {centre.name}
                </option>
              ))}
            </select>
          </div>
        </div>
      )}
      {ofCity && <ReadingState reading={city} />}
      {!centreId && <p role="status">{say(ofCity && city.reading ? 'loading' : 'none')}</p>}
      {centreId && <Handovers key={`${centreId} between`} centreId={centreId} mayAnswer={may(me.roles, 'ask')} />}
      {centreId && <Settings key={centreId} centreId={centreId} maySet={may(me.roles, 'set')} />}
    </>
  )
}

function Settings({ centreId, maySet }: { centreId: string; maySet: boolean }) {
  const reading = useRead(`settings ${centreId} ${useLanguage()}`, () => listSettings(centreId), touchesSettings)
  const settings = reading.value
  return (
    <>
      <ReadingState reading={reading} />
      {!settings && !reading.failure && <p role="status">{say('loading')}</p>}
      {settings && (
        <div className="centre-columns">
          <div>
            <InForce settings={settings} />
            <Versions settings={settings} />
          </div>
          {maySet && <SettingsForm centreId={centreId} settings={settings} onSet={reading.again} />}
        </div>
      )}
    </>
  )
}
