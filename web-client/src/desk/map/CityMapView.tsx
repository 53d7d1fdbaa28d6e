import { Button } from 'antd'
import 'leaflet/dist/leaflet.css'
import { useEffect, useRef } from 'react'
import type { UnmetCount } from '../../shared/api/schemas.ts'
import { clock24 } from '../../shared/time/words.ts'
import { go } from '../address/address.ts'
import { addressOf } from '../address/page.ts'
import type { CityMap, MapCentre, MapVisit } from '../model.ts'
import { say as saysStage } from '../stage/words.ts'
import { rolesOf, stageOf } from './places.ts'
import { useDrawing } from './useDrawing.ts'
import { say } from './words.ts'

export interface Ring {
  place: { lat: number; lng: number }
  bring: boolean
}

export function centreWords(centre: MapCentre): string {
  const roles = rolesOf(centre).map((role) => say(`role.${role}`))
  return [centre.name, ...roles, centre.synthetic && say('synthetic.short')].filter(Boolean).join(' · ')
}

export function visitWords(visit: MapVisit): string {
  const time = visit.start ? clock24(visit.start) : ''
  const words = [time, visit.serviceName, visit.residentName, saysStage(stageOf(visit))]
  return [...words, visit.synthetic && say('synthetic.short')].filter(Boolean).join(' · ')
}

/** The drawn map. It is for the eye and the pointer; the lists beside it are for everybody. */
export function CityMapView({ city, ring, unmet }: { city: CityMap; ring: Ring | null; unmet: readonly UnmetCount[] }) {
  const box = useRef<HTMLDivElement>(null)
  const { drawing, outlined } = useDrawing(box)

  useEffect(() => {
    drawing?.places(
      city,
      {
        zoomIn: say('zoom.in'),
        zoomOut: say('zoom.out'),
        ofCentre: centreWords,
        letterOf: (centre) => say(`letter.${rolesOf(centre)[0] ?? 'provider'}`),
        ofVisit: visitWords,
      },
      (orderId) => go(addressOf.order(orderId), { beneath: location.pathname + location.search }),
    )
  }, [drawing, city])

  useEffect(() => {
    const at = unmet.map((one) => ({
      id: one.communityCode,
      place: one.place,
      count: one.total,
      words: `${say('unmet')} · ${say('unmet.of', { community: one.communityName, count: one.total })}`,
      synthetic: one.synthetic,
    }))
    drawing?.numbers(at, (code) => go(`${addressOf.unmet}?community=${encodeURIComponent(code)}`))
  }, [drawing, unmet])

  useEffect(() => {
    drawing?.ring(ring?.place ?? null, ring?.bring ?? false)
  }, [drawing, ring])

  return (
    <div className="map-frame">
      <div className="row map-looks">
        <Button disabled={city.visits.length === 0} onClick={() => drawing?.look('visits', city)}>
          {say('to.visits')}
        </Button>
        <Button onClick={() => drawing?.look('city', city)}>{say('to.city')}</Button>
      </div>
      <div ref={box} className="map-box" role="region" aria-label={say('map')} />
      <p className="quiet">{outlined ? say('outlines') : say('outlines.missing')}</p>
    </div>
  )
}
