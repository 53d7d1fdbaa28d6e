import { describe, expect, test } from 'vitest'
import { fixOf, routeLink } from './place.ts'

describe('the place, at the door only', () => {
  test('carries accuracy and age', () => {
    const coords = { latitude: 23.1, longitude: 114.4, accuracy: 12.34 } as GeolocationCoordinates
    expect(fixOf({ coords, timestamp: 1_000 }, 6_400)).toEqual({
      lat: 23.1,
      lng: 114.4,
      accuracyMetres: 12.3,
      ageSeconds: 5,
    })
    expect(fixOf({ coords, timestamp: 9_000 }, 6_400).ageSeconds).toBe(0)
  })

  test("opens the phone's own map", () => {
    expect(routeLink({ lat: 23.1, lng: 114.4 }, 'Android')).toBe('geo:23.1,114.4?q=23.1,114.4')
    expect(routeLink({ lat: 23.1, lng: 114.4 }, 'iPhone')).toContain('daddr=23.1,114.4')
  })
})
