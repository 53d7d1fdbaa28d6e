// The first visit through the house, as people live it: each with their own browser, all signed in at once.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { launch } from './browser.mjs'
import { ahead, follow, setTime } from './clock.mjs'
import { askForVisit, card, doEveryTask, lane, main, noComplaints, offerOf } from './deeds.mjs'
import { ask, browserOf, signIn, sizes, step } from './people.mjs'

const door = { permissions: ['geolocation'] }
const desk = { size: sizes.desk }
const browsers = { 李梅: {}, 王建国: desk, 赵磊: desk, 吴敏: desk, 张玉兰: door, 刘芳: door }
const people = {}
let browser

const the = (name, act) => step(name, people, act)
const orderOf = (page) => new URL(page.url()).pathname.split('/')[3]
const all = (act) => Promise.all(Object.entries(people).map(([name, page]) => act(page, name)))

before(async () => {
  browser = await launch()
  const city = { ahead: await ahead() }
  for (const [name, options] of Object.entries(browsers))
    people[name] = await browserOf(browser, { ...options, ...city })
  await the('everybody signs in', () =>
    all(async (page, name) => {
      await page.goto('/')
      await signIn(page, name)
      await page.evaluate(() => (window.sameSinceThen = true))
    }),
  )
})

after(() => browser?.close())

test('the first visit, from the daughter who asks to the centre that settles', async () => {
  const agreed = await asksForABath()
  await choosesSomebodyElse()
  await signOutInTheEvening()
  await comesToTheDoor(agreed)
  await isContent(agreed)
  noComplaints(people)
})

async function asksForABath() {
  const { 李梅, 王建国, 赵磊, 吴敏, 张玉兰 } = people
  const bath = await the('李梅 asks, checks her answers and sends them', async () => {
    const number = await askForVisit(李梅, '助浴', '居家助浴', '上午9:00 到 11:00')
    assert.match(number, /^编号 \S+$/)
    await main(李梅).getByText('有事找谁').waitFor()
    return orderOf(李梅)
  })
  await the('she sees on the same page that it is matched and somebody is asked', () =>
    main(李梅).getByText('正在等服务人员答复。').waitFor(),
  )
  await the('王建国 sees why: 张玉兰 is first, 刘芳 lacks the 助浴 certificate', async () => {
    await card(lane(王建国, '邀约中'), bath).click()
    const why = 王建国.getByRole('region', { name: '匹配依据' })
    await why
      .getByRole('row', { name: /张玉兰/ })
      .getByText('已选中')
      .waitFor()
    await why.getByRole('row', { name: /刘芳/ }).getByText('没有助浴证书').waitFor()
    await why.getByText(/规则版本 \S+，(标准分数|中心分数第) /).waitFor()
    await 王建国.keyboard.press('Escape')
    await why.waitFor({ state: 'detached' })
  })
  await the('the offer comes to 张玉兰, without name and address; she accepts', async () => {
    const offer = await offerOf(张玉兰, '居家助浴', '上午9:00')
    assert.doesNotMatch(await offer.textContent(), /陈秀英|福寿街/)
    await offer.getByRole('button', { name: '接单：居家助浴' }).click()
    await 张玉兰.getByRole('heading', { name: '接到了' }).waitFor()
    await 张玉兰.getByText(/东湖社区\*+$/).waitFor()
    await 张玉兰.getByRole('link', { name: '看这一家' }).click()
    await 张玉兰.getByRole('link', { name: '到了，签到' }).waitFor()
  })
  await the('王建国 and 李梅 see it at once, by themselves', async () => {
    await card(lane(王建国, '已派单'), bath).getByText('张玉兰').waitFor()
    // the card that he came back to keeps still until he turns to something else
    await card(lane(王建国, '邀约中'), bath).getByText('现在：').waitFor()
    await 王建国.getByRole('heading', { name: '看板' }).click()
    await card(lane(王建国, '邀约中'), bath).waitFor({ state: 'detached' })
    await main(李梅)
      .getByText(/^张玉兰会上门：/)
      .waitFor()
  })
  await the('赵磊 of another centre does not even learn that there is such an order', async () => {
    assert.equal((await 赵磊.request.get(`/api/v1/orders/${bath}`)).status(), 404)
    await 赵磊.goto(`/desk/orders/${bath}`)
    await 赵磊.getByRole('heading', { name: '找不到这个工单，或者它不属于您。' }).waitFor()
  })
  await the('吴敏 the auditor sees it all and can change nothing', async () => {
    await 吴敏.goto(`/desk/orders/${bath}`)
    await 吴敏
      .getByRole('region', { name: '匹配依据' })
      .getByRole('row', { name: /张玉兰/ })
      .waitFor()
    await 吴敏.getByText('这个工单现在没有您可以做的事。').waitFor()
    assert.equal(await 吴敏.getByRole('button', { name: '指派给……' }).count(), 0)
  })
  const { visit, place } = await ask(李梅, `/orders/${bath}`)
  return { bath, visit, place }
}

