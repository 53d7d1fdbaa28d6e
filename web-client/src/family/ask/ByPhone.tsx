import { To } from '../../shared/router.tsx'
import { Page } from '../../shared/ui/Page.tsx'
import { say } from '../words.ts'

/** Who does not know what to choose is helped by a person. */
export function ByPhone() {
  return (
    <Page title={say('ask.phone.title')} back="/family/ask/kind">
      <p>{say('ask.phone.words')}</p>
      <To className="button second" to="/family/ask/kind">
        {say('ask.phone.back')}
      </To>
    </Page>
  )
}
