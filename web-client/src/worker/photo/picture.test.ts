import { expect, test } from 'vitest'
import { blobOf } from './picture.ts'

test('a picture that was kept as text is the same bytes again', async () => {
  const blob = blobOf('data:image/jpeg;base64,/9j/AAE=')
  expect(blob.type).toBe('image/jpeg')
  expect([...new Uint8Array(await blob.arrayBuffer())]).toEqual([0xff, 0xd8, 0xff, 0x00, 0x01])
})
