// Asking for a visit, and finding an order at the desk, with nothing but the keyboard.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { post } from './api.mjs'
import { launch } from './browser.mjs'
import { focusIsSeen } from './measure.mjs'
import { browserOf, enter, password, phones, sizes, step } from './people.mjs'

let browser
before(async () => (browser = await launch()))
after(() => browser?.close())

const nameOf = (page) =>
  page.evaluate(() => {
    const one = document.activeElement
    return one.getAttribute('aria-label') ?? one.labels?.[0]?.textContent ?? one.textContent
  })

/** Tab until the focus stands on what begins with these words; every stop on the way has to be seen. */
async function tabTo(page, words) {
  const way = []
  for (let tabs = 0; tabs < 60; tabs++) {
    await page.keyboard.press('Tab')
    const name = (await nameOf(page)).trim()
    assert.ok(await focusIsSeen(page), `the focus cannot be seen on ${name}`)
    if (name.startsWith(words)) return
    way.push(name.slice(0, 20))
  }
  throw new Error(`Tab does not lead to ${words}, but to ${way.join(' · ')}`)
}

/** From the focus on a group of choices: the arrow down until the one that begins so. */
async function arrowTo(page, words) {
  for (let presses = 0; presses < 30; presses++) {
    if ((await nameOf(page)).trim().startsWith(words) && (await page.evaluate(() => document.activeElement.checked)))
      return
    await page.keyboard.press('ArrowDown')
  }
  throw new Error(`the arrows do not lead to ${words}`)
}

/** A new page begins at its heading. */
const arrives = (page, heading) =>
  page.waitForFunction(
    (words) => document.activeElement.matches('h1') && document.activeElement.textContent === words,
    heading,
  )

async function choose(page, question, first, words) {
  await arrives(page, question)
  await tabTo(page, first)
  await page.keyboard.press('Space')
  await arrowTo(page, words)
}

async function answer(page, question, first, words) {
  await choose(page, question, first, words)
  await page.keyboard.press('Enter')
}

test('李梅 signs in and asks for a visit by keyboard alone, after a mistake too', async () => {
  const page = await browserOf(browser)
  await step('by keyboard', { 李梅: page }, async () => {
    const type = (text) => page.keyboard.type(text)
    await page.goto('/')
    await page.getByRole('heading', { name: '登录' }).waitFor()
    await tabTo(page, '手机号码')
    await type(phones.李梅)
    await tabTo(page, '密码')
    await type('wrong')
    await page.keyboard.press('Enter')
    await page.getByRole('group', { name: '请先改好下面这些' }).waitFor()
    await tabTo(page, '手机号码或密码不对')
    await page.keyboard.press('Enter')
    assert.match(await nameOf(page), /^手机号码/)
    await tabTo(page, '密码')
    await page.keyboard.press('Control+A')
    // the focus stays where one types
    await type(password)
    await page.keyboard.press('Enter')

    await page.getByRole('heading', { name: '李梅，您好' }).waitFor()
    await tabTo(page, '申请上门服务')
    await page.keyboard.press('Enter')
    await arrives(page, '需要哪一类服务？')
    await tabTo(page, '继续')
    await page.keyboard.press('Enter')
    const mistakes = page.getByRole('group', { name: '请先改好下面这些' })
    await mistakes.waitFor()
    assert.ok(await mistakes.evaluate((box) => box === document.activeElement), 'the summary has the focus')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    assert.match(await nameOf(page), /^助餐/)
    await page.keyboard.press('Space')
    await arrowTo(page, '基础照护')
    await page.keyboard.press('Enter')
    await answer(page, '需要哪一项服务？', '理发', '修脚')
    await arrives(page, '哪一天上门？')
    // late in the day there is no today to choose any more
    const today = page.getByRole('radio', { name: /^今天/ })
    await tabTo(page, (await today.count()) > 0 ? '今天' : '明天')
    await page.keyboard.press('Space')
    await arrowTo(page, '后天')
    await page.keyboard.press('Enter')
    await arrives(page, '什么时间上门？')
    await page.getByText('正在查询……').first().waitFor({ state: 'hidden' })
    // whoever can come depends on the day: the first time at which somebody can
    const open = page.locator('input[type=radio]:enabled').first()
    await tabTo(page, (await open.evaluate((one) => one.labels[0].textContent)).trim())
    await page.keyboard.press('Space')
    await arrowTo(page, '自己定时间')
    await tabTo(page, '从几点')
    // a browser with a clock of twelve hours wants the half of the day, others pass over it
    await type('1010AM')
    await tabTo(page, '到几点')
    await type('1155AM')
    await page.keyboard.press('Enter')
    await arrives(page, '希望谁来？')
    await tabTo(page, '谁来都可以')
    await page.keyboard.press('Enter')
    await arrives(page, '有什么要告诉服务人员的？')
    await tabTo(page, '继续')
    await page.keyboard.press('Enter')
    await arrives(page, '请核对一遍')
    await tabTo(page, '确认并提交')
    await page.keyboard.press('Enter')
    await arrives(page, '已经提交')
    assert.deepEqual(page.complaints, [])
  })
  await post('李梅', `/orders/${new URL(page.url()).pathname.split('/')[3]}/cancellation`, { reason: '不需要了' })
})

test('王建国 goes over his board with the arrows, opens an order, and comes back to its card', async () => {
  const page = await enter(browser, '王建国', { size: sizes.desk })
  await step('by keyboard', { 王建国: page }, async () => {
    const focused = () => page.evaluate(() => document.activeElement.dataset.order)
    await page.locator('[data-order]').nth(3).waitFor()
    for (let tabs = 0; tabs < 60 && !(await focused()); tabs++) await page.keyboard.press('Tab')
    const first = await focused()
    assert.ok(first, 'Tab leads to the cards')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowRight')
    const other = await focused()
    assert.ok(other && other !== first, 'the arrows lead to another card')
    assert.ok(await focusIsSeen(page))
    await page.keyboard.press('Enter')
    await page.locator('.order-panel h2').first().waitFor()
    assert.ok(await page.evaluate(() => document.activeElement.closest('.order-panel') !== null))
    await page.keyboard.press('Escape')
    await page.locator('.order-panel').waitFor({ state: 'detached' })
    await page.waitForFunction((order) => document.activeElement.dataset.order === order, other)
  })
})
