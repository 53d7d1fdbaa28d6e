// Every screen, by its address and what is done on it; the same for the pictures and for the tests of what is on them.
import { browserOf, patience, signIn } from './people.mjs'

const radio = (value) => async (page) => {
  await page.locator(`input[type=radio][value="${value}"]`).check()
}
const pressFirst = (page) => page.locator('main button[type=submit], main form button.button').first().click()
const button = (zh, en) => (page) =>
  page
    .getByRole('button', { name: new RegExp(`^(${zh}|${en})$`) })
    .first()
    .click()
const inDialog = (page) => page.getByRole('dialog').locator('button[type=submit]').click()
const wrong = (page) => page.locator('.errors, .wrong, .field-error, [role=alert]').first().waitFor()

/** One screen: its name, whose it is, its address, and what is done once it is there. */
const screen = (name, path, ...acts) => ({ name, path, acts })

/** What 李梅 answers, kept in her tab as the questions keep it, so that each question can be opened by its address. */
const answers = (day) => ({
  category: 'bathing',
  serviceCode: 'BATH_HOME',
  day,
  time: '09:00-11:00',
  from: '09:00',
  to: '11:00',
  who: 'any',
})

export const stranger = [
  screen('sign-in', '/'),
  screen('sign-in-nothing-entered', '/', pressFirst, wrong),
  screen(
    'sign-in-wrong-password',
    '/',
    async (page) => {
      await page.locator('#phone').fill('13900000002')
      await page.locator('#password').fill('wrong-password')
    },
    pressFirst,
    wrong,
  ),
]

export const family = (city) => [
  screen('family', '/family'),
  screen('family-ask-kind', '/family/ask/kind'),
  screen('family-ask-kind-nothing-chosen', '/family/ask/kind', async (page) => {
    await page.evaluate(() => sessionStorage.setItem('anju.ask', '{}'))
    await page.reload()
    await pressFirst(page)
    await wrong(page)
    await page.evaluate(() => sessionStorage.removeItem('anju.ask'))
  }),
  screen('family-ask-service', '/family/ask/service'),
  screen('family-badge', '/family/badge'),
  screen('family-badge-unsaid', '/family/badge', pressFirst, wrong),
  screen('family-badge-nobody', '/family/badge', async (page) => {
    await page.locator('#code').fill('0000 0000')
    await pressFirst(page)
    await page.locator('main .wrong').waitFor()
  }),
  screen('family-ask-by-phone', '/family/ask/phone'),
  screen('family-ask-day', '/family/ask/day'),
  screen('family-ask-day-another', '/family/ask/day', radio('other')),
  screen('family-ask-time', '/family/ask/time'),
  screen('family-ask-time-wrong', '/family/ask/time', radio('other'), async (page) => {
    await page.locator('#from').fill('09:00')
    await page.locator('#to').fill('09:10')
    await pressFirst(page)
    await wrong(page)
  }),
  screen('family-ask-who', '/family/ask/who'),
  screen('family-ask-note', '/family/ask/note'),
  screen('family-ask-check', '/family/ask/check'),
  screen('family-sent', `/family/orders/${city.asked}/sent`),
  screen('family-order-asked', `/family/orders/${city.asked}`),
  screen('family-order-arranged', `/family/orders/${city.arranged}`),
  screen('family-order-under-way', `/family/orders/${city.underWay}`),
  screen('family-order-verified', `/family/orders/${city.verified}`),
  screen('family-order-disputed', `/family/orders/${city.disputed}`),
  screen('family-order-settled', `/family/orders/${city.past}`, (page) => page.locator('summary').click()),
  screen('family-confirm', `/family/orders/${city.verified}/confirm`),
  screen('family-confirm-nothing-chosen', `/family/orders/${city.verified}/confirm`, pressFirst, wrong),
  screen('family-proof', '/family/proof'),
  screen('family-thanks', `/family/orders/${city.past}/thanks`),
  screen('family-cancel', `/family/orders/${city.asked}/cancel`),
  screen('family-cancelled', `/family/orders/${city.asked}/cancelled`),
  screen('family-plans', '/family/plans'),
  screen('family-plan-one', '/family/plans', (page) => page.locator('main a.row').first().click()),
  screen(
    'family-plan-one-nothing-chosen',
    '/family/plans',
    (page) => page.locator('main a.row').first().click(),
    pressFirst,
    wrong,
  ),
  screen('family-plan-pause', '/family/plans', (page) => page.locator('main a[href$="/pause"]').first().click()),
  screen('family-past', '/family/orders'),
  screen('family-looks', '/family/looks'),
  screen('family-complaints', '/family/complaints'),
  screen('family-complaint', '/family/complaints', (page) => page.locator('main ul.rows a.row').first().click()),
  screen('family-tell-about', '/family/tell/about'),
  screen('family-tell-about-nothing-chosen', '/family/tell/about', pressFirst, wrong),
  screen('family-tell-kind', '/family/tell/about', radio('other'), pressFirst, (page) =>
    page.locator('input[value=manner]').waitFor(),
  ),
  screen('family-card', `/family/card/${city.resident}`),
  screen('family-contact', `/family/card/${city.resident}/contacts/0`),
  screen('family-contact-nothing-entered', `/family/card/${city.resident}/contacts/9`, pressFirst, wrong),
  screen('family-where', `/family/where/${city.resident}`),
  screen('family-where-said', `/family/where/${city.resident}/said`),
  screen('family-say-where', `/family/say/where?for=${city.resident}`),
  screen('family-say-where-nothing-chosen', `/family/say/where?for=${city.resident}`, pressFirst, wrong),
  screen('family-help', '/family/help'),
  screen('family-called', `/family/help/${city.alarm}`),
  screen('family-not-found', '/family/orders/00000000-0000-0000-0000-000000000000'),
]

