import { Button } from 'antd'
import { useState } from 'react'
import type { Worker } from '../model.ts'
import { cityToday } from '../../shared/time/words.ts'
import { ShiftsDialog } from './ShiftsDialog.tsx'
import { daysOf } from './tell.ts'
import { say } from './words.ts'

type Shift = Worker['shifts'][number]

interface Props {
  worker: Worker
  onDone: () => void
}

/** When a worker works, from today on: the pattern of every week, and days on which it is otherwise. */
export function Shifts({ worker, onDone }: Props) {
  const [form, setForm] = useState<'week' | 'day'>()
  const shown = worker.shifts.filter((one) => !one.until || one.until >= cityToday())
  return (
    <section className="panel" aria-labelledby="worker-shifts">
      <div className="row">
        <h2 id="worker-shifts">{say('shifts')}</h2>
        {worker.can.includes('setShifts') && (
          <>
            <Button onClick={() => setForm('week')}>{say('shifts.week')}</Button>
            <Button onClick={() => setForm('day')}>{say('shifts.day')}</Button>
          </>
        )}
      </div>
      {shown.length === 0 && <p>{say('shifts.none')}</p>}
      <ul className="plain-list staff-lines">
        {shown.map((one) => (
          <li key={`${one.weekday} ${one.starts} ${one.from}`}>
            <strong>{line(one)}</strong>
            {one.breakFrom && <span>{say('shift.break', { from: one.breakFrom, until: one.breakUntil ?? '' })}</span>}
            <span className="quiet">
              {one.from === one.until
                ? say('shift.only', { day: daysOf(one.from, one.until) })
                : daysOf(one.from, one.until)}
            </span>
          </li>
        ))}
      </ul>
      {form && (
        <ShiftsDialog
          worker={worker}
          only={form === 'day'}
          onClose={() => setForm(undefined)}
          onDone={() => {
            setForm(undefined)
            onDone()
          }}
        />
      )}
    </section>
  )
}

function line(shift: Shift): string {
  const weekday = say(`weekday.${shift.weekday as 1}`)
  return say('shift.line', { weekday, starts: shift.starts, ends: shift.ends })
}
