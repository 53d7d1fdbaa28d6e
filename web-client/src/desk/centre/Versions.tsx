import type { CentreSettings, CentreSettingsList } from '../model.ts'
import { moment, shortDay } from '../data/tell.ts'
import { pointsOf, type Term } from './weigh.ts'
import { say } from './words.ts'

/** Every version of a centre's settings: from when, by whom and why. */
export function Versions({ settings }: { settings: CentreSettingsList }) {
  return (
    <section className="panel" aria-labelledby="versions">
      <h2 id="versions">{say('versions.title')}</h2>
      {settings.items.length === 0 && <p>{say('versions.none')}</p>}
      <ul className="plain-list centre-versions">
        {settings.items.map((one) => (
          <li key={one.version}>
            <h3>
              {say('version.name', { version: one.version, from: shortDay(one.from ?? '') })}{' '}
              <span className={`centre-state centre-state-${one.state}`}>{one.state && say(`state.${one.state}`)}</span>
            </h3>
            <p>{one.reason}</p>
            <p>
              {say(`way.${one.dispatch}`)} · {difference(one, settings.terms)}
            </p>
            {one.by && one.at && (
              <p className="quiet">{say('version.by', { name: one.by.name, at: moment(one.at) })}</p>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function difference(one: CentreSettings, terms: readonly Term[]): string {
  const points = pointsOf(one.weights)
  const other = terms.filter((term) => points[term.code] !== term.standard)
  return other.length === 0
    ? say('version.same')
    : other
        .map((term) =>
          say('version.other', { term: term.words, points: points[term.code] ?? 0, standard: term.standard }),
        )
        .join(' · ')
}
