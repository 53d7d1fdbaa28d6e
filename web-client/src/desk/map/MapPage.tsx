import { Button } from 'antd'
import { useEffect, useState, type CSSProperties } from 'react'
import { getMap } from '../../shared/api/calls.ts'
import { useLanguage, useRead } from '../../shared/hooks.ts'
import { onChange } from '../../shared/live/feed.ts'
import { addDays, isDay } from '../../shared/time/city.ts'
import { cityToday } from '../../shared/time/words.ts'
import { go } from '../address/address.ts'
import { addressOf } from '../address/page.ts'
import { ReadingState } from '../data/ReadingState.tsx'
import { dayName } from '../data/tell.ts'
import { FilterInput } from '../orders/Filter.tsx'
import { say as saysFilter } from '../orders/words.ts'
import { CityMapView, type Ring } from './CityMapView.tsx'
import './map.css'
import { MapLists } from './MapLists.tsx'
import { anySynthetic, colours, roles } from './places.ts'
import { readView, writeView } from '../timeline/view.ts'
import { say } from './words.ts'

const freshEvery = 5_000

/** The city on a day: its districts, centres, homes and providers, and the visits that this person may see. */
export function MapPage({ query }: { query: string }) {
  const today = cityToday()
  const { date } = readView(query, today)
  const [ring, setRing] = useState<Ring | null>(null)
  const reading = useRead(`map ${date} ${useLanguage()}`, () => getMap(date))
  useFresh(reading.again)
  const city = reading.value
  const show = (day: string) =>
    go(addressOf.map + writeView({ date: day, centre: '', text: '' }, today), { replace: true })
  return (
    <>
      <div className="page-head">
        <h1 tabIndex={-1}>{say('title')}</h1>
        <p className="quiet">
          {city
            ? say('summary', { day: dayName(date), centres: city.centres.length, visits: city.visits.length })
            : say('loading')}
        </p>
      </div>
      <div className="filters row">
        <Button onClick={() => show(addDays(date, -1))}>{say('previous')}</Button>
        <Button aria-pressed={date === today} onClick={() => show(today)}>
          {say('today')}
        </Button>
        <Button onClick={() => show(addDays(date, 1))}>{say('next')}</Button>
        <FilterInput label={saysFilter('date')} type="date" value={date} onChange={(day) => isDay(day) && show(day)} />
      </div>
      <ReadingState reading={reading} />
      {city && (
        <>
          {anySynthetic(city) && <p className="synthetic-note">{say('synthetic')}</p>}
          <div className="map-page">
            <div>
              <CityMapView city={city} ring={ring} />
              <Legend />
            </div>
            <MapLists city={city} onRing={setRing} />
          </div>
        </>
      )}
    </>
  )
}

function Legend() {
  return (
    <ul className="plain-list row" aria-label={say('legend')}>
      {roles.map((role) => (
        <li key={role} className="row map-legend">
          <span className="map-centre" aria-hidden="true" style={{ '--colour': colours[role] } as CSSProperties}>
            {say(`letter.${role}`)}
          </span>
          {say(`role.${role}`)}
        </li>
      ))}
      <li className="row map-legend">
        <span className="map-dot" aria-hidden="true" />
        {say('legend.visit')}
      </li>
    </ul>
  )
}

/** Reads again when something changed, at most every five seconds: a city has many changes, a map is no clock. */
function useFresh(again: () => void): void {
  useEffect(() => {
    let stale = false
    const stop = onChange(() => {
      stale = true
    })
    const timer = setInterval(() => {
      if (stale) again()
      stale = false
    }, freshEvery)
    return () => {
      clearInterval(timer)
      stop()
    }
  }, [again])
}
