// Visits of 陈秀英 in the stages that the screens show: asked for by 李梅, taken by 张玉兰.
import { get, post, remove, until } from './api.mjs'

const [family, desk, worker] = ['李梅', '王建国', '张玉兰']
const dayMillis = 86_400_000
const later = (day, days) => new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMillis).toISOString().slice(0, 10)

/** A day after tomorrow on which 张玉兰 still has room for all of it. */
async function freeDay(today) {
  for (let days = 3; days < 30; days++) {
    const day = later(today, days)
    if ((await get(worker, `/workers/me/day?date=${day}`)).items.length < 3) return day
  }
  throw new Error('张玉兰 has no free day in this month.')
}

/** An order that 张玉兰 is asked to take, whomever the matching would have asked. */
async function offered(residentId, serviceCode, day, from, to, more = {}) {
  const window = { start: `${day}T${from}:00+08:00`, end: `${day}T${to}:00+08:00` }
  const { id } = await post(family, '/orders', { residentId, serviceCode, window, ...more })
  const order = await until(async () => {
    const now = await get(desk, `/orders/${id}`)
    return ['offered', 'unmet'].includes(now.stage) && now
  }, `${serviceCode} is matched`)
  const zhang = (await get(worker, '/me')).person.id
  if (order.offer?.workerIds?.includes(zhang)) return { id, offer: order.offer.id }
  const offer = await post(desk, `/orders/${id}/offers`, { workerIds: [zhang], reason: '她熟悉老人' })
  return { id, offer: offer.id }
}

/** An order that 张玉兰 has taken; answers its id. */
export async function taken(...asked) {
  const { id, offer } = await offered(...asked)
  await post(worker, `/offers/${offer}/acceptance`)
  return id
}

/** An order that 张玉兰 has taken on that day, or on the first one from `days` on where it fits; answers its id. */
export async function takenSome(days, residentId, serviceCode, from, to, thatDay) {
  if (thatDay) return taken(residentId, serviceCode, thatDay, from, to)
  const { today } = await get(family, '/me')
  for (let on = days; on < days + 30; on++) {
    const day = later(today, on)
    if ((await get(worker, `/workers/me/day?date=${day}`)).items.length > 0) continue
    try {
      return await taken(residentId, serviceCode, day, from, to)
    } catch (refused) {
      // it is her day off
      if (!String(refused).includes('422')) throw refused
    }
  }
  throw new Error('张玉兰 has no free day')
}

async function mark(id, which, proven) {
  const { visit, serviceCode } = await get(worker, `/orders/${id}`)
  const { code } = await get(family, `/orders/${id}/proof-code`)
  const proof = proven ? { kind: 'oneTimeCode', code } : { kind: 'none' }
  if (which === 'check-in') return post(worker, `/orders/${id}/check-in`, { at: visit.start, proof })
  const services = (await get(worker, '/services')).items
  const tasks = services.find((one) => one.code === serviceCode).tasks ?? []
  return post(worker, `/orders/${id}/check-out`, {
    at: visit.end,
    proof,
    tasks: tasks.map(({ code }, at) => (at === 0 ? { code, outcome: 'refused', reason: '老人今天不想' } : done(code))),
  })
}

const done = (code) => ({ code, outcome: 'done' })

/** Two days on, where nobody of the story has anything to do. */
const planDay = (day) => later(day, 2)

/** A proposal for a day of the centre, as quick as it may be. */
async function planned(day) {
  const centreId = (await get(desk, '/me')).organisations[0].id
  const { id } = await post(desk, '/plans', { centreId, day, seconds: 5 })
  await until(async () => (await get(desk, `/plans/${id}`)).state === 'proposed', `${day} is planned`)
  return id
}

/** Brings the city there; `away` ends what would be in the way of the next test. */
export async function prepare() {
  const { residents, today } = await get(family, '/me')
  const resident = residents[0].id
  const day = await freeDay(today)
  const disputed = await taken(resident, 'SHOP', day, '08:00', '09:00')
  await mark(disputed, 'check-in', false)
  await mark(disputed, 'check-out', false)
  const verified = await taken(resident, 'HAIR', day, '10:00', '11:00')
  await mark(verified, 'check-in', true)
  await mark(verified, 'check-out', true)
  const underWay = await taken(resident, 'COMPANY', day, '12:00', '13:30')
  await mark(underWay, 'check-in', true)
  const arranged = await taken(resident, 'ADL', day, '15:00', '16:30', { note: '门铃坏了，请敲门。' })
  const asked = await offered(resident, 'LAUNDRY', day, '16:15', '18:00')
  const past = (await get(family, `/orders?residentId=${resident}&stage=settled&limit=1`)).items[0].id
  const waiting = await offered(resident, 'SHOP', planDay(day), '09:00', '11:00')
  const plans = [await planned(planDay(day)), await planned(planDay(day))]
  const alarm = (await post(family, `/residents/${resident}/alarms`)).id
  await post(desk, `/alarms/${alarm}/acknowledgement`)
  await post(desk, `/alarms/${alarm}/closure`, { outcome: '已电话联系，是误按，人安全。' })

  const away = async () => {
    await mark(underWay, 'check-out', true)
    for (const id of plans) await remove(desk, `/plans/${id}`)
    for (const id of [arranged, asked.id, waiting.id])
      await post(family, `/orders/${id}/cancellation`, { reason: '不需要了' })
  }
  return {
    resident,
    day,
    disputed,
    verified,
    underWay,
    arranged,
    asked: asked.id,
    offer: asked.offer,
    past,
    alarm,
    plan: plans[0],
    otherPlan: plans[1],
    planDay: planDay(day),
    away,
  }
}
