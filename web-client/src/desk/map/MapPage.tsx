import { Button } from 'antd'
import { useEffect, useMemo, useState, type CSSProperties } from 'react'
import { countUnmetNeeds, getMap } from '../../shared/api/calls.ts'
import type { UnmetCount } from '../../shared/api/schemas.ts'
import { useLanguage, useRead } from '../../shared/hooks.ts'
import { onChange } from '../../shared/live/feed.ts'
import { addDays, isDay } from '../../shared/time/city.ts'
import { cityToday } from '../../shared/time/words.ts'
import { go } from '../address/address.ts'
import { addressOf } from '../address/page.ts'
import { ReadingState } from '../data/ReadingState.tsx'
import { dayName } from '../data/tell.ts'
import { FilterInput } from '../filters/Filter.tsx'
import { say as saysFilter } from '../filters/words.ts'
import { CityMapView, type Ring } from './CityMapView.tsx'
import './map.css'
import { MapLists } from './MapLists.tsx'
import { anySynthetic, colours, drawnOf, layers, type Layer } from './places.ts'
import { readView, writeView } from '../timeline/view.ts'
import { may } from '../shell/access.ts'
import { useMe } from '../shell/session.ts'
import { UnmetOnMap } from './UnmetOnMap.tsx'
import { say } from './words.ts'

const freshEvery = 5_000
const noCounts: readonly UnmetCount[] = []

/** The city on a day: its districts, centres, homes and providers, and the visits that this person may see. */
export function MapPage({ query }: { query: string }) {
  const today = cityToday()
  const { date } = readView(query, today)
  const [left, setLeft] = useState<readonly Layer[]>([])
  const [ring, setRing] = useState<Ring | null>(null)
  const reading = useRead(`map ${date} ${useLanguage()}`, () => getMap(date))
  useFresh(reading.again)
  const watches = may(useMe().roles, 'watch')
  const counting = useRead(
    `unmet on the map ${watches}`,
    async () => (watches ? (await countUnmetNeeds({})).items : noCounts),
    (change) => change.kind === 'everything' || change.kind === 'unmet',
  )
  const counts = counting.value ?? noCounts
  const city = reading.value
  const drawn = useMemo(() => city && drawnOf(city, left), [city, left])
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
              <CityMapView city={drawn ?? city} ring={ring} unmet={left.includes('unmet') ? noCounts : counts} />
              <Legend left={left} synthetic={anySynthetic(city)} watches={watches} onChange={setLeft} />
            </div>
            <div>
              {watches && <UnmetOnMap counts={counts} onRing={setRing} />}
              <MapLists city={city} onRing={setRing} />
            </div>
          </div>
        </>
      )}
    </>
  )
}

interface LegendProps {
  left: readonly Layer[]
  synthetic: boolean
  watches: boolean
  onChange: (left: Layer[]) => void
}

/** What the marks mean, and which of them are drawn. */
function Legend({ left, synthetic, watches, onChange }: LegendProps) {
  const toggle = (layer: Layer) =>
    onChange(left.includes(layer) ? left.filter((one) => one !== layer) : [...left, layer])
  return (
    <fieldset className="map-legend row">
      <legend>{say('legend')}</legend>
      {layers
        .filter((layer) => watches || layer !== 'unmet')
        .map((layer) => (
          <label key={layer}>
            <input type="checkbox" checked={!left.includes(layer)} onChange={() => toggle(layer)} />
            {layer === 'visits' ? (
              <span className="map-dot" aria-hidden="true" />
            ) : layer === 'unmet' ? (
              <span className="map-sum" aria-hidden="true">
                1
              </span>
            ) : (
              <span
                className={synthetic ? 'map-centre map-synthetic' : 'map-centre'}
                aria-hidden="true"
                style={{ '--colour': colours[layer] } as CSSProperties}
              >
                {say(`letter.${layer}`)}
              </span>
            )}
            {layer === 'visits' || layer === 'unmet'
              ? say(`legend.${layer === 'visits' ? 'visit' : layer}`)
              : say(`role.${layer}`)}
          </label>
        ))}
    </fieldset>
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
