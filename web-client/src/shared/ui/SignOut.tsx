import { leave } from '../session.ts'
import { useIntent } from '../hooks.ts'
import { shared } from '../words/shared.ts'
import { speaker } from '../words/speaker.ts'
import { FailureNote } from './errors.tsx'

const say = speaker(shared)

/** Ends the session on every node; when nobody could be told, says so rather than pretending. */
export function SignOut({ name }: { name: string }) {
  const { failure, send } = useIntent()
  return (
    <div>
      <p>{name}</p>
      <FailureNote failure={failure} />
      <button type="button" className="quiet" onClick={() => void send('sign-out', null, leave)}>
        {say('sign.out')}
      </button>
    </div>
  )
}
