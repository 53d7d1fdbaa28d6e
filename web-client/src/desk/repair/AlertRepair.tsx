import { Button } from 'antd'
import { askRepair, getOrder } from '../../shared/api/calls.ts'
import { useIntent } from '../../shared/hooks.ts'
import { go } from '../address/address.ts'
import { addressOf } from '../address/page.ts'
import { ReadingState } from '../data/ReadingState.tsx'
import type { Alert } from '../model.ts'
import { may } from '../shell/access.ts'
import { useMe } from '../shell/session.ts'
import { causeOf } from './needs.ts'
import { say } from './words.ts'

/** One tap from what is told by the clock to a proposal that mends the day: it lasts longer, or nobody took it. */
export function AlertRepair({ alert, about }: { alert: Alert; about: string }) {
  const intent = useIntent()
  const cause = causeOf(alert, new Date())
  if (!cause || !may(useMe().roles, 'plan')) return null
  const send = async () => {
    const plan = await intent.send(`repair ${alert.id}`, cause, async (key) => {
      const { centre } = await getOrder(alert.orderId)
      return askRepair({ centreId: centre?.id ?? '', cause }, key)
    })
    if (plan) go(addressOf.proposal(plan.id))
  }
  return (
    <>
      <Button loading={intent.sending} aria-label={say('alert.whom', { about })} onClick={send}>
        {say('alert')}
      </Button>
      <ReadingState reading={{ failure: intent.failure, again: send }} />
    </>
  )
}
