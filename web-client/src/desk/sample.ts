import type { Certificate, Order } from './model.ts'

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
