// Fails when what a family or worker page loads before it can be used is over 60 KiB gzipped (docs of the screens).
import { readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'

const webroot = resolve(dirname(fileURLToPath(import.meta.url)), '../../target/classes/webroot')
const limit = 60 * 1024
let heavy = false

for (const page of ['index', 'family', 'worker']) {
  const html = readFileSync(join(webroot, `${page}.html`), 'utf8')
  const scripts = [...html.matchAll(/(?:src|href)="(\/assets\/[^"]+\.js)"/g)].map((found) => found[1])
  if (scripts.length === 0) throw new Error(`${page}.html loads no script: is the web client built?`)
  const bytes = scripts.map((script) => gzipSync(readFileSync(join(webroot, script))).length)
  const sum = bytes.reduce((a, b) => a + b, 0)
  heavy ||= sum > limit
  const verdict = sum > limit ? 'TOO HEAVY' : 'ok'
  console.log(`${page}: ${(sum / 1024).toFixed(1)} KiB gzipped of 60 in ${scripts.length} scripts, ${verdict}`)
}
process.exit(heavy ? 1 : 0)
