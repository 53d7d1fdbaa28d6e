import { afterEach, describe, expect, test } from 'vitest'
import { addDays, atTime, dayOf, daysBetween, isDay, minutesOf, rfc3339, setCityZone, timeOf } from './city.ts'

afterEach(() => setCityZone('Asia/Shanghai'))

describe("the city's time, whatever the browser's", () => {
  test('a clock time of a day is written with the city offset', () => {
    expect(atTime('2026-11-25', '09:00')).toBe('2026-11-25T09:00:00+08:00')
  })

  test('24:00 is the start of the next day', () => {
    expect(atTime('2026-12-31', '24:00')).toBe('2027-01-01T00:00:00+08:00')
  })

  test('an instant late in UTC is already the next day in the city', () => {
    expect(dayOf('2026-11-24T16:30:00Z')).toBe('2026-11-25')
    expect(rfc3339(new Date('2026-11-24T16:30:05Z'))).toBe('2026-11-25T00:30:05+08:00')
  })

  test('a zone west of Greenwich and one with summer time are right too', () => {
    setCityZone('America/St_Johns')
    expect(atTime('2026-01-10', '09:00')).toBe('2026-01-10T09:00:00-03:30')
    setCityZone('Europe/Berlin')
    expect(atTime('2026-03-28', '12:00')).toBe('2026-03-28T12:00:00+01:00')
    expect(atTime('2026-03-29', '12:00')).toBe('2026-03-29T12:00:00+02:00')
  })

  test('days are counted on the calendar, over months and years', () => {
    expect(addDays('2026-12-30', 3)).toBe('2027-01-02')
    expect(addDays('2026-03-01', -1)).toBe('2026-02-28')
    expect(daysBetween('2026-11-24', '2026-12-01')).toBe(7)
  })

  test('only a day of the calendar is a day', () => {
    expect(isDay('2026-02-28')).toBe(true)
    expect(isDay('2026-02-30')).toBe(false)
    expect(isDay('tomorrow')).toBe(false)
  })

  test('a clock time is read in both colons and refused when there is none such', () => {
    expect(minutesOf('9:05')).toBe(545)
    expect(minutesOf('09：30')).toBe(570)
    expect(minutesOf('25:00')).toBeNaN()
    expect(minutesOf('9:75')).toBeNaN()
    expect(timeOf(545)).toBe('09:05')
  })
})
