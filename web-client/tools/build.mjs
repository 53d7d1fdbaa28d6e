// Builds the web client into target/classes/webroot, or does nothing when nothing changed.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { client, install, isInstalled, lockOf, read, run } from './install.mjs'

const target = resolve(client, '../target')
const webroot = join(target, 'classes/webroot')
const contract = resolve(client, '../src/main/resources/openapi.yaml')
const types = join(client, 'src/shared/generated/api.ts')
const stamp = join(target, 'web-client.stamp')

/** Every file below a path, in a stable order; tests change nothing in the bundle. */
function filesIn(path) {
  if (!existsSync(path)) return []
  if (statSync(path).isFile()) return [path]
  return readdirSync(path)
    .sort()
    .filter((name) => name !== 'generated' && !/\.test\.tsx?$/.test(name))
    .flatMap((name) => filesIn(join(path, name)))
}

const pages = readdirSync(client).filter((name) => name.endsWith('.html'))
const sources = ['src', 'public', 'faces.ts', 'vite.config.ts', 'tsconfig.json', 'tools', ...pages]
const hash = createHash('sha256').update(lockOf(client))
for (const file of [...sources.map((name) => join(client, name)), contract].flatMap(filesIn)) {
  hash.update(file).update('\0').update(readFileSync(file)).update('\0')
}
const now = hash.digest('hex')

const complete = [types, ...pages.map((page) => join(webroot, page))]
const ready = isInstalled(client)
if (ready && read(stamp) === now && complete.every(existsSync)) process.exit(0)

console.log(`Anju: building the web client${ready ? '' : ' (the first time takes a minute)'}`)
if (!ready) install(client)
const tool = (name, ...args) => run(client, join(client, 'node_modules/.bin', name), ...args)
mkdirSync(join(types, '..'), { recursive: true })
tool('openapi-typescript', contract, '-o', types)
rmSync(webroot, { recursive: true, force: true })
tool('vite', 'build', '--mode', 'light', '--logLevel', 'error')
tool('vite', 'build', '--mode', 'desk', '--logLevel', 'error')
// the server packs with gzip by itself; Brotli is a sixth smaller, and Java has none
for (const file of filesIn(webroot).filter((name) => /\.(js|css|html|svg)$/.test(name))) {
  writeFileSync(`${file}.br`, brotliCompressSync(readFileSync(file)))
}
writeFileSync(stamp, now)
