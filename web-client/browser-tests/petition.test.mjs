// 张玉兰 cannot pay a visit and asks for leave; 王建国 sees what would come of it and decides, phone and desk side by side.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { get } from './api.mjs'
import { ahead } from './clock.mjs'
import { launch } from './browser.mjs'
import { choose, main, noComplaints } from './deeds.mjs'
import { enter, sizes, step } from './people.mjs'
import { takenSome } from './prepared.mjs'

const people = {}
let browser
let bath
const the = (name, act) => step(name, people, act)

before(async () => {
  browser = await launch()
  const resident = (await get('李梅', '/me')).residents[0].id
  bath = await takenSome(16, resident, 'BATH_HOME', '09:00', '12:00')
  const by = { ahead: await ahead() }
  people.张玉兰 = await enter(browser, '张玉兰', { ...by, size: sizes.phone })
  people.王建国 = await enter(browser, '王建国', { ...by, size: sizes.desk })
})
after(() => browser?.close())

const item = (page, words) => page.locator('section.petition').filter({ hasText: words }).first()

test('a visit given away, seen, approved, and matched again', async () => {
  const { 张玉兰, 王建国 } = people
  await the('王建国 has the page open before anything is asked', async () => {
    await 王建国.getByRole('link', { name: '请假换班', exact: true }).click()
    await 王建国.getByRole('heading', { name: '请假和换班' }).waitFor()
  })
  await the('张玉兰 asks for whoever can, and has to say why', async () => {
    await 张玉兰.goto(`/worker/visits/${bath}`)
    await 张玉兰.getByRole('link', { name: '这次我去不了' }).click()
    await 张玉兰.getByRole('button', { name: '发给服务中心' }).click()
    await 张玉兰.locator('.errors').getByText('请写为什么').waitFor()
    await choose(张玉兰, '谁能去都行')
    await 张玉兰.getByLabel('为什么').fill('那天要去看牙')
    await 张玉兰.getByRole('button', { name: '发给服务中心' }).click()
    await main(张玉兰).getByText('等服务中心决定').first().waitFor()
  })
  await the('it comes to 王建国 by itself, with who could go', async () => {
    const asked = item(王建国, '那天要去看牙')
    await asked.getByText(/能去的有 \d+ 人/).waitFor()
    await asked.getByRole('button', { name: '同意', exact: true }).click()
    await 王建国.getByText('已同意：张玉兰有一次去不了').waitFor()
  })
  await the('张玉兰 hears it by herself, and somebody else is found', async () => {
    await main(张玉兰).getByText('同意了', { exact: true }).first().waitFor()
    const order = await get('王建国', `/orders/${bath}`)
    assert.ok(['matched', 'offered'].includes(order.stage), order.stage)
  })
})

test('asked without a network it waits on the phone, and is sent when there is one', async () => {
  const { 张玉兰, 王建国 } = people
  await the('张玉兰 asks for leave in the mountains', async () => {
    await 张玉兰.goto('/worker/petitions')
    await 张玉兰.getByRole('heading', { name: '我的申请' }).waitFor()
    await 张玉兰.context().setOffline(true)
    await 张玉兰.getByRole('link', { name: '请假', exact: true }).click()
    await 张玉兰.getByLabel('为什么').fill('老家有事')
    await 张玉兰.getByRole('button', { name: '发给服务中心' }).click()
    await main(张玉兰).getByText('记在手机上了，还没有发送').waitFor()
    await 张玉兰.getByText('1 条还没有发送').waitFor()
  })
  await the('it is sent, once, when she is back', async () => {
    await 张玉兰.context().setOffline(false)
    await 张玉兰.getByText('1 条还没有发送').waitFor({ state: 'detached' })
    await item(王建国, '老家有事').waitFor()
    assert.equal(await 王建国.locator('section.petition').filter({ hasText: '老家有事' }).count(), 1)
  })
  await the('王建国 refuses with a reason, which she reads', async () => {
    await item(王建国, '老家有事').getByRole('button', { name: '不同意' }).click()
    await 王建国.getByRole('dialog').getByRole('textbox').fill('那天缺人，请改一天')
    await 王建国.getByRole('dialog').getByRole('button', { name: '不同意' }).click()
    await main(张玉兰).getByText('说明：那天缺人，请改一天').waitFor()
  })
  noComplaints(people)
})
