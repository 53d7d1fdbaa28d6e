import { Alert } from 'antd'
import { useState, type ReactNode } from 'react'
import { getOrder } from '../../shared/api/calls.ts'
import { Refused } from '../../shared/api/failure.ts'
import { useLanguage, useRead } from '../../shared/hooks.ts'
import { touches } from '../../shared/live/change.ts'
import { Go } from '../address/Go.tsx'
import { addressOf } from '../address/page.ts'
import { CertificateView } from '../certificate/CertificateView.tsx'
import { Corrections } from '../correction/Corrections.tsx'
import { ReadingState } from '../data/ReadingState.tsx'
import type { Order } from '../model.ts'
import { Shown } from '../proof/Shown.tsx'
import { mayRepair, OrderRepair } from '../repair/OrderRepair.tsx'
import { ResidentFacts } from '../residents/ResidentFacts.tsx'
import { may, partsFor } from '../shell/access.ts'
import { useMe } from '../shell/session.ts'
import { say as saysShell } from '../shell/words.ts'
import { StageMark } from '../stage/StageMark.tsx'
import { WhatIf } from '../whatif/WhatIf.tsx'
import { Actions, actsOf } from './Actions.tsx'
import { comparable } from './compare.ts'
import { Comparison } from './Comparison.tsx'
import { Facts } from './Facts.tsx'
import { History } from './History.tsx'
import './order.css'
import { say } from './words.ts'

export function titleOf(order: Order): string {
  return say('title', { service: order.serviceName ?? order.serviceCode, resident: order.residentName ?? '' })
}

interface Props {
  id: string
  /** What was done just before the order was opened. */
  said?: string
  heading: (title: string) => ReactNode
}

/** One order, live: what it is, what may be done, what happened, and why whom. */
export function OrderDetail({ id, said = '', heading }: Props) {
  const me = useMe()
  const [done, setDone] = useState(said)
  const reading = useRead(
    `order ${id} ${useLanguage()}`,
    () => getOrder(id),
    (change) => touches(change, id),
  )
  const order = reading.value
  if (!order) {
    const gone = reading.failure instanceof Refused && reading.failure.status === 404
    return (
      <>
        {heading(gone ? say('not.found') : say('loading'))}
        {!gone && <ReadingState reading={reading} />}
        {gone && (
          <Go to={addressOf.board} className="alone">
            {saysShell('unknown.back')}
          </Go>
        )}
      </>
    )
  }
  const title = titleOf(order)
  const finish = (words: string) => {
    setDone(words)
    reading.again()
  }
  return (
    <article className="order">
      {heading(title)}
      <p className="row">
        <StageMark stage={order.stage} />
        <span>{say('number', { number: order.number })}</span>
      </p>
      <div role="status">{done && <Alert type="success" showIcon title={done} />}</div>
      <ReadingState reading={reading} />
      {(actsOf(order).length > 0 || !mayRepair(order, me.roles)) && (
        <Actions order={order} title={title} onDone={finish} />
      )}
      <OrderRepair order={order} title={title} />
      <div className="order-columns">
        <div>
          <Facts order={order} />
          {comparable(order) && <Comparison order={order} />}
          {(order.marks ?? []).length > 0 && may(me.roles, 'ask') && <Shown order={order} />}
          <Corrections order={order} title={title} onDone={finish} />
          {may(me.roles, 'read-match') && <CertificateView order={order} />}
          {order.stage !== 'requested' && order.can?.includes('offerOrder') && <WhatIf order={order} />}
        </div>
        <div>
          <History order={order} />
          {partsFor(me.roles).includes('residents') && <ResidentFacts id={order.residentId} />}
        </div>
      </div>
    </article>
  )
}
