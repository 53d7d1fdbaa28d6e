import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findBrowser, launch } from './browser.mjs'

test('a browser is found, started, and its buttons can be pressed', async () => {
  const browser = await launch()
  try {
    const page = await browser.newPage()
    await page.setContent('<button onclick="this.textContent=\'好\'">按</button>')
    await page.getByRole('button', { name: '按' }).click()
    assert.equal(await page.getByRole('button').textContent(), '好')
  } finally {
    await browser.close()
  }
})

test('Chinese is drawn with a Chinese font, not with empty boxes', async () => {
  const browser = await launch()
  try {
    const page = await browser.newPage()
    // two characters and one that no font has: boxes would all look the same
    const pictures = []
    for (const character of ['安', '居', '\u{10FFFD}']) {
      await page.setContent(`<p style="font: 40px sans-serif; width: 60px">${character}</p>`)
      pictures.push((await page.locator('p').screenshot()).toString('base64'))
    }
    assert.equal(new Set(pictures).size, 3)
  } finally {
    await browser.close()
  }
})

test('a browser that was asked for by ANJU_BROWSER and does not start is an error that says what to do', () => {
  assert.throws(() => findBrowser({ ANJU_BROWSER: '/nowhere/chromium' }), /ANJU_BROWSER is .*does not start.*unset it/)
})
