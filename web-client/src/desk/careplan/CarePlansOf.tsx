import { listCarePlansOf } from '../../shared/api/calls.ts'
import { useLanguage, useRead } from '../../shared/hooks.ts'
import { Go } from '../address/Go.tsx'
import { addressOf } from '../address/page.ts'
import { ReadingState } from '../data/ReadingState.tsx'
import { touchesCare } from './CarePlansPage.tsx'
import { say } from './words.ts'

/** The care plans of a resident, on their page. Who may not read them sees nothing of them. */
export function CarePlansOf({ id }: { id: string }) {
  const reading = useRead(`care plans of ${id} ${useLanguage()}`, () => listCarePlansOf(id), touchesCare)
  const plans = reading.value?.items
  return (
    <section className="panel" aria-labelledby="resident-care">
      <h2 id="resident-care">{say('title')}</h2>
      <ReadingState reading={reading} />
      {plans?.length === 0 && <p>{say('holds.none')}</p>}
      <ul className="plain-list found">
        {plans?.map((plan) => (
          <li key={plan.id}>
            <Go to={addressOf.carePlan(plan.id)} className="found-one">
              <strong>{plan.words ?? plan.proposedWords}</strong> <span>{say(`state.${plan.state}`)}</span>
            </Go>
          </li>
        ))}
      </ul>
    </section>
  )
}
