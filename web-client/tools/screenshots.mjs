// Pictures of every screen, on a phone and at a desk, in both languages, into target/screenshots.
// Anju has to run (ANJU_URL, or http://localhost:8080) with its demo city, in which this asks for some visits.
import { mkdirSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { client, install, isInstalled } from './install.mjs'

const tests = join(client, 'browser-tests')
if (!isInstalled(tests)) install(tests)
const { launch } = await import('../browser-tests/browser.mjs')
const { sizes, url } = await import('../browser-tests/people.mjs')
const { prepare } = await import('../browser-tests/prepared.mjs')
const { rounds, setOut, visit } = await import('../browser-tests/tour.mjs')

const folder = resolve(client, '../target/screenshots')
// `npm run screenshots -- worker` makes those alone whose name has that in it
const only = process.argv[2] ?? ''

const live = await fetch(`${url}/health/live`).catch(() => undefined)
if (!live?.ok) {
  console.error(`Anju does not answer at ${url}: start it first, or set ANJU_URL.`)
  process.exit(1)
}
rmSync(folder, { recursive: true, force: true })
const city = await prepare()
const browser = await launch()
let count = 0
try {
  for (const language of ['zh-CN', 'en'])
    for (const round of rounds(city))
      for (const size of ['phone', 'desk']) {
        const screens = round.screens.filter((one) => one.name.includes(only))
        if (screens.length === 0) continue
        const into = join(folder, language, size)
        mkdirSync(into, { recursive: true })
        const page = await setOut(browser, round, { language, size: sizes[size] })
        for (const screen of screens) {
          await visit(page, screen)
          await page.screenshot({ path: join(into, `${screen.name}.png`), fullPage: true })
          count++
        }
        if (page.complaints.length > 0) console.error(page.complaints.join('\n'))
        await page.context().close()
      }
} finally {
  await browser.close()
  await city.away()
}
console.log(`${count} pictures in ${folder}`)
