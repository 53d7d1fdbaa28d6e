// 王建国 brings a register with two wrong rows, corrects them, and sends a bath to where 陈秀英 is for the summer.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { get, post, until } from './api.mjs'
import { launch } from './browser.mjs'
import { ahead } from './clock.mjs'
import { doEveryTask, noComplaints } from './deeds.mjs'
import { enter, sizes, step } from './people.mjs'

// another each time, so that the story may be told twice in one city
const tag = String(Date.now()).slice(-6)
const label = `女儿家${tag}`
const people = {}
let browser
let resident
let home

const the = (name, act) => step(name, people, act)

before(async () => {
  browser = await launch()
  resident = (await get('李梅', '/me')).residents[0].id
  const { communityName } = await get('王建国', `/residents/${resident}`)
  home = communityName
  people.王建国 = await enter(browser, '王建国', { size: sizes.desk, ahead: await ahead() })
})

after(() => browser?.close())

/** A file of three rows as a spreadsheet saves it; the second and third are as they are said. */
const file = (name, birth, alone) => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(
    '姓名,性别,出生日期,居住社区,独居,住址\n' +
      `曾阿婆${tag},女,1941-02-03,${home},是,${home}${tag}号\n` +
      `谢阿公${tag},男,${birth},${home},否,${home}${tag}号\n` +
      `邓阿婆${tag},女,1943-05-06,${home},${alone},${home}${tag}号\n`,
  ),
})

test('a register comes in, and a bath goes to the second address', async () => {
  const { 王建国 } = people
  const check = async (sent) => {
    await 王建国.getByLabel(/^选择文件/).setInputFiles(sent)
    await 王建国.getByRole('button', { name: '检查这个文件' }).click()
    await 王建国.getByRole('heading', { name: `检查结果：${sent.name}` }).waitFor()
  }

  await the('two rows are wrong, and he is told which and why', async () => {
    await 王建国.goto('/desk/residents')
    await 王建国.getByRole('link', { name: '导入或导出名册' }).click()
    await check(file(`${tag}.csv`, '1942-13-40', '也许'))
    const rows = 王建国.getByRole('region', { name: '有问题的行' }).locator('tbody tr')
    assert.deepEqual(await rows.allTextContents(), ['3出生日期不是日期，请写成 1948-03-05', '4独居请填 是 或 否'])
  })
  await the('he corrects the file and applies it', async () => {
    await 王建国.getByRole('link', { name: '再检查一个文件' }).click()
    await check(file(`${tag}-2.csv`, '1942-03-04', '否'))
    await 王建国.getByRole('button', { name: '导入全部 3 行' }).click()
    await 王建国.getByText('导入完成：登记 3 位').waitFor()
    await 王建国.getByText('登记了谁').click()
    await 王建国.getByRole('link', { name: `曾阿婆${tag}` }).waitFor()
  })
  await the('the same file again brings nobody', async () => {
    await 王建国.getByRole('link', { name: '再检查一个文件' }).click()
    await check(file(`${tag}-3.csv`, '1942-03-04', '否'))
    await 王建国.getByText('没有可以导入的行。').waitFor()
  })

  const { lat, lng } = await somewhere()
  await the('he writes down where 陈秀英 is for the summer', async () => {
    await 王建国.goto(`/desk/residents/${resident}`)
    await 王建国.getByRole('button', { name: '增加地址' }).click()
    const dialog = 王建国.getByRole('dialog')
    await dialog.getByLabel(/^叫什么/).fill(label)
    await dialog.getByLabel('详细地址').fill('江北文明一路5号2栋301')
    await dialog.getByLabel(/^纬度/).fill(String(lat))
    await dialog.getByLabel('经度').fill(String(lng))
    await dialog.getByLabel(/^签到多少米/).fill('80')
    await dialog.getByRole('button', { name: '保存' }).click()
    await 王建国.getByText(label).first().waitFor()
  })
  let order
  await the('he asks for a bath there', async () => {
    await 王建国.goto(`/desk/orders/new?resident=${resident}`)
    const day = await freeDay()
    await 王建国.locator('#request-service').selectOption('BATH_HOME')
    await 王建国.locator('#request-day').fill(day)
    await 王建国.locator('#request-from').fill('09:00')
    await 王建国.locator('#request-to').fill('12:00')
    const places = 王建国.locator('#request-address')
    await places.selectOption({
      label: (await places.locator('option').allTextContents()).find((it) => it.includes(label)),
    })
    await 王建国.getByRole('button', { name: '提交申请' }).click()
    await 王建国.waitForURL(/\/desk\/orders\/[0-9a-f-]{36}/)
    order = 王建国.url().match(/orders\/([0-9a-f-]{36})/)[1]
  })
  await the('张玉兰 takes it and proves it there', async () => {
    const at = await taken(order)
    people.张玉兰 = await enter(browser, '张玉兰', {
      ahead: await ahead(),
      geolocation: { latitude: lat + 0.0003, longitude: lng, accuracy: 10 },
      permissions: ['geolocation'],
    })
    const { 张玉兰 } = people
    const { code } = await get('李梅', `/orders/${order}/proof-code`)
    await 张玉兰.clock.setFixedTime(at.start)
    await 张玉兰.goto(`/worker/visits/${order}/check-in`)
    await 张玉兰.locator('#code').fill(code)
    await 张玉兰.getByRole('button', { name: '签到', exact: true }).click()
    await 张玉兰.getByRole('link', { name: '做完了，签退' }).waitFor()
    const { marks } = await get('张玉兰', `/orders/${order}`)
    assert.ok(marks[0].distanceMetres < 80, `${marks[0].distanceMetres} m from the second address`)
    assert.ok(!marks[0].flags.some((flag) => flag.code === 'far'))
  })
  await the('and the visit is there for the next story no more', async () => {
    const { 张玉兰 } = people
    const { visit } = await get('张玉兰', `/orders/${order}`)
    await 张玉兰.clock.setFixedTime(visit.end)
    await 张玉兰.getByRole('link', { name: '做完了，签退' }).click()
    await doEveryTask(张玉兰)
    await 张玉兰.getByRole('button', { name: '继续，去签退' }).click()
    await 张玉兰.locator('#code').fill((await get('李梅', `/orders/${order}/proof-code`)).code)
    await 张玉兰.getByRole('button', { name: '签退', exact: true }).click()
    await 张玉兰.getByText('这一家做完了。').waitFor()
    await post('李梅', `/orders/${order}/confirmation`, { rating: 5 })
  })
  noComplaints(people)
})

