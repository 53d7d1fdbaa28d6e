import { useState } from 'react'
import { go } from '../../shared/router.tsx'
import { ErrorSummary, wrongAt, type Wrong } from '../../shared/ui/errors.tsx'
import { Field, RadioList } from '../../shared/ui/fields.tsx'
import { Loaded } from '../../shared/ui/Loaded.tsx'
import { Page } from '../../shared/ui/Page.tsx'
import { say } from '../words.ts'
import { draftOf, keepDraft, needsReason, openTasks, outcomes, type Outcome, type VisitDraft } from './draft.ts'
import { useVisit, visitPath, type VisitFacts } from './visit.ts'

/** Every task with its outcome; what is entered is kept at once. */
export function Tasks({ id }: { id: string }) {
  const visit = useVisit(id)
  return (
    <Page title={say('tasks.title')} back={visitPath(id)}>
      <Loaded from={visit}>{({ value }) => <Form facts={value} />}</Loaded>
    </Page>
  )
}

const reasonId = (code: string) => `reason-${code}`
const taskId = (code: string) => `task-${code}`

function Form({ facts: { order, tasks } }: { facts: VisitFacts }) {
  const [draft, set] = useState<VisitDraft>(() => draftOf(order.id))
  const [wrong, setWrong] = useState<Wrong[]>([])
  const answer = (code: string, outcome: Outcome, reason: string) => {
    const next = { ...draft, tasks: { ...draft.tasks, [code]: { outcome, reason } } }
    set(next)
    keepDraft(order.id, next)
  }
  const press = () => {
    const found = openTasks(tasks, draft).map(({ code, lacks }) => {
      const task = tasks.find((one) => one.code === code)?.name ?? code
      return lacks === 'outcome'
        ? { field: taskId(code), words: say('tasks.wrong', { task }) }
        : { field: reasonId(code), words: say('tasks.wrong.reason', { task }) }
    })
    setWrong(found)
    if (found.length === 0) go(visitPath(order.id, 'check-out'))
  }
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        press()
      }}
    >
      <ErrorSummary wrong={wrong} />
      {tasks.length === 0 && <p>{say('tasks.none')}</p>}
      {tasks.map(({ code, name }) => {
        const said = draft.tasks?.[code]
        return (
          <fieldset key={code} className="task">
            <legend>
              <h2>{name}</h2>
            </legend>
            <RadioList
              id={taskId(code)}
              choices={outcomes.map((one) => ({ value: one, label: say(`outcome.${one}`) }))}
              value={said?.outcome}
              onValue={(value) => answer(code, value as Outcome, said?.reason ?? '')}
              error={wrongAt(wrong, taskId(code))}
            />
            {said && needsReason(said.outcome) && (
              <div className="apart">
                <Field
                  id={reasonId(code)}
                  label={say('tasks.reason')}
                  value={said.reason ?? ''}
                  onValue={(reason) => answer(code, said.outcome, reason)}
                  error={wrongAt(wrong, reasonId(code))}
                  maxLength={300}
                />
              </div>
            )}
          </fieldset>
        )
      })}
      <button type="submit" className="button">
        {say('tasks.next')}
      </button>
    </form>
  )
}
