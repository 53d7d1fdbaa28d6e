import { Button, Empty } from 'antd'
import { useCallback, useMemo } from 'react'
import { addDays, atTime } from '../../shared/time/city.ts'
import { cityToday } from '../../shared/time/words.ts'
import { go } from '../address/address.ts'
import { addressOf } from '../address/page.ts'
import { ReadingState } from '../data/ReadingState.tsx'
import { daysName } from '../data/tell.ts'
import { optionsOf } from '../filters/choices.ts'
import { FilterBar } from '../filters/FilterBar.tsx'
import { narrows, readFilters, shows, writeFilters, type Days, type Filters } from '../filters/filters.ts'
import { useOrders } from '../orders/useOrders.ts'
import { OrderTable } from '../table/OrderTable.tsx'
import type { Me } from '../model.ts'
import { may } from '../shell/access.ts'
import { useMe } from '../shell/session.ts'
import { Watch } from '../watch/Watch.tsx'
import { Approvals } from './Approvals.tsx'
import { Lanes } from './Lanes.tsx'
import { say } from './words.ts'

/**
 * The days that a board shows when nobody chose others: the coming week of a centre or provider, and today for those
 * who see the whole city.
 */
function usualDays(me: Me): Days {
  const today = cityToday()
  return { from: today, to: me.organisations?.length ? addDays(today, 6) : today }
}

/** The board: all orders of the chosen days that this person may see, as lanes or as a table. */
export function BoardPage({ query }: { query: string }) {
  const me = useMe()
  const { from, to } = usualDays(me)
  const mayWatch = may(me.roles, 'answer-alarms')
  const mayApprove = may(me.roles, 'ask')
  const usual = useMemo(() => ({ from, to }), [from, to])
  const filters = useMemo(() => readFilters(query, usual), [query, usual])
  const orders = useOrders(atTime(filters.from, '00:00'), atTime(filters.to, '24:00'))
  const all = useMemo(() => [...orders.book.values()], [orders.book])
  const shown = useMemo(() => all.filter((order) => shows(filters, order)), [all, filters])
  const options = useMemo(() => optionsOf(all), [all])
  const change = (changed: Partial<Filters>) =>
    go(addressOf.board + writeFilters({ ...filters, ...changed }, usual), { replace: true })

  const days = daysName(filters.from, filters.to)
  const summary = narrows(filters)
    ? say('summary.narrowed', { days, count: shown.length, all: all.length })
    : say('summary', { days, count: all.length })
  const find = useCallback((id: string) => orders.book.get(id), [orders.book])
  return (
    <>
      <div className="page-head">
        <h1 tabIndex={-1}>{say('title')}</h1>
        <p className="quiet">{orders.state === 'reading' ? say('reading', { count: all.length }) : summary}</p>
      </div>
      <FilterBar filters={filters} options={options} onChange={change} />
      <ReadingState reading={orders} />
      {orders.elsewhere.size > 0 && !narrows(filters) && (
        <p className="panel row">
          {say('elsewhere.one', { count: orders.elsewhere.size })}
          <Button onClick={() => change(daysOf([...orders.elsewhere.values()], filters))}>
            {say('elsewhere.show')}
          </Button>
        </p>
      )}
      {mayWatch && <Watch />}
      {mayApprove && <Approvals orders={all} centreId={me.organisations?.[0]?.id ?? ''} />}
      {orders.state !== 'reading' && shown.length === 0 && (
        <Empty
          className="panel"
          image={Empty.PRESENTED_IMAGE_SIMPLE}
          description={narrows(filters) ? say('board.empty.narrowed') : say('board.empty')}
        >
          {!narrows(filters) && <p className="quiet">{say('board.empty.what')}</p>}
        </Empty>
      )}
      {filters.view === 'table' ? (
        <OrderTable orders={shown} find={find} />
      ) : (
        <Lanes reading={orders.state === 'reading'} orders={shown} find={find} filters={filters} onChange={change} />
      )}
    </>
  )
}

/** The days widened so that the orders that start elsewhere are shown as well. */
function daysOf(starts: readonly string[], filters: Filters): Pick<Filters, 'from' | 'to'> {
  const days = [...starts, filters.from, filters.to].sort()
  return { from: days[0] as string, to: days.at(-1) as string }
}
