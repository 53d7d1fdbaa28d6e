// Finds a browser by itself, and starts it so that screenshots of Chinese pages look the same on every machine.
import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliDecompressSync } from 'node:zlib'
import { chromium } from 'playwright-core'

const here = dirname(fileURLToPath(import.meta.url))
const kept = resolve(here, '../../target/browser')
const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'msedge']
const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]
const flags = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** The browser of the setting, of the machine, or of the package; throws with one line on what to do. */
export function findBrowser(environment = process.env) {
  const set = environment.ANJU_BROWSER
  if (set) {
    if (runs(set)) return { path: set, from: 'ANJU_BROWSER' }
    throw new Error(`ANJU_BROWSER is "${set}", which does not start: set it to a Chromium or Chrome, or unset it.`)
  }
  const onPath = (environment.PATH ?? '')
    .split(delimiter)
    .filter(Boolean)
    .flatMap((folder) => names.map((name) => join(folder, name)))
  const found = [...onPath, ...usualPlaces].find((path) => executable(path) && runs(path))
  if (found) return { path: found, from: 'this machine' }
  const brought = process.platform === 'linux' && process.arch === 'x64' ? fromPackage() : undefined
  if (brought) return { ...brought, from: 'the package @sparticuz/chromium' }
  throw new Error('No browser was found: install Chromium or Chrome, or set ANJU_BROWSER to the path of one.')
}

/** Starts that browser; the caller closes it. */
export async function launch(options = {}) {
  const { path, libraries } = findBrowser()
  const env = { ...process.env, ...(process.platform === 'linux' ? { FONTCONFIG_FILE: fontSettings() } : {}) }
  if (libraries) env.LD_LIBRARY_PATH = libraries
  return chromium.launch({ executablePath: path, headless: true, args: flags, env, ...options })
}

function executable(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** A file of the right name may be an installer's stub or lack its libraries, so it has to tell its version. */
function runs(path, libraries) {
  const env = libraries ? { ...process.env, LD_LIBRARY_PATH: libraries } : process.env
  const said = spawnSync(path, ['--version'], { env, timeout: 20_000, encoding: 'utf8' })
  return said.status === 0 && /chrom|edge/i.test(said.stdout)
}

/** The package carries the binary and, for a machine without NSS, its libraries, both packed. */
function fromPackage() {
  const home = resolve(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '../..')
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'))
  const folder = join(kept, `chromium-${version}`)
  mkdirSync(folder, { recursive: true })
  const path = unpacked(join(home, 'bin/chromium.br'), join(folder, 'chromium'))
  if (runs(path)) return { path }
  const archive = unpacked(join(home, 'bin/al2023.tar.br'), join(folder, 'libraries.tar'))
  spawnSync('tar', ['-xf', archive, '-C', folder])
  const libraries = join(folder, 'lib')
  return runs(path, libraries) ? { path, libraries } : undefined
}

/** Written aside and renamed, so that a second test never starts half a browser. */
function unpacked(packed, path) {
  if (existsSync(path)) return path
  const aside = `${path}.${process.pid}`
  writeFileSync(aside, brotliDecompressSync(readFileSync(packed)), { mode: 0o755 })
  renameSync(aside, path)
  return path
}

/** A bare machine has no Chinese font: the tests bring one, and use it everywhere. */
function fontSettings() {
  const fonts = join(here, 'node_modules/@embedpdf/fonts-sc/fonts')
  const file = join(kept, 'fonts.conf')
  mkdirSync(kept, { recursive: true })
  const prefer = (family) => `<alias binding="strong"><family>${family}</family>
    <prefer><family>Noto Sans S Chinese</family></prefer></alias>`
  writeFileSync(
    file,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${fonts}</dir>
  <cachedir>${join(kept, 'fonts')}</cachedir>
  ${['sans-serif', 'system-ui', 'serif'].map(prefer).join('\n  ')}
</fontconfig>
`,
  )
  return file
}
