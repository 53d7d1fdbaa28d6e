import type { Fix, Place } from '../../shared/api/schemas.ts'

const patience = 8_000

/** Where the phone is, asked once, at this moment and never else; null when it cannot or may not say. */
export function fixNow(): Promise<Fix | null> {
  if (!('geolocation' in navigator)) return Promise.resolve(null)
  return new Promise((tell) => {
    const late = setTimeout(() => tell(null), patience + 500)
    const end = (fix: Fix | null) => {
      clearTimeout(late)
      tell(fix)
    }
    navigator.geolocation.getCurrentPosition(
      (found) => end(fixOf(found, Date.now())),
      () => end(null),
      { enableHighAccuracy: true, timeout: patience, maximumAge: 30_000 },
    )
  })
}

/** A browser's position as the contract has it, with its age at `now` (milliseconds). */
export function fixOf(found: Pick<GeolocationPosition, 'coords' | 'timestamp'>, now: number): Fix {
  return {
    lat: found.coords.latitude,
    lng: found.coords.longitude,
    accuracyMetres: Math.round(found.coords.accuracy * 10) / 10,
    ageSeconds: Math.max(0, Math.round((now - found.timestamp) / 1000)),
  }
}

/** Opens the phone's own map: `geo:` (RFC 5870), or Apple's address where that is not understood. */
export function routeLink(place: Place, agent: string): string {
  const at = `${place.lat},${place.lng}`
  return /iPhone|iPad|Macintosh/.test(agent) ? `https://maps.apple.com/?daddr=${at}` : `geo:${at}?q=${at}`
}
