import { useState } from 'react'
import { listOrders } from '../../shared/api/calls.ts'
import { failureOf, type Failure } from '../../shared/api/failure.ts'
import type { Order } from '../../shared/api/schemas.ts'
import { useRead } from '../../shared/hooks.ts'
import { FailureNote } from '../../shared/ui/errors.tsx'
import { Loaded } from '../../shared/ui/Loaded.tsx'
import { Page } from '../../shared/ui/Page.tsx'
import { say } from '../words.ts'
import { past, startOf } from './path.ts'
import { Rows } from './Rows.tsx'

const ask = (cursor?: string) => listOrders({ stage: past.join(','), limit: '20', ...(cursor ? { cursor } : {}) })

/** The visits that are over, the latest first. */
export function Past() {
  const first = useRead('past', ask)
  return (
    <Page title={say('list.title')} back="/family">
      <Loaded from={first}>{(page) => <Shown first={page.items} cursor={page.next} />}</Loaded>
    </Page>
  )
}

function Shown({ first, cursor }: { first: Order[]; cursor: string | null }) {
  const [more, setMore] = useState<{ items: Order[]; next: string | null }>({ items: [], next: cursor })
  const [failure, setFailure] = useState<Failure>()
  const orders = [...first, ...more.items].sort((a, b) => startOf(b) - startOf(a))
  const load = () =>
    ask(more.next ?? undefined).then(
      (page) => setMore({ items: [...more.items, ...page.items], next: page.next }),
      (thrown: unknown) => setFailure(failureOf(thrown)),
    )
  if (orders.length === 0) return <p>{say('list.none')}</p>
  return (
    <>
      <Rows orders={orders} />
      <FailureNote failure={failure} />
      {more.next && (
        <button type="button" className="button second" onClick={() => void load()}>
          {say('list.more')}
        </button>
      )}
    </>
  )
}
