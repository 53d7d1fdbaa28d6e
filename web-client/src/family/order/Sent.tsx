import type { Order } from '../../shared/api/schemas.ts'
import { To } from '../../shared/router.tsx'
import { windowWords } from '../../shared/time/words.ts'
import { Loaded } from '../../shared/ui/Loaded.tsx'
import { Page } from '../../shared/ui/Page.tsx'
import { StatusTag } from '../../shared/ui/StatusTag.tsx'
import { can, useCentre } from '../family.tsx'
import { say } from '../words.ts'
import { orderPath, useOrder } from './OrderPage.tsx'
import { useStageSpoken } from './spoken.ts'
import { nowWords, serviceOf } from './words.ts'

/** Not a toast but a page: the number, what happens next, when, and whom to call. It follows what happens. */
export function Sent({ id }: { id: string }) {
  const order = useOrder(id)
  return (
    <Page title={say('sent.title')}>
      <Loaded from={order}>{(value) => <Told order={value} />}</Loaded>
    </Page>
  )
}

function Told({ order }: { order: Order }) {
  useCentre(order.centre)
  useStageSpoken(order)
  const centre = order.centre
  return (
    <>
      <div className="panel">
        <p className="main-thing">{say('sent.number', { number: order.number })}</p>
        <p>{serviceOf(order)}</p>
      </div>
      <p>
        <StatusTag stage={order.stage} />
      </p>
      <p className="main-thing">{nowWords(order)}</p>
      <h2>{say('sent.next')}</h2>
      <ol className="plain">
        <li>{say('sent.next.match')}</li>
        <li>{say('sent.next.code')}</li>
        <li>{say('sent.next.confirm')}</li>
      </ol>
      <h2>{say('sent.when')}</h2>
      <p>{windowWords(order.visit ?? order.window)}</p>
      <h2>{say('sent.call')}</h2>
      <p>
        {centre?.phone
          ? say('sent.call.words', { name: centre.name, number: centre.phone, order: order.number })
          : say('sent.call.city', { order: order.number })}
      </p>
      {can(order, 'cancelOrder') && <p>{say('sent.cancel')}</p>}
      <To className="button" to="/family">
        {say('sent.home')}
      </To>
      <To className="button second" to={orderPath(order.id)}>
        {say('sent.order')}
      </To>
    </>
  )
}
