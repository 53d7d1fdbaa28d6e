// Installs a folder's packages when its lock file changed: `isInstalled`, `install`, or as a command with the folder.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

export const client = resolve(dirname(fileURLToPath(import.meta.url)), '..')
export const read = (path) => (existsSync(path) ? readFileSync(path, 'utf8') : '')

const stampOf = (folder) => join(folder, 'node_modules/.anju-installed')

/** What an installation depends on; native packages differ by platform. */
export function lockOf(folder) {
  const hash = createHash('sha256').update(`${process.platform} ${process.arch}`)
  for (const name of ['package.json', 'package-lock.json', '.npmrc']) hash.update(read(join(folder, name)))
  return hash.digest('hex')
}

export const isInstalled = (folder) => read(stampOf(folder)) === lockOf(folder)

/** Runs `npm ci`; ends the process, with what npm said, when that fails. */
export function install(folder) {
  run(folder, 'npm', 'ci', '--no-audit', '--no-fund', '--loglevel=error')
  writeFileSync(stampOf(folder), lockOf(folder))
}

/** Runs a command quietly: what it printed is shown only when it failed, and then this process ends with 1. */
export function run(folder, command, ...args) {
  const done = spawnSync(command, args, { cwd: folder, encoding: 'utf8', maxBuffer: 64 << 20 })
  if (done.status === 0) return
  const said = `${done.stdout ?? ''}${done.stderr ?? ''}`.trim().split('\n').slice(-40).join('\n')
  console.error(`${said || done.error?.message || `ended by ${done.signal}`}\n(${[command, ...args].join(' ')})`)
  process.exit(1)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = resolve(client, process.argv[2] ?? '.')
  if (!isInstalled(folder)) install(folder)
}
