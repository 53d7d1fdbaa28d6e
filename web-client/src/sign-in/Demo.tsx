import { useEffect, useState } from 'react'
import { getLive } from '../shared/api/calls.ts'
import { announce } from '../shared/ui/live.tsx'
import { say } from './words.ts'

const people = [
  ['13900000002', 'demo.li'],
  ['13900000001', 'demo.chen'],
  ['13900000021', 'demo.zhang'],
  ['13900000022', 'demo.liu'],
  ['13900000011', 'demo.wang'],
  ['13900000012', 'demo.zhou'],
  ['13900000061', 'demo.zhao'],
  ['13900000031', 'demo.huang'],
  ['13900000041', 'demo.lin'],
  ['13900000051', 'demo.wu'],
  ['13900000071', 'demo.he'],
  ['13900000091', 'demo.admin'],
] as const
const password = 'anju-demo'

/** Who lives in the demo city; shown only when the server says that it is one. */
export function Demo({ choose }: { choose: (phone: string, password: string) => void }) {
  const [demo, set] = useState(false)
  useEffect(() => {
    getLive().then(
      (live) => set(live.demo === true),
      () => undefined,
    )
  }, [])
  if (!demo) return null
  return (
    <section aria-labelledby="demo">
      <h2 id="demo">{say('demo.title')}</h2>
      <p>{say('demo.words')}</p>
      <ul className="rows">
        {people.map(([phone, who]) => (
          <li key={phone}>
            <button
              type="button"
              className="row"
              onClick={() => {
                choose(phone, password)
                announce(say(who))
                document.getElementById('phone')?.focus()
              }}
            >
              <span>
                {say(who)}
                <span className="hint">
                  {phone} · {password}
                </span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
