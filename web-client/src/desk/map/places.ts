import type { CityMap, MapCentre, MapVisit, Stage } from '../model.ts'

export const roles = ['home-care-centre', 'day-care-centre', 'welfare-centre', 'care-home', 'provider'] as const
export type PlaceRole = (typeof roles)[number]

/** One place can be several things; the map shows the first of this order, the list all. */
export function rolesOf(centre: MapCentre): PlaceRole[] {
  return roles.filter((role) => centre.roles?.includes(role))
}

export const colours: Record<PlaceRole, string> = {
  'home-care-centre': '#0b5f63',
  'day-care-centre': '#7d4a00',
  'welfare-centre': '#573a94',
  'care-home': '#17508f',
  provider: '#4a5a63',
}

/** What the map and its lists draw; what has no position or no id is left out of the map only. */
export function placed<T extends { place?: { lat: number; lng: number } }>(
  things: readonly T[],
): (T & { place: { lat: number; lng: number } })[] {
  return things.filter((one): one is T & { place: { lat: number; lng: number } } => one.place !== undefined)
}

export function findCentres(centres: readonly MapCentre[], text: string): MapCentre[] {
  const wanted = text.trim().toLowerCase()
  return centres.filter((one) => !wanted || one.name?.toLowerCase().includes(wanted))
}

export function findVisits(visits: readonly MapVisit[], text: string): MapVisit[] {
  const wanted = text.trim().toLowerCase()
  const words = (one: MapVisit) => [one.residentName, one.serviceName]
  return [...visits]
    .filter((one) => !wanted || words(one).some((word) => word?.toLowerCase().includes(wanted)))
    .sort((a, b) => Date.parse(a.start ?? '') - Date.parse(b.start ?? ''))
}

/** Whether anything on the map is where a program put it. */
export function anySynthetic(map: { centres: readonly MapCentre[]; visits: readonly MapVisit[] }): boolean {
  return [...map.centres, ...map.visits].some((one) => one.synthetic)
}

export function stageOf(visit: MapVisit): Stage {
  return (visit.stage ?? 'requested') as Stage
}

/** What can be left off the map; the lists beside it always have everything. */
export const layers = ['visits', 'unmet', ...roles] as const
export type Layer = (typeof layers)[number]

/** What is to be drawn when some layers are left off. A place stays as long as one of its roles does. */
export function drawnOf(city: CityMap, left: readonly Layer[]): CityMap {
  if (left.length === 0) return city
  const stays = (centre: MapCentre) => {
    const has = rolesOf(centre)
    return has.length === 0 || has.some((role) => !left.includes(role))
  }
  return { ...city, centres: city.centres.filter(stays), visits: left.includes('visits') ? [] : city.visits }
}