/** Somebody whose mandate has ended: no page of their own, and a family's page with nothing on it. */
export const familyOfNobody = [screen('sign-in-no-page', '/'), screen('family-nobody', '/family')]

export const worker = (city) => [
  screen('worker', '/worker'),
  screen('worker-day', `/worker/days/${city.day}`),
  screen('worker-day-empty', '/worker/days/2020-01-01'),
  screen('worker-decline', `/worker/offers/${city.offer}/decline`),
  screen('worker-decline-nothing-chosen', `/worker/offers/${city.offer}/decline`, pressFirst, wrong),
  screen('worker-accepted', `/worker/visits/${city.arranged}/accepted`),
  screen('worker-visit', `/worker/visits/${city.arranged}`),
  screen('worker-check-in', `/worker/visits/${city.arranged}/check-in`),
  screen('worker-check-in-no-code', `/worker/visits/${city.arranged}/check-in`, pressFirst, wrong),
  screen('worker-check-in-other-proof', `/worker/visits/${city.arranged}/check-in`, (page) =>
    page.locator('button.quiet:not([aria-pressed])').first().click(),
  ),
  screen('worker-visit-under-way', `/worker/visits/${city.underWay}`),
  screen('worker-tasks', `/worker/visits/${city.underWay}/tasks`),
  screen('worker-tasks-nothing-chosen', `/worker/visits/${city.underWay}/tasks`, pressFirst, wrong),
  screen('worker-tasks-and-check-out', `/worker/visits/${city.underWay}/tasks`, async (page) => {
    const tasks = page.getByRole('group')
    await tasks.first().waitFor()
    for (const task of await tasks.all()) await task.locator('input[value=done]').check()
    await pressFirst(page)
    await page.locator('#note').waitFor()
  }),
  screen('worker-visit-not-home', `/worker/visits/${city.arranged}/not-home`),
  screen('worker-visit-break-off', `/worker/visits/${city.underWay}/break-off`),
  screen('worker-visit-break-off-unsaid', `/worker/visits/${city.underWay}/break-off`, pressFirst, wrong),
  screen('worker-visit-forgotten', `/worker/visits/${city.underWay}/forgotten`),
  screen('worker-visit-forgotten-unsaid', `/worker/visits/${city.underWay}/forgotten`, pressFirst, wrong),
  screen('worker-visit-done', `/worker/visits/${city.disputed}`),
  screen('worker-visit-help', `/worker/visits/${city.underWay}/help`),
  screen('worker-help', '/worker/help'),
  screen('worker-badge', '/worker/badge', (page) => page.locator('.badge-code').waitFor()),
  screen('worker-petitions', '/worker/petitions'),
  screen('worker-leave', '/worker/petitions/leave'),
  screen('worker-leave-unsaid', '/worker/petitions/leave', pressFirst, wrong),
  screen('worker-swap-which', '/worker/petitions/swap'),
  screen('worker-swap', `/worker/petitions/swap/${city.arranged}`, radio('give')),
  screen('worker-swap-unsaid', `/worker/petitions/swap/${city.arranged}`, pressFirst, wrong),
  screen('worker-swap-gone', `/worker/petitions/swap/${city.disputed}`),
  screen('worker-unsent', '/worker/unsent'),
]

