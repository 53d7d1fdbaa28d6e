import { withdrawMandate } from '../../shared/api/calls.ts'
import { useIntent } from '../../shared/hooks.ts'
import { go, To } from '../../shared/router.tsx'
import { FailureNote } from '../../shared/ui/errors.tsx'
import { Loaded } from '../../shared/ui/Loaded.tsx'
import { Page } from '../../shared/ui/Page.tsx'
import { cardPath, useCardOf } from './CardPage.tsx'
import { say } from './words.ts'

/** One question before somebody can do nothing for the person any more. */
export function WithdrawPage({ id, mandate }: { id: string; mandate: string }) {
  const reading = useCardOf(id)
  const { sending, failure, send } = useIntent()
  const name = reading.value?.mandates.find((one) => one.id === mandate)?.name ?? ''
  const press = async () => {
    const card = await send(`withdraw ${mandate}`, {}, (key) => withdrawMandate(id, mandate, key))
    if (card) go(cardPath(id), { replace: true })
  }
  return (
    <Page title={say('withdraw.title', { name })} back={cardPath(id)}>
      <Loaded from={reading}>
        {() => (
          <>
            <FailureNote failure={failure} />
            <p>{say('withdraw.words', { name })}</p>
            <button type="button" className="button alarm" aria-disabled={sending} onClick={() => void press()}>
              {sending ? say('withdraw.sending') : say('withdraw.yes')}
            </button>
            <To className="button second" to={cardPath(id)}>
              {say('withdraw.no')}
            </To>
          </>
        )}
      </Loaded>
    </Page>
  )
}
