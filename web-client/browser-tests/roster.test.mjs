// A worker calls in ill at half past seven: the desk mends the day, and everybody concerned sees it by themselves.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { get } from './api.mjs'
import { launch } from './browser.mjs'
import { follow, setTime } from './clock.mjs'
import { main, noComplaints } from './deeds.mjs'
import { browserOf, signIn, sizes, step } from './people.mjs'
import { taken } from './prepared.mjs'

const dayMillis = 86_400_000
const people = {}
let browser
let company

const the = (name, act) => step(name, people, act)

before(async () => {
  browser = await launch()
  const { residents, today } = await get('李梅', '/me')
  const day = new Date(Date.parse(`${today}T00:00:00Z`) + dayMillis).toISOString().slice(0, 10)
  // they would have liked 刘芳, but the desk had sent 张玉兰
  const preferences = { workerIds: [(await get('刘芳', '/me')).person.id] }
  company = await taken(residents[0].id, 'COMPANY', day, '13:00', '18:00', { preferences })
  const ahead = await setTime(`${day}T07:30:00+08:00`)
  for (const [name, size] of Object.entries({ 王建国: sizes.desk, 刘芳: sizes.phone, 李梅: sizes.phone })) {
    people[name] = await browserOf(browser, { size })
    await follow(people[name].context(), ahead)
    await people[name].goto('/')
    await signIn(people[name], name)
  }
})

after(() => browser?.close())

test('张玉兰 calls in ill at 7:30, 刘芳 goes in her place', async () => {
  const { 王建国, 刘芳, 李梅 } = people
  await the('李梅 has the visit open, and 张玉兰 is to come', async () => {
    await 李梅.goto(`/family/orders/${company}`)
    await main(李梅)
      .getByText(/^张玉兰会上门：/)
      .waitFor()
  })
  await the('王建国 says on her line that she is ill today', async () => {
    await 王建国.getByRole('link', { name: '人员时间轴', exact: true }).click()
    await 王建国.getByRole('button', { name: '来不了：张玉兰' }).click()
    const dialog = 王建国.getByRole('dialog')
    assert.match(await dialog.getByLabel('从', { exact: true }).inputValue(), /T07:3\d$/)
    await dialog.getByRole('button', { name: '看调整方案' }).click()
  })
  await the('a proposal stands there: 刘芳 goes; nobody is told before it is accepted', async () => {
    await 王建国.getByRole('heading', { name: /的调整方案$/ }).waitFor()
    await 王建国
      .getByRole('region', { name: '改了什么' })
      .getByRole('listitem')
      .filter({ hasText: /陪伴 · 陈秀英.*张玉兰 → .*刘芳/s })
      .first()
      .waitFor()
    await main(李梅)
      .getByText(/^张玉兰会上门：/)
      .waitFor()
  })
  await the('he accepts all of it', async () => {
    await 王建国.getByRole('button', { name: /^发布 \d+ 组$/ }).click()
    await 王建国.getByText(/^已发布 \d+ 组/).waitFor()
  })
  await the('刘芳 sees on her phone what was added, until she says that she saw it', async () => {
    await 刘芳.getByRole('heading', { name: '您今天的安排有变化' }).waitFor()
    await 刘芳
      .getByRole('region', { name: '您今天的安排有变化' })
      .getByText(/新增：陪伴/)
      .waitFor()
    await 刘芳.getByRole('button', { name: '知道了' }).click()
    await 刘芳.getByRole('heading', { name: '您今天的安排有变化' }).waitFor({ state: 'detached' })
    await main(刘芳).getByText('陪伴').first().waitFor()
  })
  await the('李梅 is told in a sentence, on the page that she had open', async () => {
    await main(李梅).getByRole('heading', { name: '安排有变化' }).waitFor()
    await main(李梅)
      .getByText(/^刘芳会上门：/)
      .waitFor()
  })
  noComplaints(people)
})
