// What people of the story do on a screen, by the words that they see there.
import assert from 'node:assert/strict'

/** From the family's first page to the number of the order, all for tomorrow; answers the line with the number. */
export async function askForVisit(page, category, service, time) {
  const answers = [category, service, /^明天/, time, '谁来都可以']
  await page.getByRole('link', { name: '申请上门服务' }).click()
  for (const answer of answers) {
    if (answer instanceof RegExp) await atHome(page)
    await choose(page, answer)
    await page.getByRole('button', { name: '继续' }).click()
  }
  await page.getByRole('heading', { name: '有什么要告诉服务人员的？' }).waitFor()
  await page.getByRole('button', { name: '继续' }).click()
  await page.getByRole('heading', { name: '请核对一遍' }).waitFor()
  await page.getByText(service, { exact: true }).waitFor()
  await page.getByRole('button', { name: '确认并提交' }).click()
  await page.getByRole('heading', { name: '已经提交' }).waitFor()
  return page.getByText(/^编号 /).textContent()
}

/** Who has more than one address is asked which; the first is where they usually are. */
async function atHome(page) {
  await page.waitForURL(/\/ask\/(address|day)/)
  if (!page.url().includes('/ask/address')) return
  await page.getByRole('radio').first().check()
  await page.getByRole('button', { name: '继续' }).click()
}

/** Chooses what begins with these words: a choice's name goes on with its hint. */
export const choose = (page, words) =>
  page.getByRole('radio', { name: words instanceof RegExp ? words : new RegExp(`^${words}`) }).check()

/** What stands on the page, without what is told to those who listen. */
export const main = (page) => page.getByRole('main')

/** A lane of the board, by its name. */
export const lane = (page, name) => page.getByRole('region', { name, exact: true })

/** The card of an order. */
export const card = (within, order) => within.locator(`[data-order="${order}"]`)

/** The offer of a service for tomorrow on a worker's page; it comes by itself. */
export async function offerOf(page, service, time = '') {
  const offer = page.getByRole('article', { name: service }).filter({ hasText: '明天' }).filter({ hasText: time })
  await offer.waitFor()
  return offer
}

/** On the page of the tasks: everything was done. */
export async function doEveryTask(page) {
  const tasks = page.getByRole('group')
  await tasks.first().waitFor()
  for (const task of await tasks.all()) await task.getByRole('radio', { name: '做了', exact: true }).check()
}

/** No page threw, and none wrote an error into its console. */
export function noComplaints(people) {
  for (const [name, page] of Object.entries(people)) assert.deepEqual(page.complaints, [], name)
}
