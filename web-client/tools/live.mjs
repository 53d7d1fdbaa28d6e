// One command for developers: the server (unless one already answers) and the web client with live reload.
// A change of a screen shows at once; a change under src/main starts the server again. Ctrl-C stops both.
import { spawn } from 'node:child_process'
import { watch } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { client, install, isInstalled } from './install.mjs'

const project = resolve(client, '..')
const url = process.env.ANJU_URL ?? `http://localhost:${process.env.ANJU_PORT ?? 8080}`
let server
let stopping = false

async function answers() {
  try {
    return (await fetch(`${url}/health/live`, { signal: AbortSignal.timeout(2000) })).ok
  } catch {
    return false
  }
}

async function until(wanted, seconds) {
  for (let tries = seconds * 4; tries > 0; tries--) {
    if ((await answers()) === wanted) return true
    if (wanted && server && server.exitCode !== null) return false
    await pause(250)
  }
  return false
}

function start() {
  server = spawn('mvn', ['-q', 'compile', 'exec:exec'], { cwd: project, stdio: ['ignore', 'inherit', 'inherit'] })
}

/** Ends Maven; Anju sees that its parent is gone and stops itself and the database. */
async function stop() {
  if (!server) return
  if (server.exitCode === null && server.signalCode === null) server.kill('SIGTERM')
  await until(false, 30)
}

/** Changes come in bursts (a save, a branch): the server starts again once they are over, never twice at a time. */
function startAgainOnChange() {
  let due
  let turn = Promise.resolve()
  watch(join(project, 'src/main'), { recursive: true }, () => {
    clearTimeout(due)
    due = setTimeout(() => {
      turn = turn.then(async () => {
        if (stopping) return
        console.log('Anju live: src/main changed, the server starts again')
        await stop()
        start()
      })
    }, 600)
  })
}

if (!isInstalled(client)) {
  console.log('Anju live: installing the web client (the first time takes a minute)')
  install(client)
}
if (await answers()) {
  console.log(`Anju live: using the server that already answers at ${url}`)
} else {
  start()
  if (!(await until(true, 600))) process.exit(1)
  startAgainOnChange()
}

process.env.ANJU_URL = url
const { createServer } = await import('vite')
const vite = await createServer({ root: client, configFile: join(client, 'vite.config.ts') })
await vite.listen()
console.log('Anju live: screens with live reload, Ctrl-C stops')
vite.printUrls()

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, async () => {
    if (stopping) return
    stopping = true
    await Promise.all([vite.close(), stop()])
    process.exit(0)
  })
}
