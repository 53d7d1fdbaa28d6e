// A certificate runs out and comes back, a leave is entered, and a provider finds nobody but their own.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { get, post, until } from './api.mjs'
import { launch } from './browser.mjs'
import { main, noComplaints } from './deeds.mjs'
import { enter, sizes, step } from './people.mjs'

let browser
before(async () => void (browser = await launch()))
after(() => browser?.close())

const later = (day, days) => new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

/** Who could come to a bath at 18:30 in so many days, by the certificate. */
async function candidates(days) {
  const { residents, today } = await get('李梅', '/me')
  const day = later(today, days)
  const window = { start: `${day}T14:00:00+08:00`, end: `${day}T18:00:00+08:00` }
  const asked = { residentId: residents[0].id, serviceCode: 'BATH_HOME', window }
  const { id } = await post('李梅', '/orders', asked)
  const match = await until(() => get('王建国', `/orders/${id}/match`).catch(() => undefined), 'it is matched')
  await post('李梅', `/orders/${id}/cancellation`, { reason: '只是看看' })
  return match.candidates.map((one) => one.name)
}

test('without her certificate 张玉兰 is not asked, renewed she is; her leave is entered and taken back', async () => {
  const page = await enter(browser, '周敏', { size: sizes.desk })
  const pages = { 周敏: page }
  assert.ok((await candidates(20)).includes('张玉兰'), 'she could come')
  await step('周敏 takes the certificate back', pages, async () => {
    await page.getByRole('link', { name: '服务人员', exact: true }).click()
    await page.getByLabel('姓名', { exact: true }).fill('张玉兰')
    await page.getByLabel('姓名', { exact: true }).press('Enter')
    await page.getByRole('link', { name: /^张玉兰/ }).click()
    await page.getByRole('button', { name: '收回证书：助浴' }).click()
    await page.getByRole('dialog').getByRole('textbox').fill('证书丢了，等补发')
    await page.getByRole('dialog').getByRole('button', { name: '收回', exact: true }).click()
    await main(page).getByText('证书丢了，等补发').waitFor()
  })
  assert.ok(!(await candidates(21)).includes('张玉兰'), 'nobody without it is asked')
  await step('周敏 enters it anew', pages, async () => {
    await page.getByRole('button', { name: '登记证书' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('哪一种证书').selectOption({ label: '助浴' })
    await dialog.getByLabel('证书编号').fill('ZY-2026-0815')
    await dialog.getByLabel('最后有效日').fill('2036-12-31')
    await dialog.getByRole('button', { name: '保存' }).click()
    await main(page).getByText('ZY-2026-0815').waitFor()
  })
  assert.ok((await candidates(22)).includes('张玉兰'), 'she is asked again')
  await step('周敏 enters a leave and takes it back', pages, async () => {
    const { today } = await get('周敏', '/me')
    await page.getByRole('button', { name: '登记请假' }).click()
    await page.getByLabel('第一天').fill(later(today, 40))
    await page.getByLabel('最后一天').fill(later(today, 40))
    await page.getByRole('dialog').getByRole('button', { name: '保存' }).click()
    const [, month, date] = /^\d+-0?(\d+)-0?(\d+)$/.exec(later(today, 40))
    const mine = page.getByRole('button', { name: new RegExp(`^收回请假.*${month}月${date}日`) })
    await mine.click()
    await mine.waitFor({ state: 'detached' })
  })
  noComplaints(pages)
})

test('黄志强 sees his own workers and organisation, and nobody of the centre', async () => {
  const page = await enter(browser, '黄志强', { size: sizes.desk })
  await step('his workers', { 黄志强: page }, async () => {
    await page.goto('/desk/workers')
    await page.locator('[data-worker]').first().waitFor()
    const places = await page.locator('[data-worker] .quiet').allTextContents()
    assert.equal(new Set(places).size, 1)
    const { items } = await get('周敏', '/workers?name=%E5%BC%A0%E7%8E%89%E5%85%B0')
    await page.goto(`/desk/workers/${items[0].id}`)
    await page.getByRole('heading', { name: '没有找到这位服务人员' }).waitFor()
  })
  await step('his organisation', { 黄志强: page }, async () => {
    await page.goto('/desk/organisations')
    await page.locator('[data-organisation]').first().click()
    await page.getByRole('button', { name: '登记执照' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('哪一种执照').selectOption({ label: '营业执照' })
    await dialog.getByLabel('编号').fill('91441302MA4X1234')
    await dialog.getByLabel('最后有效日').fill('2036-12-31')
    await dialog.getByRole('button', { name: '保存' }).click()
    await main(page).getByText('91441302MA4X1234').waitFor()
  })
  noComplaints({ 黄志强: page })
})
