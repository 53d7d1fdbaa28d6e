// 李梅 is not content with a visit: 王建国 answers, she is not content with that either, and the city looks at it again.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { launch } from './browser.mjs'
import { main, noComplaints } from './deeds.mjs'
import { browserOf, signIn, sizes, step } from './people.mjs'

const people = {}
let browser
let number

const the = (name, act) => step(name, people, act)

before(async () => {
  browser = await launch()
  for (const [name, size] of Object.entries({ 李梅: sizes.phone, 王建国: sizes.desk, 林局: sizes.desk })) {
    people[name] = await browserOf(browser, { size })
    await people[name].goto('/')
    await signIn(people[name], name)
  }
})

after(() => browser?.close())

async function fill(page, act, words) {
  await one(page)
    .getByRole('button', { name: new RegExp(`^${act}：`) })
    .click()
  const dialog = page.getByRole('dialog')
  if (act === '最终答复') await dialog.getByLabel('部分属实', { exact: true }).check()
  await dialog.getByRole('textbox').fill(words)
  await dialog.getByRole('button', { name: act, exact: true }).click()
  await page.getByText(`已记下：${act}。`).waitFor()
}

const one = (page) => page.locator(`section[data-complaint="${number}"]`)

test('what was not well is said, answered, and looked at again by the city', async () => {
  const { 李梅, 王建国, 林局 } = people
  await the('李梅 says it question by question, and is told what is missing', async () => {
    await 李梅.getByRole('link', { name: '不满意？告诉我们' }).click()
    await main(李梅).getByRole('link', { name: '说一件不满意的事' }).click()
    await main(李梅).getByRole('radio').first().check()
    await main(李梅).getByRole('button', { name: '继续' }).click()
    await main(李梅).getByLabel('活没有做好').check()
    await main(李梅).getByRole('button', { name: '继续' }).click()
    await main(李梅).getByLabel('发生了什么？').waitFor()
    await main(李梅).getByRole('button', { name: '继续' }).click()
    await main(李梅).getByText('请写几句，或者选“请打电话给我”').first().waitFor()
    await main(李梅).getByRole('textbox').fill('厨房的地没有拖')
    await main(李梅).getByRole('button', { name: '继续' }).click()
    await main(李梅).getByText('厨房的地没有拖').waitFor()
    await main(李梅).getByRole('button', { name: '发送' }).click()
    await main(李梅).getByRole('heading', { name: '我们收到了' }).waitFor()
    const told = await main(李梅)
      .getByText(/^编号：\d+ 号$/)
      .innerText()
    number = told.match(/\d+/)[0]
  })
  await the('王建国 takes it, answers first and then for good', async () => {
    await 王建国.goto('/desk/complaints')
    await one(王建国).getByText('时间充足').waitFor()
    await one(王建国)
      .getByRole('button', { name: /^我来办理/ })
      .click()
    await 王建国.getByText('已记下：我来办理。').waitFor()
    await fill(王建国, '首次答复', '收到了，明天给您回话')
    await fill(王建国, '最终答复', '是我们漏了，明天补拖')
  })
  await the('李梅 reads the answer without asking, and is not content', async () => {
    await main(李梅).getByRole('heading', { name: '这样答复，您满意吗？' }).waitFor()
    await main(李梅).getByText('是我们漏了，明天补拖').first().waitFor()
    await main(李梅).getByRole('link', { name: '不满意，请再办一次' }).click()
    await main(李梅).getByRole('textbox').fill('已经是第二次了')
    await main(李梅).getByRole('button', { name: '发送' }).click()
    await main(李梅).getByText('现在由谁办：市里办理', { exact: true }).waitFor()
  })
  await the('林局 takes it at the city; 王建国 cannot any more', async () => {
    await 林局.goto('/desk/complaints')
    await one(林局).getByText('厨房的地没有拖').waitFor()
    await one(林局)
      .getByRole('button', { name: /^我来办理/ })
      .click()
    await one(林局).getByText('市里办理，办理人：林局').waitFor()
    await 王建国.goto('/desk/complaints')
    await one(王建国).getByText('市里办理，办理人：林局').waitFor()
    assert.equal(await one(王建国).getByRole('button').count(), 0)
  })
  noComplaints(people)
})
