import { Button } from 'antd'
import { useState } from 'react'
import { listOrganisations } from '../../shared/api/calls.ts'
import { useLanguage, useRead } from '../../shared/hooks.ts'
import type { Change } from '../../shared/live/change.ts'
import { cityToday } from '../../shared/time/words.ts'
import { Go } from '../address/Go.tsx'
import { addressOf } from '../address/page.ts'
import { ReadingState } from '../data/ReadingState.tsx'
import { say as saysData } from '../data/words.ts'
import { FilterChoice, FilterInput } from '../filters/Filter.tsx'
import type { OrganisationLine } from '../model.ts'
import { csv, download } from '../staff/tell.ts'
import '../staff/staff.css'
import { say } from './words.ts'

export const ofOrganisations = (change: Change) => change.kind === 'organisation' || change.kind === 'everything'

/** The organisations that somebody runs, or those of the city. */
export function OrganisationsPage() {
  const [name, setName] = useState('')
  const [role, setRole] = useState('')
  const reading = useRead(`organisations ${useLanguage()}`, listOrganisations, ofOrganisations)
  const all = reading.value?.items
  const roles = [...new Map(all?.flatMap((one) => one.roles.map((it) => [it.code, it.words] as const)))]
  const shown = all?.filter(
    (one) => one.name.includes(name.trim()) && (!role || one.roles.some((it) => it.code === role)),
  )
  const save = () => {
    const columns = ['name', 'roles', 'community', 'workers', 'state', 'licence'] as const
    const head = columns.map((column) => say(`column.${column}`))
    const rows = (shown ?? []).map((one) => [
      one.name,
      one.roles.map((it) => it.words).join(saysData('and')),
      one.communityName,
      String(one.workers),
      say(`use.${one.inUse}`),
      licence(one),
    ])
    download(`organisations-${cityToday()}.csv`, csv([head, ...rows]))
  }
  return (
    <>
      <h1 tabIndex={-1}>{say('title')}</h1>
      <p className="quiet staff-what">{say('what')}</p>
      <ReadingState reading={reading} />
      {all && all.length > 1 && (
        <search className="filters row staff-filters">
          <FilterInput label={say('name')} type="search" hint={say('name.hint')} value={name} onChange={setName} />
          <FilterChoice
            label={say('role')}
            value={role}
            options={roles.map(([value, words]) => ({ value, name: words }))}
            onChange={setRole}
          />
        </search>
      )}
      <div className="row staff-head">
        <h2>
          <span role="status">
            {!shown && !reading.failure && say('loading')}
            {shown?.length === 0 && say('none')}
            {!!shown?.length && say('found', { count: shown.length })}
          </span>
        </h2>
        {!!shown?.length && <Button onClick={save}>{say('csv')}</Button>}
      </div>
      <ul className="plain-list staff-list">
        {shown?.map((one) => (
          <li key={one.id}>
            <Go to={addressOf.organisation(one.id)} className="found-one" data-organisation={one.id}>
              <strong>{one.name}</strong>
              <span>{one.roles.map((it) => it.words).join(saysData('and'))}</span>
              <span className="quiet">{one.communityName}</span>
              <span className={one.inUse === 'in-use' ? 'staff-mark' : 'staff-mark staff-expiring'}>
                {say(`use.${one.inUse}`)}
              </span>
              {one.workers > 0 && <span className="quiet">{say('workers', { count: one.workers })}</span>}
              {one.licenceState && <span className={`staff-mark staff-${one.licenceState}`}>{licence(one)}</span>}
            </Go>
          </li>
        ))}
      </ul>
    </>
  )
}

function licence(one: OrganisationLine): string {
  return one.licenceState ? say(`licence.${one.licenceState}`, { until: one.licensedUntil ?? '' }) : ''
}
