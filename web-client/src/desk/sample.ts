import type { Certificate, Order, Plan, Planned, Promised } from './model.ts'

/** People and orders for the tests of the desk: the story of 陈秀英's bath. */
export const chen = { id: 'r1', name: '陈秀英' }
export const zhang = { id: 'w1', name: '张玉兰' }
export const liu = { id: 'w2', name: '刘芳' }

let next = 1

/** An order of today, with what a test wants to be different. */
export function anOrder(different: Partial<Order> = {}): Order {
  const number = next++
  return {
    id: `o${number}`,
    number: String(1000 + number),
    stage: 'requested',
    version: 1,
    residentId: chen.id,
    residentName: chen.name,
    serviceCode: 'BATH_HOME',
    serviceName: '居家助浴',
    window: { start: '2026-11-24T09:00:00+08:00', end: '2026-11-24T11:00:00+08:00' },
    communityName: '桥东社区',
    centre: { id: 'c1', name: '桥东居家养老服务中心' },
    ...different,
  }
}

/** 张玉兰 first, a neighbour second, 刘芳 without the bathing certificate, one beyond the radius. */
export const certificate: Certificate = {
  rulesVersion: '1',
  weightsVersion: 'w7',
  madeAt: '2026-11-23T20:00:00+08:00',
  summary: '张姐来过 6 次，离您家 1.2 公里，有助浴证',
  candidates: [
    {
      workerId: 'w1',
      name: '张玉兰',
      score: 88,
      travelMinutes: 6,
      visitStart: '2026-11-24T09:00:00+08:00',
      chosen: true,
      reasons: [
        { rule: 'continuity', points: 30, words: '来过 6 次' },
        { rule: 'travel', points: -6, words: '路上 6 分钟' },
      ],
    },
    {
      workerId: 'w3',
      name: '何春',
      score: 61.5,
      travelMinutes: 19,
      reasons: [{ rule: 'travel', points: -19, words: '路上 19 分钟' }],
    },
  ],
  rejected: [
    { workerId: 'w2', name: '刘芳', overridable: false, rules: [{ rule: 'certificate', words: '没有助浴证' }] },
    { workerId: 'w4', name: '钱丽', overridable: true, rules: [{ rule: 'radius', words: '超出中心的服务半径' }] },
  ],
  counted: [{ rule: 'certificate', words: '没有助浴证', count: 411 }],
}

const clock = (time: string) => `2026-11-25T${time}:00+08:00`

/** Somebody's promise to be there from one time of the plan's day to another, after ten minutes of travel. */
export function promised(worker: { id: string; name: string }, start: string, end: string): Promised {
  return { workerId: worker.id, workerName: worker.name, start: clock(start), end: clock(end), travelSeconds: 600 }
}

/** A visit of a plan, with what a test wants to be different. */
export function aPlanned(different: Partial<Planned> = {}): Planned {
  const { id, number, residentName, serviceCode, serviceName } = anOrder()
  return {
    orderId: id,
    number,
    residentName: residentName ?? '',
    serviceCode,
    serviceName: serviceName ?? '',
    place: { lat: 23.1, lng: 114.4 },
    window: { start: clock('09:00'), end: clock('11:00') },
    was: [],
    now: [],
    change: 'same',
    part: null,
    pinned: false,
    fixed: false,
    words: '',
    ...different,
  }
}

/** The plan of a day in which 张玉兰 falls ill, with these visits. */
export function aPlan(visits: Planned[], different: Partial<Plan> = {}): Plan {
  const place = { lat: 23.1, lng: 114.4 }
  return {
    id: 'p1',
    version: 1,
    centreId: 'c1',
    day: '2026-11-25',
    kind: 'repair',
    state: 'proposed',
    progress: 1,
    cost: 800,
    costBefore: 1000,
    visitCount: visits.length,
    changes: visits.filter((visit) => visit.change !== 'same').length,
    leftOut: visits.filter((visit) => visit.change === 'left-out').length,
    askedBy: { id: 'k1', name: '王建国' },
    askedAt: clock('07:30'),
    seconds: 20,
    seed: '1',
    cause: { code: 'worker-ill', words: '张玉兰今天病了' },
    problem: null,
    costs: [],
    workers: [zhang, liu].map((worker) => ({ ...worker, start: place, shifts: [], breaks: [] })),
    visits,
    parts: [],
    ...different,
  }
}
