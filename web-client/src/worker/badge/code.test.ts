import { expect, test } from 'vitest'
import { codeAt, secondsLeft } from './code.ts'

test('the phone makes the codes of the standard, as the server does', async () => {
  // RFC 6238, appendix B, SHA-256: the key of 32 letters at step 1
  expect(await codeAt(btoa('12345678901234567890123456789012'), 60_000)).toBe('46119246')
  expect(await codeAt(btoa('12345678901234567890123456789012'), 119_999)).toBe('46119246')
  expect(await codeAt(btoa('12345678901234567890123456789012'), 120_000)).not.toBe('46119246')
})

test('a code says how long it stands', () => {
  expect(secondsLeft(60_000)).toBe(60)
  expect(secondsLeft(119_000)).toBe(1)
})