export const desk = (city) => [
  screen('desk-board', '/desk'),
  screen('desk-board-table', `/desk?from=${city.day}&to=${city.day}&view=table`),
  screen('desk-board-empty', '/desk?q=zzzz'),
  screen('desk-board-and-order', `/desk?from=${city.day}&to=${city.day}`, async (page) => {
    await page.locator('[data-order]').first().click()
    await page.locator('.order-panel h2').first().waitFor()
  }),
  screen('desk-card-change', `/desk/residents/${city.resident}`, button('修改', 'Change'), (page) =>
    page.getByRole('dialog').locator('input').first().waitFor(),
  ),
  screen('desk-mandate', `/desk/residents/${city.resident}`, button('登记委托', 'Record a mandate'), (page) =>
    page.getByRole('dialog').locator('input').first().waitFor(),
  ),
  screen('desk-absent', '/desk/absent'),
  screen('desk-whereabouts-enter', `/desk/residents/${city.resident}`, button('登记', 'Enter'), (page) =>
    page.getByRole('dialog').locator('select').first().waitFor(),
  ),
  screen('desk-unmet', '/desk/unmet-needs'),
  screen('desk-unmet-empty', '/desk/unmet-needs?state=all&since=2090-01-01'),
  screen('desk-unmet-close', '/desk/unmet-needs', button('关闭：.*', 'Close: .*'), (page) =>
    page.getByRole('dialog').locator('textarea').first().waitFor(),
  ),
  screen('desk-care', '/desk/care'),
  screen('desk-care-waiting', '/desk/care?waiting=yes'),
  screen('desk-care-plan', '/desk/care', async (page) => {
    await page.locator('main table a').filter({ hasText: '陈秀英' }).first().click()
    await page.locator('.care-calendar').waitFor()
  }),
  screen('desk-care-exception', '/desk/care', async (page) => {
    await page.locator('main table a').filter({ hasText: '陈秀英' }).first().click()
    await button('加一个例外', 'Add an exception')(page)
    await page.getByRole('dialog').waitFor()
  }),
  screen('desk-care-change-wrong', '/desk/care', async (page) => {
    await page.locator('main table a').filter({ hasText: '陈秀英' }).first().click()
    await button('修改', 'Change')(page)
    await page.locator('input[type=number][max="720"]').fill('5')
    await button('交去审批', 'Send for approval')(page)
    await wrong(page)
  }),
  screen('desk-care-not-found', '/desk/care/00000000-0000-0000-0000-000000000000'),
  screen('desk-order-asked', `/desk/orders/${city.asked}`),
  screen('desk-order-what-if', `/desk/orders/${city.asked}`, async (page) => {
    await page.locator('.what-if summary').click()
    await page.locator('.what-if button[type=submit]').click()
    await page.locator('.what-if table').first().waitFor()
  }),
  screen('desk-order-disputed', `/desk/orders/${city.disputed}`),
  screen('desk-order-settled', `/desk/orders/${city.past}`),
  screen('desk-order-not-found', '/desk/orders/00000000-0000-0000-0000-000000000000'),
  screen('desk-assign', `/desk/orders/${city.asked}`, button('指派给……', 'Assign to…'), (page) =>
    page.getByRole('dialog').locator('.choice').first().waitFor(),
  ),
  screen(
    'desk-assign-without-reason',
    `/desk/orders/${city.asked}`,
    button('指派给……', 'Assign to…'),
    async (page) => {
      const others = page.getByRole('dialog').locator('input[name=assign-to]:enabled:not(:checked)')
      await others.first().check()
    },
    inDialog,
    (page) => page.getByRole('dialog').locator('.field-error').first().waitFor(),
  ),
  screen(
    'desk-verify-without-reason',
    `/desk/orders/${city.disputed}`,
    button('核实通过', 'Verify'),
    inDialog,
    (page) => page.getByRole('dialog').locator('.field-error').first().waitFor(),
  ),
  screen('desk-timeline', '/desk/timeline'),
  screen('desk-timeline-full', `/desk/timeline?date=${city.day}`),
  screen('desk-timeline-away', '/desk/timeline', button('来不了.*', 'Cannot come.*'), (page) =>
    page.getByRole('dialog').waitFor(),
  ),
  screen('desk-timeline-away-lost', '/desk/timeline', button('来不了.*', 'Cannot come.*'), (page) =>
    page.getByRole('dialog').locator('input[type=radio]').last().check(),
  ),
  screen('desk-order-longer', `/desk/orders/${city.underWay}`, button('时间不够……', 'Takes longer…'), (page) =>
    page.getByRole('dialog').waitFor(),
  ),
  screen(
    'desk-order-longer-wrong',
    `/desk/orders/${city.underWay}`,
    button('时间不够……', 'Takes longer…'),
    (page) => page.getByRole('dialog').locator('input[type=number]').fill('3'),
    inDialog,
    (page) => page.getByRole('dialog').locator('.field-error').first().waitFor(),
  ),
  screen('desk-plan', `/desk/plan?date=${city.planDay}`),
  screen('desk-plan-empty', '/desk/plan?date=2020-01-01'),
  screen('desk-proposal', `/desk/plan/${city.plan}`, (page) => page.locator('.plan-bar').first().waitFor()),
  screen('desk-proposal-map', `/desk/plan/${city.plan}`, button('地图和路线', 'Map and routes')),
  screen('desk-proposal-move', `/desk/plan/${city.plan}`, button('移到……：.*', 'Move to…: .*'), (page) =>
    page.getByRole('dialog').waitFor(),
  ),
  screen('desk-proposal-nothing-chosen', `/desk/plan/${city.plan}`, async (page) => {
    await page.locator('.plan-publish input').uncheck()
    await page.locator('.plan-publish button').click()
    await wrong(page)
  }),
  screen('desk-proposal-compared', `/desk/plan/${city.plan}?with=${city.otherPlan}`, (page) =>
    page.locator('#compare-title ~ .scroll').first().waitFor(),
  ),
  screen('desk-proposal-not-found', '/desk/plan/00000000-0000-0000-0000-000000000000'),
  screen('desk-verify', '/desk/verify'),
  screen('desk-verify-none', '/desk/verify?service=NONE'),
  screen('desk-verify-nothing-chosen', '/desk/verify', button('核实通过', 'Verify'), wrong),
  screen('desk-centre', '/desk/centre'),
  screen('desk-petitions', '/desk/petitions', (page) => page.locator('.petition-outlook li').first().waitFor()),
  screen('desk-petitions-refuse-unsaid', '/desk/petitions', button('不同意', 'Do not approve'), inDialog, (page) =>
    page.getByRole('dialog').locator('.field-error').first().waitFor(),
  ),
  screen('desk-badge-wrong', `/desk/residents/${city.resident}`, button('查一查', 'Check'), wrong),
  screen('desk-care-exception-other-worker', '/desk/care', async (page) => {
    await page.locator('main table a').filter({ hasText: '陈秀英' }).first().click()
    await button('加一个例外', 'Add an exception')(page)
    await page.locator('#exception-kind').selectOption('worker')
    await inDialog(page)
    await wrong(page)
  }),
  screen(
    'desk-correct-nothing-chosen',
    `/desk/orders/${city.disputed}`,
    button('提出更正', 'Propose a correction'),
    inDialog,
    (page) => page.getByRole('dialog').locator('.field-error').first().waitFor(),
  ),
  screen('desk-corrections', '/desk/corrections'),
  screen('desk-call-backs', '/desk/call-backs'),
  screen('desk-call-backs-closed', '/desk/call-backs?state=closed'),
  screen('desk-complaints', '/desk/complaints'),
  screen('desk-complaints-answered', '/desk/complaints?state=answered'),
  screen(
    'desk-complaint-take-down-wrong',
    `/desk/residents/${city.resident}`,
    button('登记投诉', 'Take down a complaint'),
    inDialog,
    (page) => page.getByRole('dialog').locator('.field-error').first().waitFor(),
  ),
  screen('desk-map', `/desk/map?date=${city.day}`),
  screen('desk-residents', '/desk/residents'),
  screen('desk-residents-found', `/desk/residents?q=${encodeURIComponent('陈')}`),
  screen('desk-residents-none', '/desk/residents?q=zzzz'),
  screen('desk-resident', `/desk/residents/${city.resident}`),
  screen(
    'desk-resident-reveal',
    `/desk/residents/${city.resident}`,
    button('查看完整信息……', 'Reveal for a reason…'),
    (page) => page.getByRole('dialog').waitFor(),
  ),
  screen('desk-register', '/desk/register'),
  screen('desk-register-nothing-chosen', '/desk/register', button('检查这个文件', 'Check this file'), wrong),
  screen('desk-register-checked', '/desk/register', async (page) => {
    await page.locator('#register-file').setInputFiles({
      name: 'register.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('姓名,性别,出生日期,居住社区,住址\n曾阿婆,x,1941-02-30,没有这里,某路1号\n'),
    })
    await button('检查这个文件', 'Check this file')(page)
    await page.locator('main table').first().waitFor()
  }),
  screen(
    'desk-register-export-without-reason',
    '/desk/register',
    (page) => page.locator('.register input[type=checkbox]').first().check(),
    button('生成文件', 'Make the file'),
    wrong,
  ),
  screen('desk-visit-records', '/desk/visit-records'),
  screen('desk-visit-records-none', '/desk/visit-records?from=2020-01-01&to=2020-01-02'),
  screen('desk-address-add', `/desk/residents/${city.resident}`, button('增加地址', 'Add an address'), (page) =>
    page.getByRole('dialog').locator('input').first().waitFor(),
  ),
  screen(
    'desk-assessment-nothing-entered',
    `/desk/residents/${city.resident}`,
    button('登记评估', 'Enter an assessment'),
    inDialog,
    (page) => page.getByRole('dialog').locator('[role=alert]').first().waitFor(),
  ),
  screen('desk-new-order', `/desk/orders/new?resident=${city.resident}`),
  screen('desk-new-order-wrong', `/desk/orders/new?resident=${city.resident}`, pressFirst, wrong),
  screen('desk-alarms', '/desk/alarms'),
  screen('desk-unknown', '/desk/nowhere'),
]

