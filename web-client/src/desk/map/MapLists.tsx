import { Button } from 'antd'
import { useState, type ReactNode } from 'react'
import { clock24 } from '../../shared/time/words.ts'
import { Go } from '../address/Go.tsx'
import { addressOf } from '../address/page.ts'
import type { CityMap, MapCentre, MapVisit } from '../model.ts'
import { FilterInput } from '../filters/Filter.tsx'
import { StageMark } from '../stage/StageMark.tsx'
import type { Ring } from './CityMapView.tsx'
import { findCentres, findVisits, rolesOf, stageOf } from './places.ts'
import { say } from './words.ts'

const step = 50

interface Props {
  city: CityMap
  onRing: (ring: Ring | null) => void
}

/** Everything on the map as lists: each visit opens its order, each place can be shown on the map. */
export function MapLists({ city, onRing }: Props) {
  const [text, setText] = useState('')
  const visits = findVisits(city.visits, text)
  const centres = findCentres(city.centres, text)
  return (
    <div className="map-lists">
      <p className="quiet">{say('map.how')}</p>
      <FilterInput label={say('find')} type="search" value={text} onChange={setText} />
      <Part name={say('visits')} all={visits} none={say(text ? 'none.found' : 'visits.none')}>
        {(visit: MapVisit) => <Visit key={visit.orderId} visit={visit} onRing={onRing} />}
      </Part>
      <Part name={say('centres')} all={centres} none={say(text ? 'none.found' : 'centres.none')}>
        {(centre: MapCentre) => <Centre key={centre.id} centre={centre} onRing={onRing} />}
      </Part>
    </div>
  )
}

function Part<T>({
  name,
  all,
  none,
  children,
}: {
  name: string
  all: T[]
  none: string
  children: (one: T) => ReactNode
}) {
  const [most, setMost] = useState(step)
  return (
    <section className="map-part" aria-label={name}>
      <h2>
        {name} <span className="count">{all.length}</span>
      </h2>
      {all.length === 0 ? (
        <p className="quiet">{none}</p>
      ) : (
        <ul className="plain-list">{all.slice(0, most).map(children)}</ul>
      )}
      {all.length > most && (
        <Button onClick={() => setMost(most + step)}>
          {say('more', { count: Math.min(step, all.length - most) })}
        </Button>
      )}
    </section>
  )
}

function Visit({ visit, onRing }: { visit: MapVisit; onRing: Props['onRing'] }) {
  const ring = () => onRing(visit.place ? { place: visit.place, bring: false } : null)
  return (
    <li className="map-item">
      <Go
        to={addressOf.order(visit.orderId ?? '')}
        over
        data-order={visit.orderId}
        onFocus={ring}
        onMouseEnter={ring}
        onMouseLeave={() => onRing(null)}
        onBlur={() => onRing(null)}
      >
        <span>
          {visit.start && clock24(visit.start)} {visit.serviceName} · {visit.residentName}
        </span>
        <StageMark stage={stageOf(visit)} />
        {visit.synthetic && <span className="quiet">{say('synthetic.short')}</span>}
      </Go>
    </li>
  )
}

function Centre({ centre, onRing }: { centre: MapCentre; onRing: Props['onRing'] }) {
  const { place } = centre
  return (
    <li className="map-item map-item-centre">
      <strong>{centre.name}</strong>
      <span>
        {rolesOf(centre)
          .map((role) => say(`role.${role}`))
          .join(' · ')}
      </span>
      <span className="quiet">
        {[
          !!centre.visits && say('centre.visits', { count: centre.visits }),
          centre.phone,
          centre.inUse === false && say('centre.unused'),
          centre.synthetic && say('synthetic.short'),
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
      {place && (
        <Button
          aria-label={say('show.whom', { name: centre.name ?? '' })}
          onClick={() => onRing({ place, bring: true })}
        >
          {say('show')}
        </Button>
      )}
    </li>
  )
}
