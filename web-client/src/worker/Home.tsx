import { getMyDay, listMyPetitions } from '../shared/api/calls.ts'
import type { Day, DayItem, Stage } from '../shared/api/schemas.ts'
import { To } from '../shared/router.tsx'
import { addDays } from '../shared/time/city.ts'
import { cityToday, clock24, dateWords, dayWords } from '../shared/time/words.ts'
import { Icon } from '../shared/ui/Icon.tsx'
import { Loaded } from '../shared/ui/Loaded.tsx'
import { Page } from '../shared/ui/Page.tsx'
import { StatusTag } from '../shared/ui/StatusTag.tsx'
import { readBadge } from './badge/Badge.tsx'
import { Changes } from './Changes.tsx'
import { Offers } from './offers/Offers.tsx'
import { useUnsent } from './unsent/outbox.ts'
import { stageWith } from './unsent/queue.ts'
import { takeAlong, visitPath } from './visit/visit.ts'
import { readKept, useKept } from './worker.tsx'
import { say } from './words.ts'

/** Offers first, then the day in order with what is next in big; other days one tap away. */
export function Home({ day = cityToday() }: { day?: string }) {
  const today = day === cityToday()
  const read = useKept(
    `day ${day}`,
    async () => {
      const read = await getMyDay(day)
      // a visit that could not be taken along is read when it is opened
      void takeAlong(read).catch(() => undefined)
      void readKept('badge', readBadge).catch(() => undefined)
      void readKept('petitions', listMyPetitions).catch(() => undefined)
      return read
    },
    (change) => change.kind !== 'alarm',
  )
  return (
    <Page
      title={today ? say('day.title') : say('day.other', { day: dayWords(day) })}
      {...(today ? {} : { back: '/worker' })}
    >
      {today && <p>{dateWords(day)}</p>}
      {today && <Offers />}
      <Loaded from={read}>
        {({ value, at, old }) => (
          <>
            {old && <p className="hint">{say('day.kept', { at: clock24(at) })}</p>}
            {today && <Changes changes={value.changes ?? []} />}
            <Visits day={value} />
          </>
        )}
      </Loaded>
      <nav aria-label={say('day.days')}>
        <div className="buttons">
          <To className="button second" to={`/worker/days/${addDays(day, -1)}`}>
            {say('day.before')}
          </To>
          <To className="button second" to={`/worker/days/${addDays(day, 1)}`}>
            {say('day.after')}
          </To>
        </div>
      </nav>
      <nav className="apart" aria-label={say('day.links')}>
        <ul className="rows">
          {!today && <Row to="/worker" words={say('day.today')} />}
          <Row to="/worker/petitions" words={say('petitions')} />
          <Row to="/worker/badge" words={say('badge')} />
          <Row to="/worker/unsent" words={say('unsent.title')} />
        </ul>
        <To className="button alarm" to="/worker/help">
          <Icon name="alert" /> {say('help')}
        </To>
      </nav>
    </Page>
  )
}

function Row({ to, words }: { to: string; words: string }) {
  return (
    <li>
      <To className="row" to={to}>
        <span>{words}</span>
        <Icon name="forward" />
      </To>
    </li>
  )
}

const coming: Stage[] = ['dispatched', 'under-way']

function Visits({ day }: { day: Day }) {
  const entries = useUnsent()
  const items = day.items.map((item) => {
    const stage = (item.stage ?? 'dispatched') as Stage
    return { ...item, stage: stageWith(entries, { id: item.orderId, stage }) }
  })
  const next = items.find((item) => item.stage === 'under-way') ?? items.find((item) => item.stage === 'dispatched')
  const rest = items.filter((item) => item !== next && coming.includes(item.stage))
  const over = items.filter((item) => item !== next && !coming.includes(item.stage))
  if (items.length === 0) return <p className="card">{say('day.none')}</p>
  return (
    <>
      {next && (
        <section className="card first" aria-labelledby="next">
          <h2 id="next">{next.stage === 'under-way' ? say('day.now') : say('day.next')}</h2>
          <p className="clock">{timesOf(next)}</p>
          <p className="main-thing">{next.serviceName ?? next.serviceCode}</p>
          <p>
            {next.residentName}
            <br />
            {next.addressLine ?? next.communityName}
          </p>
          {next.stage === 'dispatched' && <p className="hint">{travelOf(next)}</p>}
          <To className="button" to={visitPath(next.orderId)}>
            {say('day.open')}
          </To>
        </section>
      )}
      <Group title={say('day.rest')} items={rest} />
      <Group title={say('day.over')} items={over} />
    </>
  )
}

const timesOf = (item: DayItem) => [item.start, item.end].flatMap((at) => (at ? [clock24(at)] : [])).join(' – ')
const travelOf = (item: DayItem) => say('day.travel', { minutes: Math.round(item.travelMinutes) })

function Group({ title, items }: { title: string; items: (DayItem & { stage: Stage })[] }) {
  if (items.length === 0) return null
  return (
    <>
      <h2>{title}</h2>
      <ol className="rows">
        {items.map((item) => (
          <li key={item.orderId}>
            <To className="row" to={visitPath(item.orderId)}>
              <span>
                <strong>{timesOf(item)}</strong> {item.serviceName ?? item.serviceCode}
                <span className="hint">
                  {item.residentName} · {item.communityName}
                </span>
                {coming.includes(item.stage) ? (
                  <span className="hint">{travelOf(item)}</span>
                ) : (
                  <StatusTag stage={item.stage} />
                )}
              </span>
              <Icon name="forward" />
            </To>
          </li>
        ))}
      </ol>
    </>
  )
}
