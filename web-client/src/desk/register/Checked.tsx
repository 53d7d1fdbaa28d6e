import { Alert, Button } from 'antd'
import { applyImport } from '../../shared/api/calls.ts'
import type { Import } from '../../shared/api/schemas.ts'
import { useIntent } from '../../shared/hooks.ts'
import { Go } from '../address/Go.tsx'
import { addressOf } from '../address/page.ts'
import { failureWords } from '../data/ReadingState.tsx'
import { say } from './words.ts'

const counts = ['rows', 'right', 'wrong', 'there', 'made'] as const

interface Props {
  centreId: string
  one: Import
  onApplied: () => void
}

/** What a file holds row by row, what can be done with it, and what was done. */
export function Checked({ centreId, one, onApplied }: Props) {
  return (
    <>
      <h3>{say('seen', { name: one.fileName })}</h3>
      <dl className="facts register-counts">
        {counts.map((count) => (
          <div key={count}>
            <dt>{say(`count.${count}`)}</dt>
            <dd>{one[count]}</dd>
          </div>
        ))}
      </dl>
      <Next centreId={centreId} one={one} onApplied={onApplied} />
      {one.problems.length > 0 && <Problems one={one} />}
      {one.people.length > 0 && <People one={one} />}
    </>
  )
}

function Next({ centreId, one, onApplied }: Props) {
  const intent = useIntent()
  const apply = async (onlyRight: boolean) => {
    const body = { importId: one.id, onlyRight }
    const begun = await intent.send(`apply ${one.id}`, body, (key) => applyImport(centreId, body, key))
    if (begun) onApplied()
  }
  const all = one.right + one.made
  return (
    <>
      <div role="status">
        {one.state === 'done' && (
          <Alert type="success" showIcon title={say('done', { made: one.made, there: one.there })} />
        )}
        {one.state === 'applying' && <Alert type="info" showIcon title={say('applying', { done: one.made, all })} />}
        {one.state === 'checked' && one.right === 0 && <p>{say('nothing')}</p>}
      </div>
      {one.state === 'applying' && (
        <progress className="register-progress" max={all} value={one.made} aria-label={say('state.applying')} />
      )}
      {intent.failure && (
        <p className="field-error" role="alert">
          {failureWords(intent.failure, true)}
        </p>
      )}
      {one.state === 'checked' && one.right > 0 && one.wrong > 0 && <p>{say('apply.wrong', { count: one.wrong })}</p>}
      {one.state === 'checked' && one.right > 0 && (
        <Button type="primary" loading={intent.sending} onClick={() => apply(one.wrong > 0)}>
          {say(one.wrong > 0 ? 'apply.right' : 'apply', { count: one.right })}
        </Button>
      )}
    </>
  )
}

function Problems({ one }: { one: Import }) {
  return (
    <>
      <h3 id="register-problems">{say('problems')}</h3>
      <div className="scroll" tabIndex={0} role="region" aria-labelledby="register-problems">
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{say('problem.line')}</th>
              <th scope="col">{say('problem.column')}</th>
              <th scope="col">{say('problem.words')}</th>
            </tr>
          </thead>
          <tbody>
            {one.problems.map((problem, at) => (
              <tr key={at}>
                <td>{problem.line}</td>
                <td>{problem.column}</td>
                <td>{problem.words}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {one.problems.length >= 1000 && <p className="quiet">{say('problems.more', { count: one.problems.length })}</p>}
    </>
  )
}

function People({ one }: { one: Import }) {
  return (
    <details>
      <summary>{say('people')}</summary>
      <ul className="plain-list">
        {one.people.map((person) => (
          <li key={person.line}>
            {person.residentId ? (
              <Go to={addressOf.resident(person.residentId)} className="alone">
                {person.name}
              </Go>
            ) : (
              say('person.hidden')
            )}{' '}
            <span className="quiet">{say(person.made ? 'person.made' : 'person.there', { line: person.line })}</span>
          </li>
        ))}
      </ul>
      {one.people.length >= 200 && <p className="quiet">{say('people.more')}</p>}
    </details>
  )
}
