import type { CentreSettingsList } from '../model.ts'
import { shortDay } from '../data/tell.ts'
import { pointsOf, worth } from './weigh.ts'
import { say } from './words.ts'

/** What counts how much today, beside what it counts elsewhere. */
export function InForce({ settings }: { settings: CentreSettingsList }) {
  const now = settings.inForce
  const points = pointsOf(now.weights)
  return (
    <section className="panel" aria-labelledby="in-force">
      <h2 id="in-force">{say('settings.title')}</h2>
      <p>{say('settings.what')}</p>
      <p className="quiet">
        {now.from
          ? say('settings.in.force', { version: now.version, from: shortDay(now.from) })
          : say('settings.default')}
      </p>
      <p>
        <strong>{say('way')}</strong> {say(`way.${now.dispatch}`)}{' '}
        <span className="quiet">{say(`way.${now.dispatch}.what`)}</span>{' '}
        {now.dispatch === 'roster' && say('cut-off.now', { time: now.rosterCutOff })}
      </p>
      <div className="scroll" tabIndex={0} role="group" aria-labelledby="in-force">
        <table className="plain-table">
          <thead>
            <tr>
              {(['column.term', 'column.points', 'column.standard', 'column.way'] as const).map((key) => (
                <th key={key} scope="col">
                  {say(key)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {settings.terms.map((term) => (
              <tr key={term.code} className={points[term.code] === term.standard ? undefined : 'centre-own'}>
                <th scope="row">{term.words}</th>
                <td>{points[term.code]}</td>
                <td>{term.standard}</td>
                <td>{worth(term, points[term.code] ?? 0, points.travelMinute ?? 0)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
