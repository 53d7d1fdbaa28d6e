import { getProofCode } from '../../shared/api/calls.ts'
import type { Order } from '../../shared/api/schemas.ts'
import { useRead } from '../../shared/hooks.ts'
import { Loaded } from '../../shared/ui/Loaded.tsx'
import { say } from '../words.ts'

/** The one-time code to tell at the door, big enough to be read at arm's length. */
export function DoorCode({ order }: { order: Order }) {
  const code = useRead(`code ${order.id} ${order.version}`, () => getProofCode(order.id))
  return (
    <section className="card first" aria-labelledby="code">
      <h2 id="code">{say('code.title')}</h2>
      <Loaded from={code}>{(known) => <p className="code">{known.code}</p>}</Loaded>
      <p>{say('code.words')}</p>
    </section>
  )
}
