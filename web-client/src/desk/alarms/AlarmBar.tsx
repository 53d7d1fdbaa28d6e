import { AlertFilled } from '@ant-design/icons'
import { useEffect, useRef } from 'react'
import { wallClock } from '../../shared/time/city.ts'
import { Go } from '../address/Go.tsx'
import { addressOf } from '../address/page.ts'
import type { Alarm } from '../model.ts'
import { partsFor } from '../shell/access.ts'
import { useMe } from '../shell/session.ts'
import { AlarmActions } from './AlarmActions.tsx'
import './alarms.css'
import { useOpenAlarms } from './useAlarms.ts'
import { say } from './words.ts'

/** What an alarm says: who, where, since when to the second, and who began it when it was another. */
export function alarmWords(alarm: Alarm): string {
  const clock = wallClock(alarm.raisedAt)
  const name = alarm.residentName ?? ''
  const said = { name, place: alarm.communityName ?? '', time: `${clock.time}:${clock.seconds}` }
  const by = alarm.raisedBy?.name
  return by && by !== name ? say('raised.by', { ...said, by }) : say('raised', said)
}

/** Above every page: the alarms that have not ended. A new one interrupts, by role alert, and stays in sight. */
export function AlarmBar() {
  return partsFor(useMe().roles).includes('alarms') ? <Bar /> : null
}

function Bar() {
  const { value: alarms = [], again } = useOpenAlarms()
  const raised = alarms.filter((alarm) => alarm.state === 'raised')
  const taken = alarms.filter((alarm) => alarm.state === 'acknowledged')
  const bar = useRef<HTMLElement>(null)
  const count = raised.length
  useEffect(() => tellHeight(bar.current), [count])
  return (
    <>
      <div role="alert" className="only-heard">
        {raised.map((alarm) => (
          <p key={alarm.id}>{alarmWords(alarm)}</p>
        ))}
      </div>
      {count > 0 && (
        <section aria-label={say('bar.name')} className="alarm-bar" ref={bar}>
          <Alarms alarms={raised} onDone={again} />
        </section>
      )}
      {taken.length > 0 && (
        <section aria-label={say('bar.taken')}>
          <Alarms alarms={taken} onDone={again} />
        </section>
      )}
    </>
  )
}

function Alarms({ alarms, onDone }: { alarms: Alarm[]; onDone: () => void }) {
  return (
    <ul className="plain-list">
      {alarms.map((alarm) => (
        <li key={alarm.id} className={`alarm alarm-${alarm.state}`}>
          <AlertFilled aria-hidden="true" />
          <strong>{alarmWords(alarm)}</strong>
          {alarm.acknowledgedBy && <span>{say('taken.by', { by: alarm.acknowledgedBy.name })}</span>}
          <span className="alarm-do">
            <AlarmActions alarm={alarm} onDone={onDone} />
            <Go
              to={addressOf.resident(alarm.residentId)}
              aria-label={say('card.whom', { name: alarm.residentName ?? '' })}
            >
              {say('card')}
            </Go>
          </span>
        </li>
      ))}
    </ul>
  )
}

/** What is kept in sight below the bar has to know how high it is. */
function tellHeight(bar: HTMLElement | null): (() => void) | undefined {
  const root = document.documentElement.style
  if (!bar) return void root.setProperty('--bar', '0px')
  const sizes = new ResizeObserver(() => root.setProperty('--bar', `${bar.offsetHeight}px`))
  sizes.observe(bar)
  return () => sizes.disconnect()
}
