import { useRef, useState, type ReactNode } from 'react'
import { useIntent } from '../../shared/hooks.ts'
import { Dialog } from './Dialog.tsx'
import { TextField } from './TextField.tsx'
import { say } from './words.ts'

interface Props<T> {
  title: string
  label: string
  hint?: string
  missing?: string
  send: string
  danger?: boolean
  /** Names the intent, so that a retry has one effect. */
  name: string
  call: (text: string, key: string) => Promise<T>
  /** Gets what the server answered. */
  onDone: (answer: T) => void
  onClose: () => void
  children?: ReactNode
  /** Whether what the children ask is answered; they say it themselves when it is not. */
  answered?: () => boolean
}

/** Something that needs a reason, or an outcome, in words. */
export function ReasonDialog<T>(props: Props<T>) {
  const { title, label, hint, missing, send, danger, name, call, onDone, onClose, children, answered } = props
  const [text, setText] = useState('')
  const [error, setError] = useState<string>()
  const field = useRef<HTMLTextAreaElement>(null)
  const intent = useIntent()
  const submit = async () => {
    const said = text.trim()
    setError(said ? undefined : (missing ?? say('reason.missing')))
    if (answered && !answered()) return
    if (!said) return field.current?.focus()
    const answer = await intent.send(name, said, async (key) => ({ of: await call(said, key) }))
    if (answer) onDone(answer.of)
  }
  return (
    <Dialog
      title={title}
      send={send}
      danger={danger ?? false}
      sending={intent.sending}
      failure={intent.failure}
      onSend={submit}
      onClose={onClose}
    >
      {children}
      <TextField label={label} hint={hint} error={error} value={text} onChange={setText} required ref={field} />
    </Dialog>
  )
}
