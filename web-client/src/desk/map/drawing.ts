import L from 'leaflet'
import type { CityMap, MapCentre, MapVisit } from '../model.ts'
import { toneColour, toneOf } from '../stage/tones.ts'
import { colours, placed, rolesOf, stageOf } from './places.ts'

type Shape = GeoJSON.FeatureCollection<GeoJSON.Geometry, { name?: string }>

interface Told {
  zoomIn: string
  zoomOut: string
  ofCentre: (centre: MapCentre) => string
  letterOf: (centre: MapCentre) => string
  ofVisit: (visit: MapVisit) => string
}

/** How many of something are at a place. */
export interface Numbered {
  id: string
  place: { lat: number; lng: number }
  count: number
  words: string
  synthetic: boolean
}

/** A worker's way through the day. */
export interface Route {
  start: { lat: number; lng: number }
  colour: string
  stops: { id: string; place: { lat: number; lng: number }; words: string; changed: boolean }[]
}

export interface Drawing {
  districts: (shape: Shape) => void
  places: (map: CityMap, told: Told, onOpen: (orderId: string) => void) => void
  /** Draws how many there are at each of these places, and what they are; none takes them away. */
  numbers: (at: readonly Numbered[], onOpen: (id: string) => void) => void
  /** Draws routes in the place of all points, numbered where that can be read, and brings them into sight. */
  routes: (routes: readonly Route[], numbered: boolean, onOpen: (id: string) => void) => void
  /** Brings the visits, or the whole city, into sight. */
  look: (at: 'visits' | 'city', map: CityMap) => void
  /** Rings a point and brings it into sight; null takes the ring away. */
  ring: (place: { lat: number; lng: number } | null, bring: boolean) => void
  end: () => void
}

const huizhou: [number, number] = [23.15, 114.5]

/** A map of lines and points on one canvas: no outside tiles, no tile key, nothing loaded from elsewhere. */
export function draw(box: HTMLElement, told: Pick<Told, 'zoomIn' | 'zoomOut'>): Drawing {
  const renderer = L.canvas({ padding: 0.5 })
  const map = L.map(box, {
    renderer,
    preferCanvas: true,
    attributionControl: false,
    zoomControl: false,
    zoomSnap: 0.25,
  })
  L.control.zoom({ position: 'topleft', zoomInTitle: told.zoomIn, zoomOutTitle: told.zoomOut }).addTo(map)
  map.setView(huizhou, 9)
  const outlines = L.layerGroup().addTo(map)
  const points = L.layerGroup().addTo(map)
  const sums = L.layerGroup().addTo(map)
  let whole: L.LatLngBounds | undefined
  let near = false
  let ringed: L.CircleMarker | undefined
  const sizes = new ResizeObserver(() => map.invalidateSize())
  sizes.observe(box)

  return {
    districts(shape) {
      outlines.clearLayers()
      const style = { color: '#5d6b73', weight: 1.5, fillColor: '#ffffff', fillOpacity: 1, interactive: false }
      const layer = L.geoJSON(shape, { style: () => ({ ...style, renderer }) }).addTo(outlines)
      layer.eachLayer((one) => {
        const name = (one as L.Layer & { feature?: { properties?: { name?: string } } }).feature?.properties?.name
        if (name) one.bindTooltip(name, { permanent: true, direction: 'center', className: 'map-district' })
      })
      layer.bringToBack()
      whole = layer.getBounds()
      if (!near) map.fitBounds(whole, { padding: [8, 8] })
    },
    places(city, { ofCentre, letterOf, ofVisit }, onOpen) {
      points.clearLayers()
      for (const visit of placed(city.visits)) {
        const color = toneColour[toneOf(stageOf(visit))]
        L.circleMarker([visit.place.lat, visit.place.lng], {
          renderer,
          radius: 7,
          color,
          weight: 2,
          fillColor: color,
          fillOpacity: 0.35,
          ...(visit.synthetic ? { dashArray: '3 3' } : {}),
        })
          .bindTooltip(ofVisit(visit))
          .on('click', () => visit.orderId && onOpen(visit.orderId))
          .addTo(points)
      }
      for (const centre of placed(city.centres)) {
        const colour = colours[rolesOf(centre)[0] ?? 'provider']
        const mark = document.createElement('span')
        mark.className = `map-centre${centre.synthetic ? ' map-synthetic' : ''}`
        mark.style.setProperty('--colour', colour)
        mark.textContent = letterOf(centre)
        L.marker([centre.place.lat, centre.place.lng], {
          icon: L.divIcon({ className: 'map-centre-box', html: mark, iconSize: [26, 26] }),
          keyboard: false,
        })
          .bindTooltip(ofCentre(centre))
          .addTo(points)
      }
    },
    numbers(at, onOpen) {
      sums.clearLayers()
      for (const { id, place, count, words, synthetic } of at) {
        const mark = document.createElement('span')
        mark.className = `map-sum${synthetic ? ' map-synthetic' : ''}`
        mark.textContent = String(count)
        L.marker([place.lat, place.lng], {
          icon: L.divIcon({ className: 'map-centre-box', html: mark, iconSize: [30, 26] }),
          keyboard: false,
          zIndexOffset: 500,
        })
          .bindTooltip(words)
          .on('click', () => onOpen(id))
          .addTo(sums)
      }
    },
    routes(routes, numbered, onOpen) {
      points.clearLayers()
      const at = ({ lat, lng }: { lat: number; lng: number }): [number, number] => [lat, lng]
      for (const { start, colour, stops } of routes) {
        L.polyline([at(start), ...stops.map((stop) => at(stop.place))], {
          renderer,
          color: colour,
          weight: 3,
          opacity: 0.75,
          interactive: false,
        }).addTo(points)
        stops.forEach(({ id, place, words, changed }, index) => {
          const mark = numbered
            ? L.marker(at(place), { icon: numberIcon(index + 1, colour), keyboard: false })
            : L.circleMarker(at(place), {
                renderer,
                radius: changed ? 8 : 5,
                color: changed ? '#17242b' : colour,
                weight: 2,
                fillColor: colour,
                fillOpacity: 1,
              })
          mark
            .bindTooltip(words)
            .on('click', () => onOpen(id))
            .addTo(points)
        })
      }
      const all = routes.flatMap(({ stops }) => stops.map((stop) => at(stop.place)))
      near = all.length > 0
      if (near) map.fitBounds(L.latLngBounds(all), { padding: [32, 32], maxZoom: 15, animate: false })
    },
    look(at, city) {
      const visits = placed(city.visits).map((visit): [number, number] => [visit.place.lat, visit.place.lng])
      const bounds = at === 'visits' && visits.length > 0 ? L.latLngBounds(visits) : whole
      if (bounds?.isValid()) map.fitBounds(bounds, { padding: [24, 24], maxZoom: 14, animate: false })
    },
    ring(place, bring) {
      ringed?.remove()
      ringed = undefined
      if (!place) return
      const at: [number, number] = [place.lat, place.lng]
      ringed = L.circleMarker(at, {
        renderer,
        radius: 18,
        color: '#0b3fc4',
        weight: 4,
        fill: false,
        interactive: false,
      })
      ringed.addTo(map)
      if (bring) map.setView(at, Math.max(map.getZoom(), 12), { animate: false })
    },
    end() {
      sizes.disconnect()
      map.remove()
    },
  }
}

function numberIcon(number: number, colour: string): L.DivIcon {
  const html = document.createElement('span')
  html.className = 'map-stop'
  html.style.setProperty('--colour', colour)
  html.textContent = String(number)
  return L.divIcon({ className: 'map-centre-box', html, iconSize: [26, 26] })
}
