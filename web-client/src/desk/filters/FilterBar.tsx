import { Button } from 'antd'
import { useState } from 'react'
import { addDays, isDay } from '../../shared/time/city.ts'
import { cityToday } from '../../shared/time/words.ts'
import { isLane, lanes } from '../board/lanes.ts'
import { say as saysStage } from '../stage/words.ts'
import type { optionsOf } from './choices.ts'
import { FilterChoice, FilterInput } from './Filter.tsx'
import { narrows, type Filters } from './filters.ts'
import { say } from './words.ts'

interface Props {
  filters: Filters
  options: ReturnType<typeof optionsOf>
  onChange: (changed: Partial<Filters>) => void
}

const views = ['lanes', 'table'] as const

/** The filters of the board. Each change is in the address at once. */
export function FilterBar({ filters, options, onChange }: Props) {
  const [copied, setCopied] = useState(false)
  const [more, setMore] = useState(false)
  const today = cityToday()
  const ranges = [
    ['days.today', today, today],
    ['days.tomorrow', addDays(today, 1), addDays(today, 1)],
    ['days.next', today, addDays(today, 6)],
    ['days.past', addDays(today, -7), addDays(today, -1)],
  ] as const
  const copy = () =>
    navigator.clipboard?.writeText(location.href).then(
      () => setCopied(true),
      () => undefined,
    )
  const day = (name: 'from' | 'to') => (value: string) => {
    if (!isDay(value)) return
    const other = name === 'from' ? { to: filters.to < value ? value : filters.to } : {}
    onChange({ ...other, [name]: value })
  }
  return (
    <search className="filters" aria-label={say('filters')}>
      <div className="row" role="group" aria-label={say('date')}>
        {ranges.map(([key, from, to]) => (
          <Button
            key={key}
            aria-pressed={filters.from === from && filters.to === to}
            type={filters.from === from && filters.to === to ? 'primary' : 'default'}
            onClick={() => onChange({ from, to })}
          >
            {say(key)}
          </Button>
        ))}
        <FilterInput label={say('from')} type="date" value={filters.from} onChange={day('from')} />
        <FilterInput label={say('to')} type="date" value={filters.to} onChange={day('to')} />
      </div>
      <Button className="filters-more" aria-expanded={more} onClick={() => setMore(!more)}>
        {say('more')}
      </Button>
      <div className={more ? 'row filters-rest filters-shown' : 'row filters-rest'}>
        <FilterInput
          label={say('text')}
          type="search"
          hint={say('text.hint')}
          value={filters.text}
          onChange={(text) => onChange({ text })}
        />
        <FilterChoice
          label={say('service')}
          value={filters.service}
          options={options.services}
          onChange={(service) => onChange({ service })}
        />
        {(options.centres.length > 1 || filters.centre) && (
          <FilterChoice
            label={say('centre')}
            value={filters.centre}
            options={options.centres}
            onChange={(centre) => onChange({ centre })}
          />
        )}
        <FilterChoice
          label={say('worker')}
          value={filters.worker}
          options={options.workers}
          onChange={(worker) => onChange({ worker })}
        />
        <FilterChoice
          label={say('lane')}
          value={filters.lanes[0] ?? ''}
          options={lanes.map((lane) => ({ value: lane, name: saysStage(`lane.${lane}`) }))}
          onChange={(lane) => onChange({ lanes: isLane(lane) ? [lane] : [] })}
        />
        <div className="row filter-end" role="group" aria-label={say('view')}>
          {views.map((view) => (
            <Button
              key={view}
              aria-pressed={filters.view === view}
              type={filters.view === view ? 'primary' : 'default'}
              onClick={() => onChange({ view })}
            >
              {say(`view.${view}`)}
            </Button>
          ))}
          {narrows(filters) && (
            <Button onClick={() => onChange({ service: '', centre: '', worker: '', text: '', lanes: [] })}>
              {say('clear')}
            </Button>
          )}
          <Button onClick={copy}>{say('copy')}</Button>
          <span role="status">{copied && say('copied')}</span>
        </div>
      </div>
    </search>
  )
}