const zhang = async (page) => {
  await page.locator('[data-worker]').first().click()
  await page.locator('#worker-certificates').waitFor()
}
const zhangAt = `/desk/workers?name=${encodeURIComponent('张玉兰')}`
const wrongInDialog = (page) => page.getByRole('dialog').locator('.field-error').first().waitFor()

/** What the lead of a centre sees that her coordinators do not. */
export const lead = [
  screen('desk-centre-of-its-lead', '/desk/centre'),
  screen('desk-workers', '/desk/workers'),
  screen('desk-workers-none', '/desk/workers?name=zzzz'),
  screen('desk-worker', zhangAt, zhang),
  screen('desk-certificate-wrong', zhangAt, zhang, button('登记证书', 'Enter a certificate'), inDialog, wrongInDialog),
  screen('desk-leave-wrong', zhangAt, zhang, button('登记请假', 'Enter a leave'), inDialog, wrongInDialog),
  screen('desk-shifts', zhangAt, zhang, button('改每周班次', 'Change every week'), (page) =>
    page.getByRole('dialog').locator('input').first().waitFor(),
  ),
  screen('desk-organisation', '/desk/organisations', async (page) => {
    await page.locator('[data-organisation]').first().click()
    await page.locator('#organisation-facts').waitFor()
  }),
  screen(
    'desk-licence-wrong',
    '/desk/organisations',
    (page) => page.locator('[data-organisation]').first().click(),
    button('登记执照', 'Enter a licence'),
    inDialog,
    wrongInDialog,
  ),
  screen('desk-worker-not-found', '/desk/workers/00000000-0000-0000-0000-000000000000'),
]

