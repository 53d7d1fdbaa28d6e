// 张玉兰 is in the mountains for a whole day without a network, restarts her phone, and comes back: everything is there once.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { get, post, until } from './api.mjs'
import { ahead } from './clock.mjs'
import { launch } from './browser.mjs'
import { doEveryTask, noComplaints } from './deeds.mjs'
import { enter, step } from './people.mjs'
import { takenSome } from './prepared.mjs'

let browser
let resident
before(async () => {
  browser = await launch()
  resident = (await get('李梅', '/me')).residents[0].id
})
after(() => browser?.close())

const dayOf = async (order) => (await get('张玉兰', `/orders/${order}`)).visit.start.slice(0, 10)
const codeOf = async (order) => (await get('李梅', `/orders/${order}/proof-code`)).code
const later = (moment, minutes) => new Date(Date.parse(moment) + minutes * 60_000).toISOString()

/** The phone has the page with all its parts, and every visit of the day. */
async function isTakenAlong(page, orders) {
  const look = () =>
    page.evaluate(
      async (names) => {
        await navigator.serviceWorker.ready
        if (!(await (await caches.open('anju-pages')).match('/worker'))) return false
        const opened = await new Promise((tell) => {
          const asked = indexedDB.open('anju-worker')
          asked.onsuccess = () => tell(asked.result)
        })
        const keys = await new Promise((tell) => {
          const asked = opened.transaction('kept').objectStore('kept').getAllKeys()
          asked.onsuccess = () => tell(asked.result)
        })
        opened.close()
        return names.every((name) => keys.includes(name))
      },
      orders.map((order) => `visit ${order}`),
    )
  await until(look, 'the phone takes the day along')
}

async function checkIn(page, order, code) {
  await page.goto(`/worker/visits/${order}`)
  await page.getByRole('link', { name: '到了，签到' }).click()
  await page.getByRole('button', { name: '没有验证码？换一种证明' }).waitFor()
  if ((await page.getByLabel('一次性验证码', { exact: true }).count()) === 0) {
    await page.getByRole('button', { name: '没有验证码？换一种证明' }).click()
    await page.getByRole('radio', { name: /^一次性验证码/ }).check()
  }
  await page.getByLabel('一次性验证码', { exact: true }).first().fill(code)
  await page.getByRole('button', { name: '签到', exact: true }).click()
}

async function checkOut(page, code) {
  await page.getByRole('link', { name: '做完了，签退' }).click()
  await doEveryTask(page)
  await page.getByRole('button', { name: '继续，去签退' }).click()
  await page.getByRole('button', { name: '没有验证码？换一种证明' }).waitFor()
  if ((await page.getByLabel('一次性验证码', { exact: true }).count()) === 0) {
    await page.getByRole('button', { name: '没有验证码？换一种证明' }).click()
    await page.getByRole('radio', { name: /^一次性验证码/ }).check()
  }
  await page.getByLabel('一次性验证码', { exact: true }).first().fill(code)
  await page.getByRole('button', { name: '签退', exact: true }).click()
}

/** A picture as a camera would give it. */
const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

