// Builds the web client into target/classes/webroot, or does nothing when nothing changed.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const client = resolve(dirname(fileURLToPath(import.meta.url)), '..')
const target = resolve(client, '../target')
const webroot = join(target, 'classes/webroot')
const contract = resolve(client, '../src/main/resources/openapi.yaml')
const stamp = join(target, 'web-client.stamp')
const installed = join(client, 'node_modules/.anju-installed')

/** Every file below a path, in a stable order; tests change nothing in the bundle. */
function filesIn(path) {
  if (!existsSync(path)) return []
  if (statSync(path).isFile()) return [path]
  return readdirSync(path)
    .sort()
    .filter((name) => name !== 'generated' && !/\.test\.tsx?$/.test(name))
    .flatMap((name) => filesIn(join(path, name)))
}

function digest(files, salt) {
  const hash = createHash('sha256').update(salt)
  for (const file of files) hash.update(file).update('\0').update(readFileSync(file)).update('\0')
  return hash.digest('hex')
}

const read = (path) => (existsSync(path) ? readFileSync(path, 'utf8') : '')

/** Runs a command quietly: what it printed is shown only when it failed. */
function run(command, ...args) {
  const done = spawnSync(command, args, { cwd: client, encoding: 'utf8', maxBuffer: 64 << 20 })
  if (done.status === 0) return
  const said = `${done.stdout ?? ''}${done.stderr ?? ''}`.trim().split('\n').slice(-40).join('\n')
  console.error(`${said || done.error?.message || `ended by ${done.signal}`}\n(${[command, ...args].join(' ')})`)
  process.exit(1)
}

const tool = (name, ...args) => run(join(client, 'node_modules/.bin', name), ...args)
const inClient = (...names) => names.map((name) => join(client, name))

const lock = digest(inClient('package.json', 'package-lock.json', '.npmrc'), `${process.platform} ${process.arch}`)
const pages = readdirSync(client).filter((name) => name.endsWith('.html'))
const inputs = [
  ...inClient('src', 'public', 'faces.ts', 'vite.config.ts', 'tools/build.mjs', ...pages.sort()),
  contract,
].flatMap(filesIn)
const now = digest(inputs, lock)

const complete = [...pages.map((page) => join(webroot, page)), join(client, 'src/shared/generated/api.ts')]
const fresh = read(installed) === lock
if (fresh && read(stamp) === now && complete.every(existsSync)) process.exit(0)

console.log(`Anju: building the web client${fresh ? '' : ' (the first time takes a minute)'}`)
if (!fresh) {
  run('npm', 'ci', '--no-audit', '--no-fund', '--loglevel=error')
  writeFileSync(installed, lock)
}
mkdirSync(join(client, 'src/shared/generated'), { recursive: true })
tool('openapi-typescript', contract, '-o', 'src/shared/generated/api.ts')
rmSync(webroot, { recursive: true, force: true })
tool('vite', 'build', '--mode', 'light', '--logLevel', 'error')
tool('vite', 'build', '--mode', 'desk', '--logLevel', 'error')
writeFileSync(stamp, now)