/** A kilometre to the north of the centre of the community, where no address of hers is. */
async function somewhere() {
  const orders = (await get('李梅', `/orders?residentId=${resident}&limit=1`)).items
  const { place } = await get('李梅', `/orders/${orders[0].id}`)
  return { lat: Number((place.lat + 0.009).toFixed(6)), lng: Number(place.lng.toFixed(6)) }
}

/** A day on which 张玉兰 has nothing to do yet. */
async function freeDay() {
  const { today } = await get('李梅', '/me')
  for (let on = 50; on < 80; on++) {
    const day = new Date(Date.parse(`${today}T00:00:00Z`) + on * 86_400_000).toISOString().slice(0, 10)
    const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
    if (weekday === 0 || weekday === 6) continue
    if ((await get('张玉兰', `/workers/me/day?date=${day}`)).items.length === 0) return day
  }
  throw new Error('张玉兰 has no free day')
}

/** The visit, once 张玉兰 was asked and has agreed. */
async function taken(id) {
  await until(async () => ['offered', 'unmet'].includes((await get('王建国', `/orders/${id}`)).stage), 'it is matched')
  const zhang = (await get('张玉兰', '/me')).person.id
  const now = await get('王建国', `/orders/${id}`)
  const offer = now.offer?.workerIds?.includes(zhang)
    ? now.offer.id
    : (await post('王建国', `/orders/${id}/offers`, { workerIds: [zhang], reason: '她熟悉老人' })).id
  await post('张玉兰', `/offers/${offer}/acceptance`)
  return (await get('张玉兰', `/orders/${id}`)).visit
}