async function choosesSomebodyElse() {
  const { 李梅, 王建国, 张玉兰, 刘芳 } = people
  const company = await the('李梅 asks for company as well, at any time of the day', async () => {
    await 李梅.getByRole('link', { name: '回到首页' }).click()
    await askForVisit(李梅, '精神慰藉', '陪伴', '我不确定，全天都行')
    return orderOf(李梅)
  })
  let arrive
  await the('张玉兰 is asked and presses, but her answer takes its time to arrive', async () => {
    const delayed = new Promise((resolve) => (arrive = resolve))
    await 张玉兰.route('**/acceptance', (route) => delayed.then(() => route.continue()))
    await 张玉兰.getByRole('link', { name: '返回' }).click()
    const offer = await offerOf(张玉兰, '陪伴')
    await offer.getByRole('button', { name: '接单：陪伴' }).click()
    await offer.getByText('正在接单……').waitFor()
  })
  await the('王建国 would rather send 刘芳, and has to say why', async () => {
    await card(lane(王建国, '邀约中'), company).click()
    await 王建国.getByRole('button', { name: '指派给……' }).click()
    const dialog = 王建国.getByRole('dialog')
    await dialog.getByRole('radio', { name: /刘芳/ }).check()
    await dialog.getByRole('button', { name: '发出邀约' }).click()
    await dialog.getByText('请写明原因。').waitFor()
    assert.ok(await dialog.getByRole('radio', { name: /刘芳/ }).isChecked())
    await dialog.getByRole('textbox', { name: '为什么选这位服务人员' }).fill('张玉兰当天已有助浴，请刘芳来陪伴')
    await dialog.getByRole('button', { name: '发出邀约' }).click()
    await 王建国.getByText(/已发出邀约：刘芳/).waitFor()
  })
  await the('刘芳 accepts', async () => {
    await (await offerOf(刘芳, '陪伴')).getByRole('button', { name: '接单：陪伴' }).click()
    await 刘芳.getByRole('heading', { name: '接到了' }).waitFor()
    await card(lane(王建国, '已派单'), company).getByText('刘芳').waitFor()
  })
  await the('张玉兰 is told kindly that it is gone', async () => {
    arrive()
    const gone = 张玉兰.getByRole('article', { name: '陪伴' }).filter({ hasText: '这一单已经有人接了' })
    await gone.waitFor()
    assert.equal(await gone.getByRole('button', { name: '接单：陪伴' }).count(), 0)
  })
  await the('李梅 sees who comes; nobody had to load a page again', async () => {
    await main(李梅)
      .getByText(/^刘芳会上门：/)
      .waitFor()
    for (const page of [李梅, 王建国, 张玉兰, 刘芳])
      assert.ok(await page.evaluate(() => window.sameSinceThen), `${page.url()} was loaded again`)
  })
}

async function signOutInTheEvening() {
  await the('in the evening everybody signs out', () =>
    all(async (page) => {
      await page.getByRole('button', { name: '退出登录' }).click()
      await page.getByRole('heading', { name: '登录' }).waitFor()
    }),
  )
}

/** Moves the city and everybody's browser to an instant: what is opened from now on goes by it. */
async function itBecomes(instant) {
  const millis = await setTime(instant)
  await all((page) => follow(page.context(), millis))
}

