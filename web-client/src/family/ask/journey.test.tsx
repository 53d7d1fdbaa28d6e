import { createRoot, type Root } from 'react-dom/client'
import { act } from 'preact/test-utils'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Me, NewOrder } from '../../shared/api/schemas.ts'
import { go, usePath } from '../../shared/router.tsx'
import { addDays } from '../../shared/time/city.ts'
import { cityToday } from '../../shared/time/words.ts'
import { FamilyIs } from '../family.tsx'
import { pageOf } from '../pages.tsx'

const me: Me = { person: { id: 'li', name: '李梅' }, roles: ['relative'], residents: [{ id: 'chen', name: '陈秀英' }] }
const bath = {
  code: 'BATH_HOME',
  name: '居家助浴',
  category: 'bathing',
  categoryName: '助浴',
  durationMinutes: 60,
  workers: 1,
  price: { amountFen: 8000, note: '示例价' },
}
const chen = {
  id: 'chen',
  name: '陈秀英',
  addresses: [{ id: 'home', label: '家', line: '滨江东路 18 号', main: true }],
}

let root: Root
let posted: { key: string; body: NewOrder }[]
let taken: () => Response
let windows: (date: string) => Response | Promise<Response>

function Face() {
  const path = usePath()
  return (
    <FamilyIs value={{ me, cards: [], about: () => undefined }}>
      <div key={path}>{pageOf(path)}</div>
    </FamilyIs>
  )
}

const json = (body: unknown, status = 200) => new Response(JSON.stringify(body), { status })
const open9and14 = (date: string, nine: boolean, two: boolean, anotherDate: string | null = null) =>
  json({
    date,
    next: null,
    anotherDate,
    items: [
      { start: `${date}T09:00:00+08:00`, end: `${date}T11:00:00+08:00`, canCome: nine, workers: nine ? 3 : 0 },
      { start: `${date}T14:00:00+08:00`, end: `${date}T16:00:00+08:00`, canCome: two, workers: two ? 1 : 0 },
    ],
  })
const row = (words: string) =>
  [...document.querySelectorAll('label.row')].find((one) => one.textContent?.startsWith(words)) as HTMLElement
const radio = (words: string) => row(words).querySelector('input') as HTMLInputElement
const page = () => document.querySelector('h1')?.textContent
/** Reading takes a few turns: an effect asks, an answer draws, the drawing has effects of its own. */
async function settle() {
  for (let turn = 0; turn < 6; turn++) await act(() => new Promise<void>((done) => setTimeout(done, 2)))
}
async function open() {
  root = createRoot(document.getElementById('app') as HTMLElement)
  await act(() => root.render(<Face />))
  await settle()
}
async function choose(words: string) {
  const row = [...document.querySelectorAll('label.row')].find((one) => one.textContent?.startsWith(words))
  await act(() => (row?.querySelector('input') as HTMLInputElement).click())
}
async function press(words: string) {
  const button = [...document.querySelectorAll('button')].find((one) => one.textContent === words)
  await act(() => (button as HTMLButtonElement).click())
  await settle()
}
async function answer(words: string) {
  await choose(words)
  await press('继续')
}

beforeEach(async () => {
  document.body.innerHTML = '<div id="app"></div>'
  sessionStorage.clear()
  posted = []
  taken = () => json({ id: '7', number: '17', stage: 'requested', version: 1, window: posted.at(-1)?.body.window }, 201)
  windows = (date) => open9and14(date, true, true)
  vi.stubGlobal(
    'EventSource',
    class extends EventTarget {
      close() {}
    },
  )
  vi.stubGlobal(
    'fetch',
    async (url: string, init: { method: string; body: string; headers: Record<string, string> }) => {
      if (url.endsWith('/services')) return json({ items: [bath], next: null })
      if (url.endsWith('/residents/chen')) return json(chen)
      if (url.includes('/residents/chen/windows?'))
        return windows(new URL(url, 'http://x').searchParams.get('date') ?? '')
      if (init.method === 'POST') {
        posted.push({ key: init.headers['Idempotency-Key'] ?? '', body: JSON.parse(init.body) })
        return taken()
      }
      if (url.includes('/orders?')) return json({ items: [], next: null })
      return json({ id: '7', number: '17', stage: 'requested', version: 1, window: posted.at(-1)?.body.window })
    },
  )
  history.replaceState(null, '', '/family/ask')
  await open()
})
afterEach(async () => {
  await act(() => root.unmount())
  vi.unstubAllGlobals()
})

