// The demo people, each with a browser of their own, on a phone or at a desk, by the city's clock.
import { mkdirSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { follow } from './clock.mjs'

export const url = process.env.ANJU_URL ?? 'http://localhost:8080'
export const password = 'anju-demo'
const failures = resolve(dirname(fileURLToPath(import.meta.url)), '../../target/browser-failures')

export const phones = {
  陈秀英: '13900000001',
  李强: '13900000004',
  李梅: '13900000002',
  王建国: '13900000011',
  周敏: '13900000012',
  张玉兰: '13900000021',
  刘芳: '13900000022',
  黄志强: '13900000031',
  林局: '13900000041',
  吴敏: '13900000051',
  赵磊: '13900000061',
  系统管理员: '13900000091',
}

export const sizes = { phone: { width: 390, height: 844 }, desk: { width: 1440, height: 900 } }

/** How long a test waits for anything: only a guard against a hang, for the machine may be busy. */
export const patience = 40_000

/** A browser of one person's own, not signed in yet. What the page throws or cannot load is kept in `page.complaints`. */
export async function browserOf(browser, { size = sizes.phone, language = 'zh-CN', ahead = 0, ...options } = {}) {
  const context = await browser.newContext({ baseURL: url, viewport: size, locale: language, ...options })
  context.setDefaultTimeout(patience)
  if (language !== 'zh-CN') await context.addInitScript((it) => localStorage.setItem('anju.language', it), language)
  if (ahead !== 0) await follow(context, ahead)
  const page = await context.newPage()
  page.complaints = []
  page.on('pageerror', (error) => page.complaints.push(String(error)))
  page.on('console', (message) => {
    // a refusal by the server is told to the person; the browser tells it to the console as well
    if (message.type() === 'error' && !/Failed to load resource/.test(message.text()))
      page.complaints.push(message.text())
  })
  return page
}

/** Signs in as a person would, and waits until the question for it is gone. */
export async function signIn(page, name, language = 'zh-CN') {
  const say = language === 'en' ? ['Mobile number', 'Password', 'Sign in'] : ['手机号码', '密码', '登录']
  await page.getByLabel(say[0], { exact: true }).fill(phones[name])
  await page.getByLabel(say[1], { exact: true }).fill(password)
  await page.getByRole('button', { name: say[2], exact: true }).click()
  await page.locator('#password').waitFor({ state: 'detached' })
}

/** Somebody's browser with their own first page in it. */
export async function enter(browser, name, options = {}) {
  const page = await browserOf(browser, options)
  await page.goto('/')
  await signIn(page, name, options.language)
  return page
}

/** What the server says to the person who sits at this page. */
export async function ask(page, path) {
  const answer = await page.request.get(`${url}/api/v1${path}`)
  if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`)
  return answer.json()
}

/** Runs one step of a story; when it fails, says which, and keeps a picture of what each person saw. */
export async function step(name, pages, act) {
  try {
    return await act()
  } catch (error) {
    mkdirSync(failures, { recursive: true })
    const seen = Object.entries(pages).map(async ([who, page]) => {
      const path = join(failures, `${name.replace(/\W+/gu, '-').slice(0, 60) || 'step'}-${who}.png`)
      await page.screenshot({ path, fullPage: true, timeout: 10_000 }).catch(() => undefined)
      return `${who} at ${page.url()} ${page.complaints.join(' ')}`
    })
    const told = (await Promise.all(seen)).join('\n')
    throw new Error(`${name}\n${error.message}\n${told}\npictures in ${failures}`, { cause: error })
  }
}