/** Who goes round which screens, at which size; the order matters to nobody. */
export const rounds = (city) => [
  { who: undefined, size: 'phone', screens: stranger },
  { who: '李梅', size: 'phone', screens: family(city), answers: answers(city.day) },
  { who: '李强', size: 'phone', screens: familyOfNobody },
  { who: '张玉兰', size: 'phone', screens: worker(city) },
  { who: '王建国', size: 'desk', screens: desk(city) },
  { who: '赵磊', size: 'desk', screens: [screen('desk-board-of-another-centre', '/desk')] },
  { who: '周敏', size: 'desk', screens: lead },
  { who: '黄志强', size: 'desk', screens: [screen('desk-board-of-a-provider', '/desk')] },
  { who: '系统管理员', size: 'desk', screens: [screen('desk-mine', '/desk')] },
]

/** Somebody's browser for a round, signed in; `answers` stand in the tab as if the questions had been answered. */
export async function setOut(browser, { who, answers }, options) {
  const page = await browserOf(browser, options)
  watchRequests(page)
  if (answers) {
    const draft = JSON.stringify(answers)
    await page.addInitScript((it) => {
      if (!sessionStorage.getItem('anju.ask')) sessionStorage.setItem('anju.ask', it)
    }, draft)
  }
  if (!who) return page
  await page.goto('/')
  await signIn(page, who, options.language)
  return page
}