async function comesToTheDoor({ bath, visit, place }) {
  const { 李梅, 王建国, 张玉兰 } = people
  await the('the next morning they sign in again, and 张玉兰 is at the door', async () => {
    await itBecomes(visit.start)
    await 张玉兰.context().setGeolocation({ latitude: place.lat, longitude: place.lng, accuracy: 20 })
    await all(async (page, name) => {
      await page.goto('/')
      await signIn(page, name)
    })
  })
  const code = await the('李梅 opens the visit and reads the code for the door', async () => {
    await 李梅.getByRole('link', { name: /居家助浴.*今天/s }).click()
    await 李梅.getByRole('heading', { name: '居家助浴' }).waitFor()
    const code = await 李梅.locator('.code').textContent()
    assert.match(code, /^\d{4,8}$/)
    return code
  })
  await the('a wrong code is refused kindly, and the right one can be entered at once', async () => {
    await 张玉兰.getByRole('link', { name: /居家助浴.*陈秀英/s }).click()
    await 张玉兰.getByText(/福寿街/).waitFor()
    await 张玉兰.getByRole('link', { name: '到了，签到' }).click()
    const field = 张玉兰.getByLabel('一次性验证码', { exact: true })
    await field.fill(code === '000000' ? '111111' : '000000')
    await 张玉兰.getByRole('button', { name: '签到', exact: true }).click()
    await 张玉兰.getByRole('link', { name: /不对，请再问一次/ }).waitFor()
    await field.fill(code)
    await 张玉兰.getByRole('button', { name: '签到', exact: true }).click()
    await 张玉兰.getByRole('link', { name: '做完了，签退' }).waitFor()
  })
  await the('王建国 sees her at work, 李梅 that she is there', async () => {
    await card(lane(王建国, '服务中'), bath).waitFor()
    await main(李梅).getByText('张玉兰已经到了，正在服务。').waitFor()
  })
  await the('an hour later, after every task, 张玉兰 checks out', async () => {
    await itBecomes(visit.end)
    await 张玉兰.reload()
    await 张玉兰.getByRole('link', { name: '做完了，签退' }).click()
    await doEveryTask(张玉兰)
    await 张玉兰.getByRole('button', { name: '继续，去签退' }).click()
    await 张玉兰.getByLabel('一次性验证码', { exact: true }).fill(code)
    await 张玉兰.getByRole('button', { name: '签退', exact: true }).click()
    await 张玉兰.getByText('这一家做完了。').waitFor()
  })
}

async function isContent({ bath }) {
  const { 李梅, 王建国, 吴敏 } = people
  await the('what was asked, agreed and done is the same: 王建国 sees it verified', async () => {
    await 王建国.getByRole('button', { name: /展开“已核实”/ }).click()
    await card(lane(王建国, '已核实'), bath).click()
    await 王建国.getByText('没有发现出入。').waitFor()
    await 王建国.keyboard.press('Escape')
  })
  await the('李梅 is asked by her page, looks, and says that she is very content', async () => {
    await 李梅.getByRole('link', { name: '查看并确认' }).click()
    await main(李梅).getByText('和约定的一样。').waitFor()
    await 李梅.getByRole('radio', { name: '很满意', exact: true }).check()
    await 李梅.getByRole('button', { name: '确认做过了，提交评价' }).click()
    await 李梅.getByRole('heading', { name: '谢谢您' }).waitFor()
    await main(李梅)
      .getByText(/您的评价：很满意/)
      .waitFor()
  })
  await the('it is settled, on every screen', async () => {
    await 李梅.getByRole('link', { name: '看这次服务' }).click()
    await main(李梅).getByText('这次服务已经办完。').waitFor()
    await 王建国.getByRole('button', { name: /展开“已结算”/ }).click()
    await card(lane(王建国, '已结算'), bath).waitFor()
    await 吴敏.goto(`/desk/orders/${bath}`)
    await 吴敏
      .getByRole('region', { name: '工单内容' })
      .getByText(/示例价/)
      .first()
      .waitFor()
  })
}
