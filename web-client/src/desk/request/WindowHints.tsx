import { Button } from 'antd'
import { listWindows } from '../../shared/api/calls.ts'
import { useLanguage, useRead } from '../../shared/hooks.ts'
import { clock24, dateWords } from '../../shared/time/words.ts'
import { ReadingState } from '../data/ReadingState.tsx'
import { say } from './words.ts'

interface Props {
  residentId: string
  serviceCode: string
  day: string
  addressId: string
  /** Takes a window over into the form, as `09:00`. */
  onTake: (from: string, to: string) => void
  onDay: (day: string) => void
}

const most = 3

/** The usual windows of the day with how many could come in each: a hint, and one press to fill it in. */
export function WindowHints({ residentId, serviceCode, day, addressId, onTake, onDay }: Props) {
  const reading = useRead(`windows ${residentId} ${serviceCode} ${day} ${addressId} ${useLanguage()}`, () =>
    listWindows(residentId, { serviceCode, date: day, addressId }),
  )
  const answer = reading.value
  const another = answer?.anotherDate
  const hasSome = answer?.items.some((one) => one.canCome)
  return (
    <section className="request-windows" aria-labelledby="request-windows">
      <h2 id="request-windows">{say('windows')}</h2>
      {!answer && !reading.failure && <p role="status">{say('windows.asked')}</p>}
      <ReadingState reading={reading} />
      {answer?.items.length === 0 && <p>{say('windows.over')}</p>}
      {answer && answer.items.length > 0 && (
        <ul>
          {answer.items.map((one) => (
            <li key={one.start}>
              <Button onClick={() => onTake(clock24(one.start), clock24(one.end))}>
                {say('windows.between', { start: clock24(one.start), end: clock24(one.end) })}
              </Button>{' '}
              {say(chanceOf(one), { count: one.workers })}
            </li>
          ))}
        </ul>
      )}
      {answer && !hasSome && (
        <p className="row">
          <span>{say('windows.none')}</span>
          {another && (
            <Button onClick={() => onDay(another)}>{say('windows.move', { day: dateWords(another) })}</Button>
          )}
        </p>
      )}
    </section>
  )
}

function chanceOf({ canCome, workers }: { canCome: boolean; workers: number }) {
  if (!canCome) return workers > 0 ? 'windows.too-few' : 'windows.nobody'
  return workers >= most ? 'windows.many' : 'windows.some'
}
