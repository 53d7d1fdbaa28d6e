// Another time: whoever was to come is ill, nobody else can at the time told; the family is asked, says yes, and only
// then may it be published.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { get, post } from './api.mjs'
import { launch } from './browser.mjs'
import { main, noComplaints } from './deeds.mjs'
import { browserOf, signIn, sizes, step } from './people.mjs'
import { takenSome } from './prepared.mjs'

const people = {}
let browser
let order
let plan

const the = (name, act) => step(name, people, act)

/** What is proposed for the day when that worker is ill from then until then. */
async function ill(centreId, workerId, from, until) {
  return post('王建国', '/repairs', { centreId, cause: { kind: 'worker-ill', workerId, from, until } })
}

before(async () => {
  browser = await launch()
  const { residents } = await get('李梅', '/me')
  order = await takenSome(40, residents[0].id, 'COMPANY', '09:00', '10:30')
  const { window } = await get('李梅', `/orders/${order}`)
  const at = (time) => `${window.start.slice(0, 10)}T${time}:00+08:00`
  const centreId = (await get('王建国', '/me')).organisations[0].id
  const [liu, zhang] = await Promise.all(['刘芳', '张玉兰'].map(async (name) => (await get(name, '/me')).person.id))
  const { workers } = await ill(centreId, liu, at('00:00'), at('23:59'))
  for (const { id } of workers) if (id !== liu && id !== zhang) await ill(centreId, id, at('00:00'), at('23:59'))
  plan = await ill(centreId, zhang, at('07:00'), at('12:00'))
  for (const [name, size] of Object.entries({ 王建国: sizes.desk, 李梅: sizes.phone })) {
    people[name] = await browserOf(browser, { size })
    await people[name].goto('/')
    await signIn(people[name], name)
  }
})

after(() => browser?.close())

test('李梅 agrees to another time before anything is published', async () => {
  const { 王建国, 李梅 } = people
  const changes = () => 王建国.getByRole('region', { name: /^改了什么/ })
  await the('王建国 sees that it cannot be published yet, and asks the family', async () => {
    await 王建国.goto(`/desk/plan/${plan.id}`)
    await changes()
      .getByText(/^超出了跟老人说好的时间/)
      .waitFor()
    assert.equal(await 王建国.getByRole('button', { name: /^发布 [1-9]/ }).count(), 0)
    await changes()
      .getByRole('button', { name: /^问家里：能不能换时间/ })
      .click()
    await changes()
      .getByText(/^已经问了/)
      .waitFor()
  })
  await the('李梅 finds the question on her first page, and says yes', async () => {
    await main(李梅).getByRole('heading', { name: '照料中心问您：能不能换个时间？' }).waitFor()
    await main(李梅).getByRole('link', { name: '去回答' }).click()
    await main(李梅).getByRole('heading', { name: '能不能换个时间？' }).waitFor()
    await main(李梅).getByText('张玉兰').waitFor()
    await main(李梅).getByRole('button', { name: '可以，换到这个时间' }).click()
    await main(李梅).getByRole('heading', { name: '谢谢，您同意了' }).waitFor()
  })
  await the('王建国 hears it without asking, and publishes', async () => {
    await changes().getByText('家里同意换时间。').waitFor()
    await 王建国.getByRole('button', { name: /^发布 1 组$/ }).click()
    await 王建国.getByText(/^已发布 1 组/).waitFor()
  })
  await the('李梅 reads the new time, and what it was before', async () => {
    await main(李梅).getByRole('link', { name: '看看这项服务' }).click()
    await main(李梅).getByRole('heading', { name: '安排有变化' }).waitFor()
    const { visit } = await get('李梅', `/orders/${order}`)
    assert.ok(visit.start.slice(11, 16) >= '12:00', visit.start)
  })
  noComplaints(people)
})
