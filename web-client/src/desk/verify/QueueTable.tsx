import { Go } from '../address/Go.tsx'
import { addressOf } from '../address/page.ts'
import { names, when } from '../data/tell.ts'
import type { Disputed } from '../model.ts'
import { counted } from '../order/compare.ts'
import { useMinute } from '../timeline/useMinute.ts'
import { waited, type Came } from './queue.ts'
import { say } from './words.ts'

interface Props {
  items: readonly Disputed[]
  chosen: ReadonlySet<string>
  came: Came
  /** Missing for who only reads. */
  onChoose: ((chosen: ReadonlySet<string>) => void) | undefined
}

/** Who waits and why, a line each; a line that was just decided says what came of it. */
export function QueueTable({ items, chosen, came, onChoose }: Props) {
  const now = useMinute()
  const open = items.filter((one) => !came.get(one.orderId)?.done).map((one) => one.orderId)
  const turn = (id: string, on: boolean) => {
    const next = new Set(chosen)
    if (on) next.add(id)
    else next.delete(id)
    onChoose?.(next)
  }
  const columns = ['order', 'visit', 'worker', 'differences', 'since'] as const
  return (
    <div className="panel scroll" role="group" aria-label={say('title')} tabIndex={0}>
      <table className="plain-table queue">
        <thead>
          <tr>
            {onChoose && (
              <th scope="col">
                <label className="queue-choose">
                  <input
                    type="checkbox"
                    checked={open.length > 0 && open.every((id) => chosen.has(id))}
                    onChange={(event) => onChoose(new Set(event.target.checked ? open : []))}
                  />
                  <span className="only-heard">{say('choose.all')}</span>
                </label>
              </th>
            )}
            {columns.map((column) => (
              <th scope="col" key={column}>
                {say(`col.${column}`)}
              </th>
            ))}
            {came.size > 0 && <th scope="col">{say('col.came')}</th>}
          </tr>
        </thead>
        <tbody>
          {items.map((one) => {
            const title = `${one.serviceName} · ${one.residentName}`
            const result = came.get(one.orderId)
            const { unit, count } = waited(one.since, now.getTime())
            return (
              <tr key={one.orderId} data-order={one.orderId}>
                {onChoose && (
                  <td>
                    {!result?.done && (
                      <label className="queue-choose">
                        <input
                          type="checkbox"
                          checked={chosen.has(one.orderId)}
                          onChange={(event) => turn(one.orderId, event.target.checked)}
                        />
                        <span className="only-heard">{say('choose', { title })}</span>
                      </label>
                    )}
                  </td>
                )}
                <th scope="row">
                  <Go to={addressOf.order(one.orderId)} over>
                    {title}
                  </Go>
                  <span className="quiet"> {one.communityName}</span>
                </th>
                <td>{one.visit && when(one.visit)}</td>
                <td>{names(one.workers)}</td>
                <td>
                  <ul className="plain-list">
                    {counted(one.differences).map(([words]) => (
                      <li key={words}>{words}</li>
                    ))}
                  </ul>
                </td>
                <td>{say(`waited.${unit}`, { count })}</td>
                {came.size > 0 && (
                  <td className={result && !result.done ? 'field-error' : undefined}>
                    {result && (result.done ? result.words : say('came.not', { words: result.words }))}
                  </td>
                )}
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