test('a whole day without a network: nothing is lost and nothing is there twice', async () => {
  const first = await takenSome(45, resident, 'COMPANY', '09:00', '10:30')
  const day = await dayOf(first)
  const second = await takenSome(45, resident, 'SHOP', '14:00', '15:30', day)
  const codes = { [first]: await codeOf(first), [second]: await codeOf(second) }
  const visits = {
    [first]: (await get('张玉兰', `/orders/${first}`)).visit,
    [second]: (await get('张玉兰', `/orders/${second}`)).visit,
  }
  let page = await enter(browser, '张玉兰', { ahead: await ahead() })
  const context = page.context()

  await step('in the morning the phone takes the day along', { 张玉兰: page }, async () => {
    await page.goto(`/worker/days/${day}`)
    await isTakenAlong(page, [first, second])
  })

  await step('two visits without a network, with a reload between them', { 张玉兰: page }, async () => {
    await context.setOffline(true)
    await page.clock.setFixedTime(visits[first].start)
    await page.reload()
    await page.getByText(/没有网络，下面是/).waitFor()
    await checkIn(page, first, codes[first])
    await page.getByText('签到记在手机上了').waitFor()
    await page.getByLabel('拍一张照片').setInputFiles({ name: 'a.png', mimeType: 'image/png', buffer: picture })
    await page.getByRole('img', { name: /拍的照片/ }).waitFor()
    await page.clock.setFixedTime(visits[first].end)
    await checkOut(page, codes[first])
    await page.getByText('签退记在手机上了').waitFor()
    await page.reload()
    await page.getByRole('link', { name: '3 条还没有发送' }).waitFor()
    await page.clock.setFixedTime(visits[second].start)
    await checkIn(page, second, codes[second])
    await page.getByText('签到记在手机上了').waitFor()
  })

  await step('the phone is switched off and on again', { 张玉兰: page }, async () => {
    await page.close()
    page = await context.newPage()
    page.complaints = []
    await page.clock.setFixedTime(visits[second].end)
    await page.goto(`/worker/visits/${second}`)
    await page.getByRole('link', { name: '4 条还没有发送' }).waitFor()
    await checkOut(page, codes[second])
    await page.getByRole('link', { name: '5 条还没有发送' }).waitFor()
    assert.equal((await get('张玉兰', `/orders/${first}`)).stage, 'dispatched')
  })

  await step('back where there is a network, everything is there once', { 张玉兰: page }, async () => {
    await context.setOffline(false)
    await page.goto('/worker/unsent')
    await page.getByText('都发送了，手机上没有留下什么。').waitFor()
    for (const order of [first, second]) {
      const { marks, tasks, stage } = await until(async () => {
        const now = await get('张玉兰', `/orders/${order}`)
        return now.stage === 'verified' && now
      }, 'it is verified')
      assert.equal(stage, 'verified')
      assert.deepEqual(
        marks.map((mark) => [mark.which, Date.parse(mark.at)]),
        [
          ['in', Date.parse(visits[order].start)],
          ['out', Date.parse(visits[order].end)],
        ],
      )
      assert.equal(new Set(tasks.map((task) => task.code)).size, tasks.length)
      const { items } = await get('王建国', `/orders/${order}/history`)
      assert.equal(items.filter((one) => one.kind === 'checked-in').length, 1)
      assert.equal(items.filter((one) => one.kind === 'checked-out').length, 1)
    }
    assert.equal((await get('张玉兰', `/orders/${first}/photos`)).items.length, 1)
  })
  noComplaints({ 张玉兰: page })
  await context.close()
})

test('two phones of one worker: what came second stands beside what came first, field by field', async () => {
  const order = await takenSome(50, resident, 'COMPANY', '09:00', '10:30')
  const { visit } = await get('张玉兰', `/orders/${order}`)
  const old = await enter(browser, '张玉兰', { ahead: await ahead() })
  const other = await enter(browser, '张玉兰', { ahead: await ahead() })

  await step('the old phone has no network', { old, other }, async () => {
    await old.goto(`/worker/days/${visit.start.slice(0, 10)}`)
    await isTakenAlong(old, [order])
    await old.context().setOffline(true)
    await old.clock.setFixedTime(later(visit.start, 2))
    await checkIn(old, order, await codeOf(order))
    await old.getByText('签到记在手机上了').waitFor()
  })

  await step('with the other one she checks in as well', { old, other }, async () => {
    await other.clock.setFixedTime(later(visit.start, 6))
    await checkIn(other, order, await codeOf(order))
    await other.getByRole('link', { name: '做完了，签退' }).waitFor()
  })

  await step('the old phone comes back and shows both', { old, other }, async () => {
    await old.context().setOffline(false)
    await old.getByRole('link', { name: '1 条没有被收下，请处理' }).click()
    const time = old.getByRole('row', { name: /到的时间/ })
    await time.waitFor()
    const [mine, theirs] = await time.getByRole('cell').allTextContents()
    assert.match(mine, /02$/)
    assert.match(theirs, /06$/)
    await old.getByRole('button', { name: '知道了，按已经收到的' }).click()
    await old.getByText('都发送了，手机上没有留下什么。').waitFor()
    const { marks } = await get('张玉兰', `/orders/${order}`)
    assert.deepEqual(
      marks.map((mark) => Date.parse(mark.at)),
      [Date.parse(later(visit.start, 6))],
    )
  })
  await post('张玉兰', `/orders/${order}/check-out`, { at: visit.end, proof: { kind: 'none' }, tasks: [] })
})
