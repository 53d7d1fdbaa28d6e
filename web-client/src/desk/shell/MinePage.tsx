import { getLive } from '../../shared/api/calls.ts'
import { useRead } from '../../shared/hooks.ts'
import { say as saysData } from '../data/words.ts'
import { partsFor } from './access.ts'
import { useMe } from './session.ts'
import { say } from './words.ts'

/** For those whose own pages are not built yet: who they are to Anju, and honestly what they can see now. */
export function MinePage() {
  const me = useMe()
  const parts = partsFor(me.roles).filter((part) => part !== 'mine')
  const live = useRead('live', getLive)
  return (
    <>
      <h1 tabIndex={-1}>{say('mine')}</h1>
      <section className="panel" aria-labelledby="mine-who">
        <h2 id="mine-who">{say('mine.who')}</h2>
        <dl className="facts">
          <div>
            <dt>{say('mine.name')}</dt>
            <dd>{me.person.name}</dd>
          </div>
          <div>
            <dt>{say('mine.roles')}</dt>
            <dd>{me.roles.map((role) => saysData(`role.${role}`)).join(saysData('and'))}</dd>
          </div>
          <div>
            <dt>{say('mine.places')}</dt>
            <dd>{me.organisations?.map((one) => one.name).join(saysData('and')) || say('mine.none')}</dd>
          </div>
        </dl>
      </section>
      <section className="panel" aria-labelledby="mine-what">
        <h2 id="mine-what">{say('mine.what')}</h2>
        {parts.length > 0 ? (
          <p>{say('mine.parts', { parts: parts.map((part) => say(part)).join(saysData('and')) })}</p>
        ) : (
          <p>{say('mine.nothing')}</p>
        )}
        {me.roles.includes('service-team') && <p>{say('mine.service-team')}</p>}
        {me.roles.includes('administrator') && (
          <>
            <p>{say('mine.administrator')}</p>
            <p role="status">{live.failure ? say('mine.silent') : live.value && say('mine.live')}</p>
          </>
        )}
      </section>
    </>
  )
}
