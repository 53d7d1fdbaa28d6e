// A visit that nobody proved is verified with others; a forgotten check-out ends by a correction that another person approves.
import { after, before, test } from 'node:test'
import { get, post } from './api.mjs'
import { launch } from './browser.mjs'
import { follow, setTime } from './clock.mjs'
import { main, noComplaints } from './deeds.mjs'
import { browserOf, signIn, sizes, step } from './people.mjs'
import { taken } from './prepared.mjs'

const dayMillis = 86_400_000
const people = {}
let browser
let shopping
let company

const the = (name, act) => step(name, people, act)

before(async () => {
  browser = await launch()
  const { residents, today } = await get('李梅', '/me')
  const day = new Date(Date.parse(`${today}T00:00:00Z`) + 2 * dayMillis).toISOString().slice(0, 10)
  shopping = await taken(residents[0].id, 'SHOP', day, '08:00', '10:00')
  company = await taken(residents[0].id, 'COMPANY', day, '13:00', '18:00')
  const at = async (id, end) => (await get('张玉兰', `/orders/${id}`)).visit[end]
  const none = { kind: 'none' }
  await post('张玉兰', `/orders/${shopping}/check-in`, { at: await at(shopping, 'start'), proof: none })
  await post('张玉兰', `/orders/${shopping}/check-out`, { at: await at(shopping, 'end'), proof: none, tasks: [] })
  await post('张玉兰', `/orders/${company}/check-in`, { at: await at(company, 'start'), proof: none })
  // half a day after she had gone without checking out
  const ahead = await setTime(new Date(Date.parse(await at(company, 'end')) + dayMillis / 2).toISOString())
  for (const [name, size] of Object.entries({
    王建国: sizes.desk,
    周敏: sizes.desk,
    张玉兰: sizes.phone,
    李梅: sizes.phone,
  })) {
    people[name] = await browserOf(browser, { size })
    await follow(people[name].context(), ahead)
    await people[name].goto('/')
    await signIn(people[name], name)
  }
})

after(() => browser?.close())

test('what differs is verified, and what was forgotten is put right by two people', async () => {
  const { 王建国, 周敏, 张玉兰, 李梅 } = people
  await the('王建国 finds the unproved visit in the queue and verifies it for a reason', async () => {
    await 王建国.getByRole('link', { name: '核实', exact: true }).click()
    const line = 王建国.locator(`tr[data-order="${shopping}"]`)
    await line.getByText('有一端没有核对').first().waitFor()
    await line.getByRole('checkbox').check()
    await 王建国.getByRole('button', { name: '核实通过' }).click()
    const dialog = 王建国.getByRole('dialog')
    // the dialog takes the focus once it stands still
    await dialog.locator('textarea:focus').waitFor()
    await dialog.getByRole('textbox').fill('电话核实，老人说买好了')
    await dialog.getByRole('button', { name: '核实通过' }).click()
    await 王建国.getByText('1 项已办，0 项没有办成。').waitFor()
  })
  await the('张玉兰 says on her phone that she forgot to check out', async () => {
    await 张玉兰.goto(`/worker/visits/${company}`)
    await 张玉兰.getByRole('link', { name: '我已经离开，忘了签退' }).click()
    await 张玉兰.getByLabel('为什么没有签退').fill('手机没电了')
    await 张玉兰.getByRole('button', { name: '提出更正' }).click()
    await 张玉兰.getByText(/^等待服务中心批准：张玉兰没有签退，补为/).waitFor()
  })
  await the('周敏 finds it among what waits for approval, and approves', async () => {
    await 周敏.goto('/desk/corrections')
    await 周敏.getByText(/手机没电了/).waitFor()
    await 周敏.getByRole('button', { name: /^批准：张玉兰没有签退/ }).click()
    await 周敏.getByText('更正已批准，已重新比对。').waitFor()
  })
  await the('李梅 reads what was added, by whom, and that it waits to be verified', async () => {
    await 李梅.goto(`/family/orders/${company}`)
    await main(李梅).getByText('张玉兰提出，周敏批准。原来的记录保留在上面。').waitFor()
    await main(李梅).getByText('有一端没有核对').first().waitFor()
  })
  noComplaints(people)
})
