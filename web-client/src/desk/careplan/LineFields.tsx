import type { Resident, Service } from '../model.ts'
import { Field } from '../request/Field.tsx'
import type { Line } from './draft.ts'
import { weekdays, type Often } from './rule.ts'
import { say } from './words.ts'

const everies = ['DAILY', 'WEEKLY', 'MONTHLY', 'other'] as const
const monthDays = Array.from({ length: 31 }, (_, day) => String(day + 1))

interface Props {
  line: Line
  services: readonly Service[]
  addresses: NonNullable<Resident['addresses']>
  /** Who came before, by id. */
  workers: ReadonlyMap<string, string>
  errorOf: (field: string) => string | undefined
  onChange: (changed: Partial<Line>) => void
}

/** One item: what, how often, when, where, by whom. */
export function LineFields({ line, services, addresses, workers, errorOf, onChange }: Props) {
  const id = (name: string) => `care-${name}-${line.key}`
  const often = (changed: Partial<Often>) => onChange({ often: { ...line.often, ...changed } })
  return (
    <>
      <div className="care-fields">
        <Field id={id('service')} label={say('form.service')} error={errorOf('serviceCode')}>
          {(aria) => (
            <select
              {...aria}
              value={line.serviceCode}
              onChange={(event) => {
                const service = services.find((one) => one.code === event.target.value)
                const least = Math.max(Number(line.minutes) || 0, service?.durationMinutes ?? 0)
                onChange({ serviceCode: event.target.value, minutes: String(least) })
              }}
            >
              <option value="">{say('form.choose')}</option>
              {services.map((one) => (
                <option key={one.code} value={one.code}>
                  {one.name}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field id={id('every')} label={say('form.every')} error={errorOf('rrule')}>
          {(aria) => (
            <select
              {...aria}
              value={line.often.every}
              onChange={(event) => often({ every: everies.find((one) => one === event.target.value) ?? 'other' })}
            >
              {everies.map((one) => (
                <option key={one} value={one}>
                  {say(`every.${one}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
        {line.often.every !== 'other' && (
          <Field id={id('interval')} label={say('form.interval')}>
            {(aria) => (
              <input
                {...aria}
                type="number"
                min="1"
                max="52"
                value={line.often.interval}
                onChange={(event) => often({ interval: event.target.value })}
              />
            )}
          </Field>
        )}
        {line.often.every === 'MONTHLY' && (
          <Field id={id('month-day')} label={say('form.month-day')}>
            {(aria) => (
              <select
                {...aria}
                value={line.often.monthDay}
                onChange={(event) => often({ monthDay: event.target.value })}
              >
                {monthDays.map((day) => (
                  <option key={day} value={day}>
                    {say('month-day', { day })}
                  </option>
                ))}
                <option value="-1">{say('month-day.last')}</option>
              </select>
            )}
          </Field>
        )}
        {line.often.every === 'other' && (
          <Field id={id('rule')} label={say('form.rule')}>
            {(aria) => (
              <input {...aria} value={line.often.text} onChange={(event) => often({ text: event.target.value })} />
            )}
          </Field>
        )}
      </div>
      {line.often.every === 'WEEKLY' && (
        <fieldset className="care-days">
          <legend>{say('form.days')}</legend>
          {weekdays.map((day) => (
            <label key={day} className="care-check">
              <input
                type="checkbox"
                checked={line.often.days.includes(day)}
                onChange={(event) =>
                  often({
                    days: event.target.checked
                      ? [...line.often.days, day]
                      : line.often.days.filter((one) => one !== day),
                  })
                }
              />{' '}
              {say(`weekday.${day}`)}
            </label>
          ))}
        </fieldset>
      )}
      <div className="care-fields">
        <Field id={id('starts')} label={say('starts')} error={errorOf('starts')}>
          {(aria) => (
            <input
              {...aria}
              type="time"
              value={line.starts}
              onChange={(event) => onChange({ starts: event.target.value })}
            />
          )}
        </Field>
        <Field id={id('minutes')} label={say('minutes')} error={errorOf('minutes')}>
          {(aria) => (
            <input
              {...aria}
              type="number"
              min="15"
              max="720"
              step="15"
              value={line.minutes}
              onChange={(event) => onChange({ minutes: event.target.value })}
            />
          )}
        </Field>
        {addresses.length > 1 && (
          <Field id={id('address')} label={say('form.address')} error={errorOf('addressId')}>
            {(aria) => (
              <select
                {...aria}
                value={line.addressId}
                onChange={(event) => onChange({ addressId: event.target.value })}
              >
                {addresses.map((one) => (
                  <option key={one.id} value={one.main ? '' : one.id}>
                    {[one.label, one.line].filter(Boolean).join(' ')}
                  </option>
                ))}
              </select>
            )}
          </Field>
        )}
        <Field id={id('worker')} label={say('form.worker')} error={errorOf('workerId')}>
          {(aria) => (
            <select {...aria} value={line.workerId} onChange={(event) => onChange({ workerId: event.target.value })}>
              <option value="">{say('worker.any')}</option>
              {[...workers].map(([worker, name]) => (
                <option key={worker} value={worker}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field id={id('note')} label={say('form.item.note')}>
          {(aria) => (
            <input
              {...aria}
              value={line.note}
              maxLength={500}
              onChange={(event) => onChange({ note: event.target.value })}
            />
          )}
        </Field>
      </div>
    </>
  )
}
