// The worker's pages without a network: the page and its parts as they were when there was one. What is read from the
// server and what waits to be sent is not kept here but by the pages themselves.
type Extendable = Event & { waitUntil(work: Promise<unknown>): void }
type Fetching = Event & { request: Request; respondWith(answer: Promise<Response>): void }
type Scope = EventTarget & { skipWaiting(): Promise<void>; clients: { claim(): Promise<void> } }

const worker = self as unknown as Scope
const page = '/worker'
const shelf = 'anju-pages'
const patience = 4_000

worker.addEventListener('install', (event) =>
  (event as Extendable).waitUntil(keepPages().then(() => worker.skipWaiting())),
)
worker.addEventListener('activate', (event) => (event as Extendable).waitUntil(worker.clients.claim()))

/** The page, and all that it names: scripts, styles, the icon. */
async function keepPages(answer?: Response): Promise<void> {
  const found = answer ?? (await fetch(page, { cache: 'no-cache' }))
  if (!found.ok) return
  const kept = await caches.open(shelf)
  const html = await found.clone().text()
  const parts = [
    ...new Set([...html.matchAll(/(?:src|href)="(\/[\w./-]+\.(?:js|css|svg))"/g)].map((one) => one[1] ?? '')),
  ]
  for (const part of parts) if (!(await kept.match(part))) await kept.add(part)
  // last: a page whose parts are not all there is not kept
  await kept.put(page, found)
  for (const old of await kept.keys()) {
    const path = new URL(old.url).pathname
    if (path !== page && !parts.includes(path)) await kept.delete(old)
  }
}

worker.addEventListener('fetch', (event) => {
  const { request } = event as Fetching
  const { pathname, origin } = new URL(request.url)
  if (request.method !== 'GET' || origin !== location.origin) return
  if (request.mode === 'navigate' && (pathname === page || pathname.startsWith(`${page}/`)))
    (event as Fetching).respondWith(pageOf(request))
  else if (pathname.startsWith('/assets/') || pathname === '/icon.svg') (event as Fetching).respondWith(partOf(request))
})

/** The newest page when the network answers in time, else the kept one. */
async function pageOf(request: Request): Promise<Response> {
  const kept = await (await caches.open(shelf)).match(page)
  const late = new AbortController()
  const timer = kept && setTimeout(() => late.abort(), patience)
  try {
    const answer = await fetch(request, { signal: late.signal })
    if (answer.ok) void keepPages(answer.clone()).catch(() => undefined)
    return answer
  } catch (thrown) {
    if (kept) return kept
    throw thrown
  } finally {
    clearTimeout(timer)
  }
}

/** A part has its contents in its name and never changes. */
async function partOf(request: Request): Promise<Response> {
  return (await caches.match(request)) ?? fetch(request)
}
