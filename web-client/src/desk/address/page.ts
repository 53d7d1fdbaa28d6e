/** The pages of the desk and their addresses. */
export type Page =
  | {
      name:
        | 'board'
        | 'timeline'
        | 'plan'
        | 'petitions'
        | 'care'
        | 'centre'
        | 'verify'
        | 'corrections'
        | 'callBacks'
        | 'register'
        | 'workers'
        | 'organisations'
        | 'evv'
        | 'complaints'
        | 'map'
        | 'alarms'
        | 'residents'
        | 'absent'
        | 'unmet'
        | 'mine'
        | 'unknown'
    }
  | { name: 'new-order' | 'new-care-plan'; residentId: string }
  | { name: 'order' | 'resident' | 'proposal' | 'care-plan' | 'worker' | 'organisation'; id: string }

const plain = {
  '': 'board',
  timeline: 'timeline',
  plan: 'plan',
  petitions: 'petitions',
  care: 'care',
  verify: 'verify',
  centre: 'centre',
  corrections: 'corrections',
  'call-backs': 'callBacks',
  workers: 'workers',
  organisations: 'organisations',
  complaints: 'complaints',
  map: 'map',
  alarms: 'alarms',
  residents: 'residents',
  register: 'register',
  'visit-records': 'evv',
  absent: 'absent',
  'unmet-needs': 'unmet',
  mine: 'mine',
} as const

/** Which page an address means. */
export function pageAt(path: string, query = ''): Page {
  const [desk, first = '', second = '', ...rest] = path.split('/').filter(Boolean).map(decode)
  if ((desk !== 'desk' && desk !== 'desk.html') || rest.length > 0) return { name: 'unknown' }
  if (first === 'orders' && second === 'new') {
    return { name: 'new-order', residentId: new URLSearchParams(query).get('resident') ?? '' }
  }
  if (first === 'care' && second === 'new') {
    return { name: 'new-care-plan', residentId: new URLSearchParams(query).get('resident') ?? '' }
  }
  if (first === 'care' && second) return { name: 'care-plan', id: second }
  if (first === 'orders' && second) return { name: 'order', id: second }
  if (first === 'organisations' && second) return { name: 'organisation', id: second }
  if (first === 'workers' && second) return { name: 'worker', id: second }
  if (first === 'residents' && second) return { name: 'resident', id: second }
  if (first === 'plan' && second) return { name: 'proposal', id: second }
  if (second || !(first in plain)) return { name: 'unknown' }
  return { name: plain[first as keyof typeof plain] }
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

export const addressOf = {
  board: '/desk',
  timeline: '/desk/timeline',
  plan: '/desk/plan',
  petitions: '/desk/petitions',
  care: '/desk/care',
  carePlan: (id: string) => `/desk/care/${encodeURIComponent(id)}`,
  newCarePlan: (residentId: string) => `/desk/care/new?resident=${encodeURIComponent(residentId)}`,
  verify: '/desk/verify',
  centre: '/desk/centre',
  corrections: '/desk/corrections',
  callBacks: '/desk/call-backs',
  workers: '/desk/workers',
  workersOf: (organisationId: string) => `/desk/workers?organisation=${encodeURIComponent(organisationId)}`,
  organisations: '/desk/organisations',
  organisation: (id: string) => `/desk/organisations/${encodeURIComponent(id)}`,
  worker: (id: string) => `/desk/workers/${encodeURIComponent(id)}`,
  complaints: '/desk/complaints',
  map: '/desk/map',
  alarms: '/desk/alarms',
  residents: '/desk/residents',
  evv: '/desk/visit-records',
  register: (id = '') => `/desk/register${id ? `?import=${encodeURIComponent(id)}` : ''}`,
  absent: '/desk/absent',
  unmet: '/desk/unmet-needs',
  mine: '/desk/mine',
  order: (id: string) => `/desk/orders/${encodeURIComponent(id)}`,
  resident: (id: string) => `/desk/residents/${encodeURIComponent(id)}`,
  proposal: (id: string, besides = '') =>
    `/desk/plan/${encodeURIComponent(id)}${besides ? `?with=${encodeURIComponent(besides)}` : ''}`,
  newOrder: (residentId = '') => `/desk/orders/new${residentId ? `?resident=${encodeURIComponent(residentId)}` : ''}`,
}
