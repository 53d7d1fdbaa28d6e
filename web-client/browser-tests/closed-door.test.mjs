// 张玉兰 stands before a closed door without a network: what she tells goes out later, and the centre looks after 陈秀英.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { get } from './api.mjs'
import { ahead } from './clock.mjs'
import { launch } from './browser.mjs'
import { noComplaints } from './deeds.mjs'
import { enter, sizes, step } from './people.mjs'
import { takenSome } from './prepared.mjs'

let browser
let order
before(async () => {
  browser = await launch()
  const resident = (await get('李梅', '/me')).residents[0].id
  order = await takenSome(70, resident, 'COMPANY', '13:00', '15:00')
})
after(() => browser?.close())

test('nobody opens: told without a network, heard at the desk, read by the family', async () => {
  const wang = await enter(browser, '王建国', { ahead: await ahead(), size: sizes.desk })
  const liMei = await enter(browser, '李梅', { ahead: await ahead() })
  const zhang = await enter(browser, '张玉兰', { ahead: await ahead() })
  const people = { 王建国: wang, 李梅: liMei, 张玉兰: zhang }
  const { visit, residentName, serviceName } = await get('张玉兰', `/orders/${order}`)
  const minutes = (count) => new Date(Date.parse(visit.start) + count * 60_000)

  await step('it is too early to say so', people, async () => {
    await zhang.clock.setFixedTime(minutes(2))
    await zhang.goto(`/worker/visits/${order}`)
    await zhang.getByRole('link', { name: '没有人开门' }).click()
    await zhang.getByRole('button', { name: '确实没有人开门' }).click()
    await zhang.getByRole('link', { name: /^请等到/ }).waitFor()
  })

  await step('ten minutes later there is no network, and nothing is lost', people, async () => {
    await zhang.clock.setFixedTime(minutes(11))
    await zhang.getByLabel('您试过什么？').fill('按了三次铃')
    await zhang.context().setOffline(true)
    await zhang.getByRole('button', { name: '确实没有人开门' }).click()
    await zhang.getByText('您说的记在手机上了，还没有发送。').waitFor()
    assert.equal((await get('张玉兰', `/orders/${order}`)).stage, 'dispatched')
    await zhang.context().setOffline(false)
    await zhang.getByText('这一次结束了，照料中心已经知道。').waitFor()
  })

  const alert = wang
    .getByRole('region', { name: /^需要有人处理/ })
    .getByRole('listitem')
    .filter({ hasText: '上门无人开门' })
    .filter({ hasText: `${residentName}，${serviceName}` })
  await step('the desk is told by itself, and somebody looks after it by name', people, async () => {
    await alert.getByRole('button', { name: /^我来处理/ }).click()
    await alert.getByText('王建国在处理').waitFor()
    await alert.getByRole('button', { name: /^处理完了/ }).click()
    const dialog = wang.getByRole('dialog')
    await dialog.getByRole('textbox').fill('女儿回电：老人在菜市场，平安')
    await dialog.getByRole('button', { name: '处理完了' }).click()
    await alert.waitFor({ state: 'detached' })
  })

  await step('the family reads what happened', people, async () => {
    await liMei.goto(`/family/orders/${order}`)
    await liMei.getByText('服务人员来过，家里没有人。请打电话再约时间。').waitFor()
  })
  await step('and the desk how it ended', people, async () => {
    await wang.goto('/desk/alarms')
    await wang.getByRole('cell', { name: '女儿回电：老人在菜市场，平安' }).waitFor()
  })
  noComplaints(people)
})
