import { base } from '../api/client.ts'
import { backoff, changeOf, type Change } from './change.ts'

type Heard = (change: Change) => void
type Health = 'live' | 'polling'

const pollEvery = 15_000
const patience = 5_000
const channelName = 'anju.live'
const names = [
  'message',
  'order',
  'unmet',
  'offer',
  'alarm',
  'plan',
  'whereabouts',
  'card',
  'centre',
  'care-plan',
  'petition',
  'complaint',
  'change',
]
const heard = new Set<Heard>()
const watched = new Set<(health: Health) => void>()
let channel: BroadcastChannel | undefined
let health: Health = 'live'
let stop: (() => void) | undefined

/**
 * Calls back when something that this person may see has changed; whoever hears it reads again, for an event is a
 * nudge and never the truth. `{kind: 'everything'}` means that events may have been missed. The answer stops it.
 */
export function onChange(hear: Heard): () => void {
  heard.add(hear)
  stop ??= start()
  return () => {
    heard.delete(hear)
    if (heard.size === 0) {
      stop?.()
      stop = undefined
    }
  }
}

/** Calls back now and whenever the stream is lost (Anju asks every 15 s meanwhile) or found again. */
export function onHealth(watch: (health: Health) => void): () => void {
  watched.add(watch)
  watch(health)
  return () => watched.delete(watch)
}

type Said = { change: Change } | { health: Health }

function hearHere(said: Said): void {
  if ('change' in said) for (const hear of [...heard]) hear(said.change)
  else if (said.health !== health) {
    health = said.health
    for (const watch of [...watched]) watch(health)
  }
}

function say(said: Said): void {
  hearHere(said)
  channel?.postMessage(said)
}

/** One tab holds the lock and the stream, the others listen to it; without locks every tab has its own stream. */
function start(): () => void {
  const ended = new AbortController()
  if (navigator.locks && typeof BroadcastChannel !== 'undefined') {
    channel = new BroadcastChannel(channelName)
    channel.onmessage = (message: MessageEvent<Said>) => hearHere(message.data)
    const lead = () =>
      new Promise<void>((release) => {
        const close = stream()
        ended.signal.addEventListener('abort', () => (close(), release()), { once: true })
      })
    navigator.locks.request(channelName, { signal: ended.signal }, lead).catch(() => undefined)
  } else {
    const close = stream()
    ended.signal.addEventListener('abort', close, { once: true })
  }
  return () => {
    ended.abort()
    channel?.close()
    channel = undefined
  }
}

/** Keeps a stream open; EventSource sends Last-Event-ID itself when it reconnects. While it is down, polls. */
function stream(): () => void {
  let source: EventSource | undefined
  let again: ReturnType<typeof setTimeout> | undefined
  let poll: ReturnType<typeof setInterval> | undefined
  let lost: ReturnType<typeof setTimeout> | undefined
  let failures = 0

  const everything = () => say({ change: { kind: 'everything' } })
  // A blip is not worth a word: only what lasts is said, and asked around.
  const down = () => {
    lost ??= setTimeout(() => {
      poll ??= setInterval(everything, pollEvery)
      say({ health: 'polling' })
      everything()
    }, patience)
  }
  const up = () => {
    clearTimeout(lost)
    clearInterval(poll)
    lost = poll = undefined
    failures = 0
    say({ health: 'live' })
    everything()
  }
  const open = () => {
    source = new EventSource(`${base}/events`)
    source.onopen = up
    for (const name of names)
      source.addEventListener(name, (event) => {
        const change = changeOf((event as MessageEvent<string>).data)
        if (change) say({ change })
      })
    source.onerror = () => {
      down()
      if (source?.readyState !== EventSource.CLOSED) return
      again = setTimeout(open, backoff(failures++))
    }
  }
  open()
  return () => {
    source?.close()
    clearTimeout(again)
    clearTimeout(lost)
    clearInterval(poll)
  }
}
