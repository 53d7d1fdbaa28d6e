// Whom to call for 陈秀英, and who may act for her: 李梅 writes it down, 王建国 records a mandate, she takes it back.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { get, post } from './api.mjs'
import { launch } from './browser.mjs'
import { main, noComplaints } from './deeds.mjs'
import { browserOf, signIn, sizes, step } from './people.mjs'

const people = {}
let browser
let resident
// another each time, so that the story may be told twice in one city
const phone = `138${String(Date.now()).slice(-8)}`

const the = (name, act) => step(name, people, act)

before(async () => {
  browser = await launch()
  resident = (await get('李梅', '/me')).residents[0].id
  const { mandates } = await get('王建国', `/residents/${resident}/card`)
  for (const { id } of mandates.filter((one) => one.live && one.name === '李强'))
    await post('王建国', `/residents/${resident}/mandates/withdrawal`, { mandateId: id })
  for (const [name, size] of Object.entries({ 王建国: sizes.desk, 李梅: sizes.phone, 陈秀英: sizes.phone })) {
    people[name] = await browserOf(browser, { size })
    await people[name].goto('/')
    await signIn(people[name], name)
  }
})

after(() => browser?.close())

test('a contact is written down, a mandate is given and taken back', async () => {
  const { 王建国, 李梅, 陈秀英 } = people
  await the('王建国 has the page of 陈秀英 open', async () => {
    await 王建国.goto(`/desk/residents/${resident}`)
    await 王建国.getByRole('heading', { name: '联系人、风险与委托' }).waitFor()
  })
  await the('李梅 adds a neighbour, and is told what is missing', async () => {
    await 李梅.getByRole('link', { name: /紧急联系人和委托/ }).click()
    await main(李梅).getByRole('link', { name: '添加联系人' }).click()
    await main(李梅).getByLabel('姓名').fill('林伯')
    await main(李梅).getByRole('button', { name: '保存' }).click()
    await main(李梅).getByText('请填写').first().waitFor()
    await main(李梅).getByLabel('电话').fill(phone)
    await main(李梅).getByLabel('是老人的什么人').fill('邻居')
    await main(李梅).getByRole('button', { name: '保存' }).click()
    await main(李梅).getByText(phone).waitFor()
  })
  await the('王建国 sees it without asking, and records the mandate of 李强', async () => {
    await 王建国.getByText(phone).waitFor()
    await 王建国.getByRole('button', { name: '登记委托' }).click()
    const dialog = 王建国.getByRole('dialog')
    await dialog.getByLabel('亲属姓名').fill('李强')
    await dialog.getByLabel('手机号').fill('13900000004')
    await dialog.getByLabel('与老人的关系').fill('儿子')
    await dialog.getByLabel('看过什么凭据').fill('委托书原件')
    await dialog.getByLabel('性别').selectOption('male')
    await dialog.getByRole('button', { name: '登记委托' }).click()
    await 王建国.getByRole('button', { name: '收回委托：李强' }).waitFor()
    assert.equal((await get('李强', '/me')).residents.length, 1)
  })
  await the('陈秀英 takes it back on her phone, and he sees nothing of her any more', async () => {
    await 陈秀英.getByRole('link', { name: /紧急联系人和委托/ }).click()
    await main(陈秀英).getByRole('link', { name: '收回 李强' }).click()
    await main(陈秀英).getByRole('button', { name: '收回委托' }).click()
    await main(陈秀英)
      .getByText(/已收回/)
      .first()
      .waitFor()
    assert.equal((await get('李强', '/me')).residents.length, 0)
  })
  noComplaints(people)
})
