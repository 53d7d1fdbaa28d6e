import { To } from '../../shared/router.tsx'
import { windowWords } from '../../shared/time/words.ts'
import { Loaded } from '../../shared/ui/Loaded.tsx'
import { Page } from '../../shared/ui/Page.tsx'
import { useVisit, visitPath } from '../visit/visit.ts'
import { say } from '../words.ts'

/** A page, not a toast: the visit is theirs, when and where. */
export function Accepted({ id }: { id: string }) {
  const visit = useVisit(id)
  return (
    <Page title={say('accepted.title')}>
      <Loaded from={visit}>
        {({ value: { order } }) => (
          <div className="card first">
            <p className="main-thing">{say('accepted.words', { service: order.serviceName ?? order.serviceCode })}</p>
            <p>{windowWords(order.visit ?? order.window)}</p>
            <p>{order.addressLine ?? order.communityName}</p>
          </div>
        )}
      </Loaded>
      <To className="button" to={visitPath(id)}>
        {say('accepted.open')}
      </To>
      <To className="button second" to="/worker">
        {say('accepted.home')}
      </To>
    </Page>
  )
}
