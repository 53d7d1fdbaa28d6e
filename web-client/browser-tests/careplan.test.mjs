// A care plan from its draft to a skipped visit: 王建国 proposes, 周敏 approves, 李梅 skips one and takes it back.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { get } from './api.mjs'
import { launch } from './browser.mjs'
import { main, noComplaints } from './deeds.mjs'
import { browserOf, signIn, sizes, step } from './people.mjs'

const people = {}
let browser
let mother

const the = (name, act) => step(name, people, act)

before(async () => {
  browser = await launch()
  mother = (await get('李梅', '/me')).residents[0]
  for (const [name, size] of Object.entries({ 王建国: sizes.desk, 周敏: sizes.desk, 李梅: sizes.phone })) {
    people[name] = await browserOf(browser, { size })
    await people[name].goto('/')
    await signIn(people[name], name)
  }
})

after(() => browser?.close())

test('a plan is proposed, approved, and one of its visits skipped', async () => {
  const { 王建国, 周敏, 李梅 } = people
  let plan
  await the('王建国 writes down what recurs, and sees its weeks while he types', async () => {
    await 王建国.goto(`/desk/care/new?resident=${mother.id}`)
    await 王建国.getByLabel('服务项目').selectOption('COMPANY')
    await 王建国.getByLabel('二', { exact: true }).check()
    await 王建国.getByLabel('五', { exact: true }).check()
    await 王建国.getByLabel('几点开始').fill('15:00')
    await 王建国.getByText('每周二、五 15:00').waitFor()
    await 王建国.getByRole('button', { name: '交去审批' }).click()
    await 王建国.getByRole('heading', { name: '等待审批的版本' }).waitFor()
    plan = new URL(王建国.url()).pathname
    assert.equal(await 王建国.getByRole('button', { name: '批准', exact: true }).count(), 0)
  })
  await the('周敏 finds it among those that wait, and approves it', async () => {
    await 周敏.getByRole('link', { name: '固定安排', exact: true }).click()
    await 周敏.getByLabel('只看等待审批的').check()
    await 周敏.locator(`a[href="${plan}"]`).click()
    await 周敏.getByRole('button', { name: '批准', exact: true }).click()
    await 周敏
      .locator('.care-calendar')
      .getByRole('link', { name: /15:00 陪伴/ })
      .first()
      .waitFor()
  })
  await the('李梅 sees the regular visits and skips the next one', async () => {
    await 李梅.getByRole('link', { name: '固定安排' }).click()
    await main(李梅)
      .getByText(/每周二、五 15:00/)
      .first()
      .waitFor()
    await 李梅.getByRole('link', { name: /陪伴/ }).first().click()
    await 李梅.locator('input[value=skip]').check()
    await 李梅.getByRole('button', { name: '继续' }).click()
    await main(李梅)
      .getByText(/跳过一次：陪伴/)
      .first()
      .waitFor()
  })
  await the('王建国 sees it struck out, without reading the page again', async () => {
    await 王建国.locator('.care-visit.off').first().waitFor()
  })
  await the('李梅 takes it back', async () => {
    await 李梅
      .getByRole('button', { name: /^收回：.*陪伴/ })
      .first()
      .click()
    await 李梅
      .getByText(/跳过一次：陪伴/)
      .first()
      .waitFor({ state: 'detached' })
  })
  await the('王建国 wishes for another worker for some days, among those who could come', async () => {
    await 王建国.getByRole('button', { name: '加一个例外' }).click()
    const dialog = 王建国.getByRole('dialog')
    await dialog.locator('#exception-kind').selectOption('worker')
    await dialog.getByLabel('换成谁').locator('option').nth(1).waitFor({ state: 'attached' })
    await dialog.getByLabel('换成谁').selectOption({ index: 1 })
    await dialog.getByRole('button', { name: '保存例外' }).click()
    await dialog.waitFor({ state: 'detached' })
    await main(王建国).getByText(/换人/).first().waitFor()
  })
  noComplaints(people)
})
