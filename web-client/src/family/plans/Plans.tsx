import { getCarePlan, listCarePlansOf, withdrawDeviation } from '../../shared/api/calls.ts'
import type { CarePlan, PersonRef } from '../../shared/api/schemas.ts'
import { useIntent, useRead } from '../../shared/hooks.ts'
import type { Change } from '../../shared/live/change.ts'
import { To } from '../../shared/router.tsx'
import { windowWords } from '../../shared/time/words.ts'
import { FailureNote } from '../../shared/ui/errors.tsx'
import { Icon } from '../../shared/ui/Icon.tsx'
import { Loaded } from '../../shared/ui/Loaded.tsx'
import { Page } from '../../shared/ui/Page.tsx'
import { useFamily } from '../family.tsx'
import { say } from './words.ts'

const shown = 6

export const touchesCare = (change: Change): boolean => change.kind === 'care-plan' || change.kind === 'everything'

/** What is arranged again and again for those whom this person may act for. */
export function Plans() {
  const { me } = useFamily()
  return (
    <Page title={say('title')} back="/family">
      {me.residents.map((one) => (
        <Of key={one.id} resident={one} />
      ))}
    </Page>
  )
}

function Of({ resident }: { resident: PersonRef }) {
  const plans = useRead(
    `care plans ${resident.id}`,
    async () => {
      const list = await listCarePlansOf(resident.id)
      return Promise.all(list.items.map((one) => getCarePlan(one.id)))
    },
    (change) => touchesCare(change) || change.kind === 'order',
  )
  return (
    <section aria-labelledby={`plans-${resident.id}`}>
      <h2 id={`plans-${resident.id}`}>{say('of', { name: resident.name })}</h2>
      <Loaded from={plans}>
        {(list) =>
          list.length === 0 ? (
            <p className="card">{say('none')}</p>
          ) : (
            list.map((one) => <Arranged key={one.id} plan={one} again={plans.again} />)
          )
        }
      </Loaded>
    </section>
  )
}

function Arranged({ plan, again }: { plan: CarePlan; again: () => void }) {
  const coming = (plan.occurrences ?? []).filter((one) => one.takesPlace).slice(0, shown)
  const stands = (plan.deviations ?? []).filter((one) => !one.over)
  const { sending, failure, send } = useIntent()
  const takeBack = async (id: string) => {
    if (await send(`back ${id}`, id, (key) => withdrawDeviation(plan.id, id, key))) again()
  }
  return (
    <>
      <p className="main-thing">{plan.words ?? say('waits')}</p>
      {plan.proposedWords && <p>{say('proposed', { words: plan.proposedWords })}</p>}
      {coming.length > 0 && <h3>{say('coming')}</h3>}
      <ul className="rows">
        {coming.map((one) => (
          <li key={`${one.itemId} ${one.day}`}>
            <To className="row" to={`/family/plans/${plan.id}/${one.itemId}/${one.day}`}>
              <span>
                {windowWords(one)} {one.serviceName}
                {one.otherwise && <strong> {say('otherwise')}</strong>}
              </span>
              <Icon name="forward" />
            </To>
          </li>
        ))}
      </ul>
      {stands.length > 0 && <h3>{say('exceptions')}</h3>}
      <FailureNote failure={failure} />
      {stands.map((one) => (
        <section className="card" key={one.id}>
          <p>{one.words}</p>
          <button
            type="button"
            className="button second"
            aria-disabled={sending}
            aria-label={say('take.back.of', { words: one.words })}
            onClick={() => void takeBack(one.id)}
          >
            {say('take.back')}
          </button>
        </section>
      ))}
      {plan.state === 'approved' && plan.can?.includes('deviateCarePlan') && (
        <To className="button second" to={`/family/plans/${plan.id}/pause`}>
          {say('pause')}
        </To>
      )}
    </>
  )
}
