// Nobody does foot care so late: what 李梅 asks for stays on the register, and is offered by itself when 张玉兰 can do it.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { get, post, until } from './api.mjs'
import { launch } from './browser.mjs'
import { noComplaints } from './deeds.mjs'
import { browserOf, signIn, sizes, step } from './people.mjs'

const people = {}
let browser
let order

const the = (name, act) => step(name, people, act)
const need = async () => (await get('周敏', `/unmet-needs?state=all&orderId=${order.id}`)).items[0]
const row = (page) => page.locator(`tr[data-order="${order.id}"]`)

before(async () => {
  browser = await launch()
  const { residents } = await get('李梅', '/me')
  const day = new Date(Date.now() + 9 * 86_400_000).toISOString().slice(0, 10)
  order = await post('李梅', '/orders', {
    residentId: residents[0].id,
    serviceCode: 'FOOT',
    window: { start: `${day}T22:00:00+08:00`, end: `${day}T23:30:00+08:00` },
  })
  await until(need, 'nobody can come, and it is registered')
  for (const [name, size] of Object.entries({ 周敏: sizes.desk, 李梅: sizes.phone })) {
    people[name] = await browserOf(browser, { size })
    await people[name].goto('/')
    await signIn(people[name], name)
  }
})

after(() => browser?.close())

test('what nobody can do is on the list, and is met when somebody has time', async () => {
  const { 周敏, 李梅 } = people
  await the('李梅 reads that it stays on the list and is tried again', async () => {
    await 李梅.goto(`/family/orders/${order.id}`)
    await 李梅.getByRole('heading', { name: '您的申请在名单上' }).waitFor()
    await 李梅.getByText('有合适的人了，系统会自动再试').waitFor()
    await 李梅.getByRole('link', { name: '不用了，撤回申请' }).waitFor()
  })
  await the('周敏 sees why, and what would meet it', async () => {
    await 周敏.goto('/desk/unmet-needs')
    await row(周敏).waitFor()
    assert.ok((await need()).lack.words.length > 0)
    await row(周敏)
      .getByText((await need()).lack.words)
      .waitFor()
    await row(周敏)
      .getByRole('button', { name: /^再试一次/ })
      .click()
    await 周敏.getByText(/^再试过了，还是没有人/).waitFor()
  })
  await the('李梅 sees that it was tried', () => 李梅.getByText(/已经再试 1 次/).waitFor())
  await the(
    '周敏 enters 张玉兰’s new certificate and her hours of that evening, and it is offered by itself',
    async () => {
      const { items } = await get('周敏', `/workers?name=${encodeURIComponent('张玉兰')}`)
      const worker = items.find((one) => one.name === '张玉兰')
      const day = order.window.start.slice(0, 10)
      const weekday = new Date(`${day}T12:00:00Z`).getUTCDay() || 7
      await post('周敏', `/workers/${worker.id}/shifts`, {
        from: day,
        only: true,
        hours: [{ weekday, starts: '18:00', ends: '23:50' }],
      })
      await post('周敏', `/workers/${worker.id}/certificates`, {
        kind: 'foot-care',
        from: day,
        until: '2036-01-01',
      })
      await 李梅.getByText('找到了人，正在问他能不能来。').waitFor()
      await row(周敏).getByText('找到了人，正在询问').waitFor()
    },
  )
  await the('she says yes: the register shows it as met', async () => {
    const hers = async () =>
      (await get('张玉兰', '/offers?state=pending')).items.find((one) => one.orderId === order.id)
    const offer = await until(hers, 'it is offered to her')
    await post('张玉兰', `/offers/${offer.id}/acceptance`)
    await 周敏.getByLabel('状态').selectOption('met')
    await row(周敏).getByText('已满足').waitFor()
    assert.equal((await need()).state, 'met')
  })
  noComplaints(people)
})