describe('李梅 asks for 居家助浴 for her mother', () => {
  test('one question after the other, checks, sends, and is told what happens next', async () => {
    expect(page()).toBe('需要哪一类服务？')
    await press('继续')
    expect(document.querySelector('.errors')?.textContent).toContain('请选一项')
    await answer('助浴')
    await answer('居家助浴')
    await answer('明天')
    await answer('上午9:00 到 11:00')
    await answer('谁来都可以')
    await press('继续')
    expect(page()).toBe('请核对一遍')
    expect(document.body.textContent).toContain('80 元（示例价）')
    await press('确认并提交')
    expect(posted[0]?.body).toEqual({
      residentId: 'chen',
      serviceCode: 'BATH_HOME',
      addressId: 'home',
      window: {
        start: `${addDays(cityToday(), 1)}T09:00:00+08:00`,
        end: `${addDays(cityToday(), 1)}T11:00:00+08:00`,
      },
    })
    expect(location.pathname).toBe('/family/orders/7/sent')
    expect(document.body.textContent).toContain('编号 17')
    expect(sessionStorage.getItem('anju.ask')).toBeNull()
  })

  test('a lost answer loses nothing: the next press has the same key', async () => {
    for (const words of ['助浴', '居家助浴', '明天', '上午9:00 到 11:00', '谁来都可以']) await answer(words)
    await press('继续')
    taken = () => {
      throw new TypeError('Failed to fetch')
    }
    await press('确认并提交')
    expect(document.body.textContent).toContain('您填的都还在')
    await press('确认并提交')
    expect(posted.map((one) => one.key)).toEqual([posted[0]?.key, posted[0]?.key])
  })

  test('a field that the server refuses leads back to its question, and the way returns to the check', async () => {
    for (const words of ['助浴', '居家助浴', '明天', '上午9:00 到 11:00', '谁来都可以']) await answer(words)
    await press('继续')
    const problems = [{ field: 'window.start', words: '这个时间已经过了' }]
    taken = () => json({ type: '', title: '', status: 422, detail: '', problems }, 422)
    await press('确认并提交')
    expect(document.querySelector('.errors a')?.getAttribute('href')).toBe('#change-time')
    await act(() => document.getElementById('change-time')?.click())
    await settle()
    expect(page()).toBe('什么时间上门？')
    await answer('下午2:00 到 4:00')
    expect(page()).toBe('请核对一遍')
  })

  test('reloading keeps the answers, and a question asked too early leads to the open one', async () => {
    await answer('助浴')
    await act(() => root.unmount())
    await open()
    await act(() => go('/family/ask/check'))
    await settle()
    expect(page()).toBe('需要哪一项服务？')
  })

  test('a time at which nobody can come keeps its row and cannot be chosen, but by typing it', async () => {
    windows = (date) => open9and14(date, false, true)
    for (const words of ['助浴', '居家助浴', '明天']) await answer(words)
    expect(row('上午9:00 到 11:00').textContent).toContain('没有人能来')
    expect(radio('上午9:00 到 11:00').disabled).toBe(true)
    expect(row('下午2:00 到 4:00').textContent).toContain('有人能来')
    expect(document.querySelectorAll('label.row')).toHaveLength(10)
    expect(document.body.textContent).toContain('请选“自己定时间”')
    await answer('下午2:00 到 4:00')
    expect(page()).toBe('希望谁来？')
  })

  test('a day without any time says so, offers the nearest that has one, and can still be sent', async () => {
    const tomorrow = addDays(cityToday(), 1)
    windows = (date) =>
      open9and14(date, date !== tomorrow, date !== tomorrow, date === tomorrow ? addDays(tomorrow, 1) : null)
    for (const words of ['助浴', '居家助浴', '明天']) await answer(words)
    expect(document.body.textContent).toContain('您照样可以选一个时间提交')
    expect(radio('上午9:00 到 11:00').disabled).toBe(false)
    await choose('上午9:00 到 11:00')
    const move = [...document.querySelectorAll('button')].find((one) => one.textContent?.startsWith('改到'))
    await act(() => move?.click())
    await settle()
    expect(document.activeElement?.tagName).toBe('H1')
    expect(document.querySelector('input:checked')).toBeNull()
    expect(row('上午9:00 到 11:00').textContent).toContain('有人能来')
    await answer('上午9:00 到 11:00')
    await answer('谁来都可以')
    await press('继续')
    await press('确认并提交')
    expect(posted[0]?.body.window.start).toBe(`${addDays(tomorrow, 1)}T09:00:00+08:00`)
  })

  test('while it is not known every time can be chosen, and what was chosen meanwhile stays', async () => {
    let answered: (response: Response) => void = () => undefined
    let asked = ''
    windows = (date) => {
      asked = date
      return new Promise((done) => (answered = done))
    }
    for (const words of ['助浴', '居家助浴', '明天']) await answer(words)
    expect(row('上午9:00 到 11:00').textContent).toContain('正在查询')
    await choose('上午9:00 到 11:00')
    await act(() => answered(open9and14(asked, false, true)))
    await settle()
    expect(row('上午9:00 到 11:00').textContent).toContain('没有人能来')
    expect(radio('上午9:00 到 11:00').checked).toBe(true)
    await press('继续')
    expect(page()).toBe('希望谁来？')
  })

  test('without network all times are there as before, with words', async () => {
    windows = () => {
      throw new TypeError('Failed to fetch')
    }
    for (const words of ['助浴', '居家助浴', '明天']) await answer(words)
    expect(document.querySelectorAll('label.row input:disabled')).toHaveLength(0)
    expect(document.body.textContent).toContain('请照常选一个时间')
    await answer('上午9:00 到 11:00')
    expect(page()).toBe('希望谁来？')
  })
})
