type Shelf = 'unsent' | 'kept'

/** What a phone keeps over reloads, closing and flat batteries: in IndexedDB; in localStorage where there is none. */
const shelves: Shelf[] = ['unsent', 'kept']
const name = 'anju-worker'
let opened: Promise<IDBDatabase> | undefined

function open(): Promise<IDBDatabase> {
  opened ??= new Promise((tell, fail) => {
    const asked = indexedDB.open(name, 1)
    asked.onupgradeneeded = () => shelves.forEach((shelf) => asked.result.createObjectStore(shelf))
    asked.onsuccess = () => tell(asked.result)
    asked.onerror = () => fail(asked.error ?? new Error('IndexedDB'))
  })
  return opened
}

async function run<T>(
  shelf: Shelf,
  mode: IDBTransactionMode,
  act: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const transaction = (await open()).transaction(shelf, mode)
  const asked = act(transaction.objectStore(shelf))
  // a write is kept when its transaction is over, not before
  return new Promise((tell, fail) => {
    transaction.oncomplete = () => tell(asked.result)
    transaction.onerror = transaction.onabort = () => fail(transaction.error ?? new Error('IndexedDB'))
  })
}

const inDatabase = () => typeof indexedDB !== 'undefined'
const local = (shelf: Shelf, key = '') => `anju.${shelf}.${key}`

/** Everything on a shelf. */
export async function everything<T>(shelf: Shelf): Promise<T[]> {
  if (inDatabase()) return run(shelf, 'readonly', (store) => store.getAll() as IDBRequest<T[]>)
  const keys = Object.keys(localStorage).filter((key) => key.startsWith(local(shelf)))
  return keys.map((key) => JSON.parse(localStorage.getItem(key) ?? 'null') as T)
}

/** What lies there; undefined when nothing does. */
export async function found<T>(shelf: Shelf, key: string): Promise<T | undefined> {
  if (inDatabase()) return run(shelf, 'readonly', (store) => store.get(key) as IDBRequest<T | undefined>)
  const text = localStorage.getItem(local(shelf, key))
  return text === null ? undefined : (JSON.parse(text) as T)
}

/** Keeps a value. Throws when the phone will not. */
export async function store(shelf: Shelf, key: string, value: unknown): Promise<void> {
  if (inDatabase()) await run(shelf, 'readwrite', (on) => on.put(value, key))
  else localStorage.setItem(local(shelf, key), JSON.stringify(value))
}

export async function drop(shelf: Shelf, key: string): Promise<void> {
  if (inDatabase()) await run(shelf, 'readwrite', (on) => on.delete(key))
  else localStorage.removeItem(local(shelf, key))
}

export async function empty(shelf: Shelf): Promise<void> {
  if (inDatabase()) await run(shelf, 'readwrite', (on) => on.clear())
  else for (const key of Object.keys(localStorage)) if (key.startsWith(local(shelf))) localStorage.removeItem(key)
}
