// What can be measured of a page: rules of axe, sizes of text and targets, and whether it has to be scrolled sideways.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Every violation of axe's rules in words; with `enhanced` the contrast has to be 7:1. */
export async function violations(page, { enhanced }) {
  // evaluated rather than added as a script, which the page's content policy rightly refuses
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe)
  const found = await page.evaluate(
    (contrast) =>
      window.axe.run(document, {
        rules: { 'color-contrast-enhanced': { enabled: contrast }, 'color-contrast': { enabled: !contrast } },
        resultTypes: ['violations'],
        preload: false,
      }),
    enhanced,
  )
  return found.violations.map(
    ({ id, help, nodes }) => `${id}: ${help}: ${nodes.map((node) => node.target.join(' ')).join(' | ')}`,
  )
}

/** Text smaller than 20 px or on lines under 1.3 of it, running text under 30 px; each by its words. */
export const smallText = (page) =>
  page.evaluate(() => {
    const found = new Set()
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (texts.nextNode()) {
      const element = texts.currentNode.parentElement
      const words = texts.currentNode.textContent.trim()
      if (!words || !element.checkVisibility() || element.closest('.unseen, .skip, script, style, noscript')) continue
      const { fontSize, lineHeight } = getComputedStyle(element)
      const least = Math.max(30, Number.parseFloat(fontSize) * 1.25)
      if (Number.parseFloat(fontSize) < 20) found.add(`${fontSize}: ${words}`)
      if (!(Number.parseFloat(lineHeight) >= least - 0.1)) found.add(`line of ${lineHeight} at ${fontSize}: ${words}`)
    }
    return [...found]
  })

/** Targets under 60 x 60 px, and pairs closer than 12 px. A choice is its whole row. */
export const tightTargets = (page) =>
  page.evaluate(() => {
    const pressed = 'a[href], button, summary, textarea, select, input'
    const rowOf = (element) => element.closest('label.row') ?? element
    const targets = [...new Set([...document.querySelectorAll(pressed)].map(rowOf))].filter(
      (element) => element.checkVisibility() && !element.matches('.skip'),
    )
    const rects = targets.map((element) => element.getBoundingClientRect())
    const nameOf = (at) => (targets[at].getAttribute('aria-label') ?? targets[at].textContent).trim() || targets[at].id
    const found = rects.flatMap(({ width, height }, at) =>
      width < 59.5 || height < 59.5 ? [`${Math.round(width)} x ${Math.round(height)}: ${nameOf(at)}`] : [],
    )
    for (let one = 0; one < rects.length; one++)
      for (let other = one + 1; other < rects.length; other++) {
        const [a, b] = [rects[one], rects[other]]
        const apart = Math.max(b.left - a.right, a.left - b.right, b.top - a.bottom, a.top - b.bottom)
        if (apart < 11.5) found.push(`${Math.round(apart)} px apart: ${nameOf(one)}, ${nameOf(other)}`)
      }
    return found
  })

/** How many pixels wider than the window the page is, and what sticks out. */
export const sideways = (page) =>
  page.evaluate(() => {
    const over = document.scrollingElement.scrollWidth - innerWidth
    if (over <= 0) return []
    const wide = [...document.querySelectorAll('body *')].filter(
      (one) => one.getBoundingClientRect().right > innerWidth + 1,
    )
    return [
      `${over} px: ${wide.slice(-3).map((one) => `${one.tagName} ${one.className} ${one.textContent.slice(0, 30)}`)}`,
    ]
  })

/** Whether one can see where the focus is. */
export const focusIsSeen = (page) =>
  page.evaluate(() => {
    const focused = document.activeElement
    // the small button inside of a time field, which the browser rings by itself
    if (focused.matches('[type=time], [type=date]') && !focused.matches(':focus')) return true
    const shown = [focused, focused.closest('label')].filter(Boolean).map((one) => getComputedStyle(one))
    return shown.some(
      ({ outlineStyle, outlineWidth }) => outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
    )
  })
