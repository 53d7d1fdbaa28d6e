import { addDays } from '../../shared/time/city.ts'
import { Go } from '../address/Go.tsx'
import { shortDay } from '../data/tell.ts'
import { weekdays } from './rule.ts'
import { say } from './words.ts'

/** One visit in the calendar; `mark` says in words that it is not as the plan has it. */
export interface Entry {
  key: string
  day: string
  words: string
  mark?: string | undefined
  off?: boolean
  to?: string | undefined
}

/** Monday of the week of a day. */
const monday = (day: string) => addDays(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7))

/** Weeks as rows, from the week of that day on. */
export function Calendar({ from, entries, label }: { from: string; entries: readonly Entry[]; label: string }) {
  const first = monday(from)
  const weeks = [0, 1, 2, 3, 4].map((week) => weekdays.map((_, day) => addDays(first, week * 7 + day)))
  return (
    <div className="scroll" tabIndex={0} role="group" aria-label={label}>
      <table className="care-calendar">
        <thead>
          <tr>
            {weekdays.map((day) => (
              <th key={day} scope="col">
                {say(`weekday.${day}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]}>
              {week.map((day) => (
                <td key={day} data-day={day}>
                  <span className="quiet">{shortDay(day)}</span>
                  {entries
                    .filter((one) => one.day === day)
                    .map((one) => (
                      <p key={one.key} className={one.off ? 'care-visit off' : 'care-visit'}>
                        {one.to ? (
                          <Go to={one.to} over>
                            {one.words}
                          </Go>
                        ) : (
                          one.words
                        )}
                        {one.mark && <strong> {one.mark}</strong>}
                      </p>
                    ))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
