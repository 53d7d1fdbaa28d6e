import { To } from '../../shared/router.tsx'
import { Loaded } from '../../shared/ui/Loaded.tsx'
import { Page } from '../../shared/ui/Page.tsx'
import { say } from '../words.ts'
import { ratings } from './Confirm.tsx'
import { orderPath, useOrder } from './OrderPage.tsx'

export function Thanks({ id }: { id: string }) {
  const order = useOrder(id)
  return (
    <Page title={say('thanks.title')}>
      <Loaded from={order}>
        {(value) => {
          const rating = ratings.find((one) => one === String(value.rating))
          return (
            rating && (
              <p className="main-thing">
                {say('thanks.words', { number: value.number, rating: say(`confirm.${rating}`) })}
              </p>
            )
          )
        }}
      </Loaded>
      <p>{say('thanks.next')}</p>
      <To className="button" to="/family">
        {say('sent.home')}
      </To>
      <To className="button second" to={orderPath(id)}>
        {say('sent.order')}
      </To>
    </Page>
  )
}
