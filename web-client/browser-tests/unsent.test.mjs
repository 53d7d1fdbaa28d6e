// 张玉兰 leaves a house where there is no network: what she entered is kept, said to be kept, and sent later.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { get } from './api.mjs'
import { ahead } from './clock.mjs'
import { launch } from './browser.mjs'
import { doEveryTask } from './deeds.mjs'
import { enter, step } from './people.mjs'
import { prepare } from './prepared.mjs'

let browser
let city
before(async () => {
  browser = await launch()
  city = await prepare()
})
after(() => browser?.close())

test('a check-out without a network stays on the phone over a reload, and goes out by itself', async () => {
  const page = await enter(browser, '张玉兰', { ahead: await ahead() })
  await step('without a network', { 张玉兰: page }, async () => {
    const { code } = await get('李梅', `/orders/${city.underWay}/proof-code`)
    // the visit is on another day than today: her phone goes by that day's clock
    const { visit } = await get('张玉兰', `/orders/${city.underWay}`)
    await page.clock.setFixedTime(visit.end)
    await page.goto(`/worker/visits/${city.underWay}`)
    await page.getByRole('link', { name: '做完了，签退' }).click()
    await doEveryTask(page)
    await page.context().setOffline(true)
    await page.getByText('没有网络。您填的都还在').waitFor()
    await page.getByRole('button', { name: '继续，去签退' }).click()
    await page.getByLabel('一次性验证码', { exact: true }).fill(code)
    await page.getByRole('button', { name: '签退', exact: true }).click()
    await page.getByText('签退记在手机上了，还没有发送。连上网会自动发送。').waitFor()
    await page.getByRole('link', { name: '1 条还没有发送' }).waitFor()

    // the pages come again while Anju still does not answer
    await page.route('**/api/**', (route) => route.abort())
    await page.context().setOffline(false)
    await page.reload()
    await page.getByRole('link', { name: '1 条还没有发送' }).click()
    await page.getByRole('region', { name: /签退/ }).getByText('等网络，连上会自动发送').waitFor()
    assert.equal((await get('张玉兰', `/orders/${city.underWay}`)).stage, 'under-way')

    await page.unroute('**/api/**')
    await page.getByRole('button', { name: '现在发送' }).click()
    await page.getByText('都发送了，手机上没有留下什么。').waitFor()
    assert.equal((await get('张玉兰', `/orders/${city.underWay}`)).stage, 'verified')
  })
})
