const stepMillis = 60_000
const modulus = 100_000_000

/** The code of a key at a moment, as the server makes it: RFC 6238 with HMAC-SHA-256, a step a minute, eight digits. */
export async function codeAt(key: string, at: number): Promise<string> {
  const bytes = Uint8Array.from(atob(key), (letter) => letter.charCodeAt(0))
  const secret = await crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign'])
  const step = new DataView(new ArrayBuffer(8))
  step.setBigUint64(0, BigInt(Math.floor(at / stepMillis)))
  const hash = new DataView(await crypto.subtle.sign('HMAC', secret, step.buffer))
  const from = hash.getUint8(hash.byteLength - 1) & 0xf
  return String((hash.getUint32(from) & 0x7fffffff) % modulus).padStart(8, '0')
}

/** How many seconds a code of that moment still stands. */
export const secondsLeft = (at: number): number => Math.ceil((stepMillis - (at % stepMillis)) / 1000)
