// Every screen in both languages, with and without something on it and with mistakes: to be read, reached and pressed
// by people who see little, whose hands shake, or who use no mouse.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { launch } from './browser.mjs'
import { sideways, smallText, tightTargets, violations } from './measure.mjs'
import { sizes, step } from './people.mjs'
import { prepare } from './prepared.mjs'
import { rounds, setOut, visit } from './tour.mjs'

const small = { width: 320, height: 640 }
/** A window of 1280 x 1024 at 400 %. */
const magnified = { width: 320, height: 256 }
let browser
let city

before(async () => {
  browser = await launch()
  city = await prepare()
})

after(async () => {
  await city?.away()
  await browser?.close()
})

for (const language of ['zh-CN', 'en'])
  test(`every screen in ${language}`, async () => {
    const faults = new Map()
    for (const round of rounds(city)) {
      const elders = round.size === 'phone'
      const page = await setOut(browser, round, { language, size: elders ? small : sizes.desk })
      for (const screen of round.screens)
        await step(`${language} ${screen.name}`, { [round.who ?? 'nobody']: page }, async () => {
          await visit(page, screen)
          const found = await violations(page, { enhanced: elders })
          if (elders) {
            found.push(...(await smallText(page)), ...(await tightTargets(page)), ...(await sideways(page)))
            await page.setViewportSize(magnified)
            found.push(...(await sideways(page)).map((what) => `at 400 %: ${what}`))
            await page.setViewportSize(small)
          }
          for (const fault of [...found, ...page.complaints.splice(0)])
            faults.set(fault, [...(faults.get(fault) ?? []), screen.name])
        })
      await page.context().close()
    }
    const told = [...faults].map(([fault, on]) => `${fault}\n    on ${on.slice(0, 4).join(', ')}, ${on.length} in all`)
    assert.ok(told.length === 0, told.join('\n'))
  })
