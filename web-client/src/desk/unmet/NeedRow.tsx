import { Alert, Button } from 'antd'
import { useState } from 'react'
import { closeUnmetNeed, tryUnmetNeed } from '../../shared/api/calls.ts'
import type { UnmetNeed } from '../../shared/api/schemas.ts'
import { useIntent } from '../../shared/hooks.ts'
import { Go } from '../address/Go.tsx'
import { addressOf } from '../address/page.ts'
import { failureWords } from '../data/ReadingState.tsx'
import { moment, when } from '../data/tell.ts'
import { ReasonDialog } from '../dialog/ReasonDialog.tsx'
import { daysSince } from './filter.ts'
import { say } from './words.ts'

interface Props {
  need: UnmetNeed
  onDone: (words: string) => void
}

/** One need: who wants what, why nobody can, what would meet it, how long it waits, and what may be done. */
export function NeedRow({ need, onDone }: Props) {
  const [closing, setClosing] = useState(false)
  const intent = useIntent()
  const title = `${need.serviceName} ${need.residentName} ${when(need.window)}`
  const days = daysSince(need.since, new Date())
  const tryAgain = async () => {
    const now = await intent.send(`try ${need.id}`, {}, (key) => tryUnmetNeed(need.id, key))
    if (now) onDone(say(now.asking ? 'again.found' : 'again.nobody', { title }))
  }
  return (
    <tr data-need={need.id} data-order={need.orderId ?? undefined}>
      <th scope="row">
        {need.serviceName} · {need.residentName}
        <span className="quiet unmet-line">{when(need.window)}</span>
        <span className="quiet unmet-line">{need.communityName}</span>
        {need.timePassed && need.state === 'open' && <span className="unmet-line unmet-passed">{say('passed')}</span>}
      </th>
      <td>
        {need.reason.words}
        {need.state === 'open' && need.asking && <strong className="unmet-line">{say('asking')}</strong>}
        {need.state !== 'open' && <strong className="unmet-line">{say(`state.${need.state}`)}</strong>}
        {need.endedAt && (
          <span className="quiet unmet-line">
            {say('ended', { name: need.endedBy?.name ?? say('by.anju'), at: moment(need.endedAt) })}
          </span>
        )}
      </td>
      <td>{need.lack?.words}</td>
      <td>
        {days === 0 ? say('days.none') : say('days', { count: days })}
        <span className="quiet unmet-line">{moment(need.since)}</span>
      </td>
      <td>
        {need.tried === 0 || !need.triedAt
          ? say('tried.none')
          : say('times', { count: need.tried, at: moment(need.triedAt) })}
      </td>
      <td className="unmet-deeds">
        {need.orderId && (
          <Go to={addressOf.order(need.orderId)} over aria-label={say('order.whom', { title })}>
            {say('order')}
          </Go>
        )}
        {need.carePlanId && (
          <Go to={addressOf.carePlan(need.carePlanId)} aria-label={say('plan.whom', { title })}>
            {say('plan')}
          </Go>
        )}
        {need.can.includes('tryUnmetNeed') && (
          <Button loading={intent.sending} onClick={tryAgain} aria-label={say('again.whom', { title })}>
            {say('again')}
          </Button>
        )}
        {need.can.includes('closeUnmetNeed') && (
          <Button danger onClick={() => setClosing(true)} aria-label={say('close.whom', { title })}>
            {say('close')}
          </Button>
        )}
        {intent.failure && <Alert type="error" role="alert" title={failureWords(intent.failure, true)} />}
        {closing && (
          <ReasonDialog
            title={say('close.whom', { title })}
            label={say('close.label')}
            hint={say('close.what')}
            send={say('close')}
            danger
            name={`close ${need.id}`}
            call={(reason, key) => closeUnmetNeed(need.id, reason, key)}
            onDone={() => {
              setClosing(false)
              onDone(say('close.done', { title }))
            }}
            onClose={() => setClosing(false)}
          />
        )}
      </td>
    </tr>
  )
}
