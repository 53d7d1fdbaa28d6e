// 妈妈住院了: 李梅 says so on her phone, 王建国 sees it at once and corrects it, and the visit waits and comes back.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { get } from './api.mjs'
import { launch } from './browser.mjs'
import { main, noComplaints } from './deeds.mjs'
import { browserOf, signIn, sizes, step } from './people.mjs'
import { taken } from './prepared.mjs'

const dayMillis = 86_400_000
const people = {}
let browser
let company
let resident

const the = (name, act) => step(name, people, act)

before(async () => {
  browser = await launch()
  const { residents, today } = await get('李梅', '/me')
  resident = residents[0].id
  const day = new Date(Date.parse(`${today}T00:00:00Z`) + 6 * dayMillis).toISOString().slice(0, 10)
  company = await taken(resident, 'COMPANY', day, '17:00', '19:30')
  for (const [name, size] of Object.entries({ 王建国: sizes.desk, 李梅: sizes.phone })) {
    people[name] = await browserOf(browser, { size })
    await people[name].goto('/')
    await signIn(people[name], name)
  }
})

after(() => browser?.close())

test('she is in hospital, and home again', async () => {
  const { 王建国, 李梅 } = people
  const go = (name) => main(李梅).getByRole('button', { name, exact: true }).click()
  await the('王建国 has the page of 陈秀英 open', async () => {
    await 王建国.goto(`/desk/residents/${resident}`)
    await 王建国.getByText('现在：在家').waitFor()
  })
  await the('李梅 answers one question a page', async () => {
    await 李梅.getByRole('link', { name: /老人在哪里/ }).click()
    await main(李梅).getByText('现在：在家').waitFor()
    await main(李梅).getByRole('link', { name: '告诉照料中心：有变化' }).click()
    await go('继续')
    await main(李梅).getByText('请选一项').first().waitFor()
    await main(李梅).getByLabel('住院了').check()
    await go('继续')
    await main(李梅).getByLabel('从现在起').check()
    await go('继续')
    await main(李梅).getByLabel('还不知道').check()
    await go('继续')
    await main(李梅).getByRole('heading', { name: '请核对，然后告诉照料中心' }).waitFor()
    await go('告诉照料中心')
    await main(李梅).getByRole('heading', { name: '照料中心知道了' }).waitFor()
    await main(李梅).getByText('先暂停').first().waitFor()
  })
  await the('the visit waits', async () => {
    assert.equal((await get('李梅', `/orders/${company}`)).reason, '老人住院')
  })
  await the('王建国 sees it without asking, and corrects it with a reason', async () => {
    await 王建国.getByText('现在：住院').waitFor()
    await 王建国.getByRole('button', { name: '更正：住院' }).click()
    const dialog = 王建国.getByRole('dialog')
    await dialog.getByLabel('情况').selectOption('struck')
    await dialog.getByRole('button', { name: '登记', exact: true }).click()
    await dialog.getByText('请填写').waitFor()
    await dialog.getByLabel(/^为什么更正/).fill('是邻居住院，打电话问过')
    await dialog.getByRole('button', { name: '登记', exact: true }).click()
    await 王建国.getByText('现在：在家').waitFor()
    await 王建国.getByText(/已登记。改动了 [1-9]\d* 项服务。/).waitFor()
  })
  await the('the visit is back with whom it was agreed', async () => {
    const order = await get('李梅', `/orders/${company}`)
    assert.equal(order.stage, 'dispatched')
    assert.equal(order.workers[0].name, '张玉兰')
  })
  await the('李梅 reads on her page what was said and that it was corrected', async () => {
    await main(李梅).getByRole('link', { name: '回到首页' }).click()
    await 李梅.getByRole('link', { name: /老人在哪里/ }).click()
    await main(李梅).getByText('后来更正了').waitFor()
    await main(李梅).getByText('是邻居住院，打电话问过').waitFor()
  })
  noComplaints(people)
})
