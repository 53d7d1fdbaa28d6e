/** A fresh Idempotency-Key; `randomUUID` is missing where the page did not come by https. */
export function newKey(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID()
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/**
 * What a person means by pressing one button. The key stays the same while what is sent stays the same, so that a
 * retry after a lost answer has one effect; other answers are another intent and get another key (else 422).
 */
export class Intent {
  #key = newKey()
  #said: string | undefined

  keyFor(path: string, body: unknown): string {
    const said = JSON.stringify([path, body])
    if (this.#said !== undefined && this.#said !== said) this.#key = newKey()
    this.#said = said
    return this.#key
  }

  /** It is done: the next press is a new intent. */
  done(): void {
    this.#key = newKey()
    this.#said = undefined
  }
}
