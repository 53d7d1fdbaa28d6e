import { useEffect } from 'react'
import { getPetitionOutlook } from '../../shared/api/calls.ts'
import { useLanguage, useRead } from '../../shared/hooks.ts'
import { Go } from '../address/Go.tsx'
import { addressOf } from '../address/page.ts'
import { ReadingState } from '../data/ReadingState.tsx'
import { names, when } from '../data/tell.ts'
import type { PetitionOutlook } from '../model.ts'
import { say } from './words.ts'

interface Props {
  desk: string
  id: string
  /** The worst of what the rules say of the swap. */
  onJudged: (judged: string) => void
}

/** What would come of a yes: the visits for which nobody would come, with who could; what the rules say of a swap. */
export function Outlook({ desk, id, onJudged }: Props) {
  const reading = useRead(`outlook ${id} ${useLanguage()}`, () => getPetitionOutlook(desk, id))
  const outlook = reading.value
  useEffect(() => {
    if (outlook) onJudged(worst(outlook))
  }, [outlook, onJudged])
  return (
    <div className="petition-outlook">
      <h4>{say('outlook')}</h4>
      <ReadingState reading={reading} />
      {!outlook && !reading.failure && <p role="status">{say('loading')}</p>}
      {outlook && outlook.open.length + outlook.passes.length === 0 && <p>{say('outlook.none')}</p>}
      {outlook && (
        <ul className="plain-list">
          {outlook.open.map((one) => (
            <li key={one.orderId}>
              <Go to={addressOf.order(one.orderId)} over>
                {when(one.window)} {one.serviceName}
              </Go>{' '}
              {one.able > 0
                ? say('open', { takers: names(one.takers), count: one.able })
                : say('open.nobody', { why: one.unmet ?? '' })}
            </li>
          ))}
          {outlook.more > 0 && <li>{say('more', { count: outlook.more })}</li>}
          {outlook.passes.map((one) => (
            <li key={one.orderId}>
              <Go to={addressOf.order(one.orderId)} over>
                {when(one.window)} {one.serviceName}
              </Go>{' '}
              <strong>{say(`judged.${one.judged}`, { name: one.to.name })}</strong>
              {one.against.map((words) => (
                <span key={words} className="petition-against">
                  {words}
                </span>
              ))}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

/** `no` when one of them cannot be, `with-reason` when somebody has to answer for one. */
export function worst({ passes }: PetitionOutlook): string {
  const all = passes.map((one) => one.judged)
  return all.includes('no') ? 'no' : all.includes('with-reason') ? 'with-reason' : 'yes'
}
