import type { UnmetAsked } from '../../shared/api/calls.ts'
import type { UnmetCount, UnmetNeed } from '../../shared/api/schemas.ts'
import { isDay } from '../../shared/time/city.ts'
import type { Option } from '../filters/choices.ts'
import { FilterChoice } from '../filters/Filter.tsx'
import { states, writeFilter } from './filter.ts'
import { say } from './words.ts'

interface Props {
  filter: UnmetAsked
  needs: readonly UnmetNeed[]
  counts: readonly UnmetCount[]
  onChange: (address: string) => void
}

/** The filters, all in the address; what can be chosen is what there is. */
export function Filters({ filter, needs, counts, onChange }: Props) {
  const reasons = options(counts.flatMap((one) => one.reasons.map((reason) => [reason.code, reason.words])))
  const communities = options(counts.map((one) => [one.communityCode, one.communityName]))
  const services = options(needs.map((one) => [one.serviceCode, one.serviceName]))
  return (
    <div className="filters row unmet-filters">
      <div className="filter">
        <label htmlFor="unmet-state">{say('state')}</label>
        <select
          id="unmet-state"
          value={filter.state ?? 'open'}
          onChange={(event) => onChange(writeFilter(filter, 'state', event.target.value))}
        >
          {states.map((one) => (
            <option key={one} value={one}>
              {say(`state.${one}`)}
            </option>
          ))}
        </select>
      </div>
      <FilterChoice
        label={say('reason')}
        value={filter.reason ?? ''}
        options={reasons}
        onChange={(value) => onChange(writeFilter(filter, 'reason', value))}
      />
      <FilterChoice
        label={say('community')}
        value={filter.community ?? ''}
        options={communities}
        onChange={(value) => onChange(writeFilter(filter, 'community', value))}
      />
      <FilterChoice
        label={say('service')}
        value={filter.serviceCode ?? ''}
        options={services}
        onChange={(value) => onChange(writeFilter(filter, 'serviceCode', value))}
      />
      <div className="filter">
        <label htmlFor="unmet-since">{say('since')}</label>
        <input
          id="unmet-since"
          type="date"
          value={filter.since ?? ''}
          onChange={(event) => {
            const day = event.target.value
            if (day === '' || isDay(day)) onChange(writeFilter(filter, 'since', day))
          }}
        />
      </div>
    </div>
  )
}

function options(pairs: readonly (readonly [string, string])[]): Option[] {
  return [...new Map(pairs)].map(([value, name]) => ({ value, name }))
}
