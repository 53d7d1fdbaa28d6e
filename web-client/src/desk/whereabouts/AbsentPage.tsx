import { listAbsent } from '../../shared/api/calls.ts'
import { useLanguage, useRead } from '../../shared/hooks.ts'
import { Go } from '../address/Go.tsx'
import { addressOf } from '../address/page.ts'
import { ReadingState } from '../data/ReadingState.tsx'
import { moment } from '../data/tell.ts'
import '../residents/residents.css'
import { span } from './WhereaboutsPanel.tsx'
import { say } from './words.ts'

/** Who is not at home, so that the centre knows it without having asked. */
export function AbsentPage() {
  const reading = useRead(
    `absent ${useLanguage()}`,
    listAbsent,
    (change) => change.kind === 'everything' || change.kind === 'whereabouts',
  )
  const absent = reading.value?.items
  return (
    <>
      <h1 tabIndex={-1}>{say('title')}</h1>
      <p className="quiet">{say('title.what')}</p>
      <ReadingState reading={reading} />
      {absent?.length === 0 && <p role="status">{say('absent.none')}</p>}
      <ul className="plain-list found">
        {absent?.map((one) => (
          <li key={`${one.residentId} ${one.from}`}>
            <Go to={addressOf.resident(one.residentId)} className="found-one">
              <strong>{one.residentName}</strong> {one.whereWords}{' '}
              <span className="quiet">
                {say('absent.line', {
                  community: one.communityName,
                  span: span(one.from, one.until),
                  said: moment(one.saidAt),
                })}
              </span>
            </Go>
          </li>
        ))}
      </ul>
    </>
  )
}
