// 陈秀英 wants her visits proved by a card: the centre prints it, she reads it out, and 张玉兰's phone asks for one square.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { get, put } from './api.mjs'
import { ahead } from './clock.mjs'
import { launch } from './browser.mjs'
import { doEveryTask, noComplaints } from './deeds.mjs'
import { enter, sizes, step } from './people.mjs'
import { takenSome } from './prepared.mjs'

let browser
let resident
let order
before(async () => {
  browser = await launch()
  resident = (await get('李梅', '/me')).residents[0].id
  order = await takenSome(40, resident, 'COMPANY', '13:00', '15:00')
})
after(async () => {
  // the next story has its code again
  if (resident) await put('李梅', `/residents/${resident}/proof`, { kind: 'oneTimeCode' })
  await browser?.close()
})

test('a card is printed, chosen, and asked for square by square', async () => {
  const wang = await enter(browser, '王建国', { ahead: await ahead(), size: sizes.desk })
  const chen = await enter(browser, '陈秀英', { ahead: await ahead() })
  const zhang = await enter(browser, '张玉兰', { ahead: await ahead() })
  const people = { 王建国: wang, 陈秀英: chen, 张玉兰: zhang }
  let card

  await step('the centre prints a card', people, async () => {
    await wang.goto(`/desk/residents/${resident}`)
    const panel = wang.getByRole('region', { name: '怎样证明有人来过' })
    await panel.getByRole('button', { name: '打印新卡' }).click()
    await wang.getByRole('dialog').getByRole('button', { name: '打印新卡' }).click()
    await wang.getByText('做出来了，请打印。').waitFor()
    const rows = await wang.locator('.proof-sheet tbody tr').all()
    card = await Promise.all(rows.map((row) => row.getByRole('cell').allTextContents()))
    assert.equal(card.length, 5)
    assert.ok(card.every((row) => row.length === 8 && row.every((code) => /^\d{4}$/.test(code))))
    await wang.getByRole('dialog').getByRole('button', { name: '关闭' }).last().click()
  })

  await step('she chooses it', people, async () => {
    await chen.goto('/family')
    await chen.getByRole('link', { name: '怎样证明有人来过' }).click()
    await chen.getByRole('radio', { name: /^方格卡/ }).check()
    await chen.getByRole('button', { name: '就用这一种' }).click()
    await chen.getByText('记下了，以后用：方格卡').waitFor()
  })

  const { visit } = await get('张玉兰', `/orders/${order}`)
  const square = async (label) => {
    const [, column, row] = /方格卡上的 ([A-H])([1-5])/.exec(label)
    return card[Number(row) - 1]['ABCDEFGH'.indexOf(column)]
  }
  const field = () => zhang.getByLabel(/^方格卡上的/)
  const label = () => zhang.locator('label[for=code]').textContent()

  await step('the phone asks for one square when she comes', people, async () => {
    await zhang.clock.setFixedTime(visit.start)
    await zhang.goto(`/worker/visits/${order}/check-in`)
    await field().fill('99')
    await zhang.getByRole('button', { name: '签到', exact: true }).click()
    await zhang.getByRole('link', { name: /验证码不对/ }).waitFor()
    await field().fill(await square(await label()))
    await zhang.getByRole('button', { name: '签到', exact: true }).click()
    await zhang.getByRole('link', { name: '做完了，签退' }).click()
  })

  await step('and for another one when she goes', people, async () => {
    await zhang.clock.setFixedTime(visit.end)
    await doEveryTask(zhang)
    await zhang.getByRole('button', { name: '继续，去签退' }).click()
    await field().fill(await square(await label()))
    await zhang.getByRole('button', { name: '签退', exact: true }).click()
    await zhang.getByText('这一家做完了。').waitFor()
    const { stage, marks } = await get('张玉兰', `/orders/${order}`)
    assert.equal(stage, 'verified')
    assert.deepEqual(
      marks.map((mark) => mark.proof),
      ['gridCard', 'gridCard'],
    )
  })
  noComplaints(people)
})
