import { Button } from 'antd'
import 'leaflet/dist/leaflet.css'
import { useEffect, useRef, useState } from 'react'
import { clock24 } from '../../shared/time/words.ts'
import { useLanguage } from '../../shared/hooks.ts'
import { go } from '../address/address.ts'
import { addressOf } from '../address/page.ts'
import type { CityMap, MapCentre, MapVisit } from '../model.ts'
import { say as saysStage } from '../stage/words.ts'
import { draw, type Drawing } from './drawing.ts'
import { rolesOf, stageOf } from './places.ts'
import { say } from './words.ts'

export interface Ring {
  place: { lat: number; lng: number }
  bring: boolean
}

const outlinesAt = '/districts.geojson'

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
export function CityMapView({ city, ring }: { city: CityMap; ring: Ring | null }) {
  const language = useLanguage()
  const box = useRef<HTMLDivElement>(null)
  const [drawing, setDrawing] = useState<Drawing>()
  const [outlined, setOutlined] = useState(true)

  useEffect(() => {
    if (!box.current) return
    const made = draw(box.current, { zoomIn: say('zoom.in'), zoomOut: say('zoom.out') })
    setDrawing(made)
    let ended = false
    fetch(outlinesAt)
      .then((answer) => (answer.ok ? answer.json() : Promise.reject(new Error(String(answer.status)))))
      .then((shape) => ended || made.districts(shape))
      .catch(() => ended || setOutlined(false))
    return () => {
      ended = true
      made.end()
      setDrawing(undefined)
    }
  }, [language])

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