/** Opens a screen and does what belongs to it; the page then stands still. */
export async function visit(page, { path, acts }) {
  await page.goto(path)
  await settled(page)
  for (const act of acts) await act(page)
  if (acts.length > 0) await settled(page)
}

const running = new WeakMap()

function watchRequests(page) {
  const requests = new Set()
  running.set(page, requests)
  page.on('request', (request) => !request.url().endsWith('/events') && requests.add(request))
  for (const end of ['requestfinished', 'requestfailed']) page.on(end, (request) => requests.delete(request))
}

/** Waits until the page has its heading, asks for nothing more, has its fonts, and nothing on it changes or moves. */
export async function settled(page) {
  await page.locator('main h1:visible, .order-panel h2:visible').first().waitFor()
  for (const end = Date.now() + patience; Date.now() < end;) {
    const quiet = await page.evaluate(async () => {
      let changed = false
      const watch = new MutationObserver(() => (changed = true))
      watch.observe(document.body, { subtree: true, childList: true, characterData: true })
      await document.fonts.ready
      for (let frame = 0; frame < 4; frame++) await new Promise(requestAnimationFrame)
      watch.disconnect()
      const moving = document.getAnimations().some((one) => one.playState === 'running' && !endless(one))
      return !changed && !moving && document.querySelector('p.waiting, [aria-busy=true]') === null

      function endless(one) {
        return one.effect?.getComputedTiming().endTime === Infinity
      }
    })
    if (quiet && running.get(page)?.size === 0) return
  }
  throw new Error(`${page.url()} does not come to rest`)
}
