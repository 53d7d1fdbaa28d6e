/** What a browser keeps for a person: in the tab (`session`) or on the device (`local`). Never a secret. */
type Store = 'session' | 'local'

const store = (which: Store): Storage => (which === 'session' ? sessionStorage : localStorage)

/** What was kept under a name; undefined when there is nothing that can be read. */
export function recall<T>(which: Store, name: string): T | undefined {
  try {
    const text = store(which).getItem(name)
    return text === null ? undefined : (JSON.parse(text) as T)
  } catch {
    return undefined
  }
}

/** Keeps a value, or forgets it when it is undefined. Answers whether the browser did keep it. */
export function keep(which: Store, name: string, value: unknown): boolean {
  try {
    if (value === undefined) store(which).removeItem(name)
    else store(which).setItem(name, JSON.stringify(value))
    return true
  } catch {
    return false
  }
}
