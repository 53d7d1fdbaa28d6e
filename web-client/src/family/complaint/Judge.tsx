import { useState } from 'react'
import { judgeComplaint } from '../../shared/api/calls.ts'
import { useIntent } from '../../shared/hooks.ts'
import { go } from '../../shared/router.tsx'
import { FailureNote, type Wrong } from '../../shared/ui/errors.tsx'
import { Area, FieldError } from '../../shared/ui/fields.tsx'
import { Question } from '../../shared/ui/Page.tsx'
import { complaintPath, useComplaints } from './Complaints.tsx'
import { say } from './words.ts'

/** Who is not content says why; the first time the city looks at it again. */
export function Judge({ id }: { id: string }) {
  const one = useComplaints().value?.find((it) => it.id === id)
  const [words, setWords] = useState('')
  const [wrong, setWrong] = useState<Wrong[]>([])
  const { sending, failure, send } = useIntent()
  const press = async () => {
    if (!words.trim()) return setWrong([{ field: 'words', words: say('judge.no.missing') }])
    setWrong([])
    const body = { content: false, words: words.trim() }
    if (await send(`judge ${id}`, body, (key) => judgeComplaint(id, body, key)))
      go(complaintPath(id), { replace: true })
  }
  return (
    <Question
      title={say('judge.no.title')}
      hint={say(one?.reopened ? 'judge.no.last' : 'judge.no.hint')}
      labels="words"
      back={complaintPath(id)}
      wrong={wrong}
      button={sending ? say('sending') : say('judge.send')}
      sending={sending}
      onContinue={() => void press()}
      failure={<FailureNote failure={failure} />}
    >
      <FieldError id="words" error={wrong[0]?.words} />
      <Area id="words" described value={words} onValue={setWords} max={1000} />
    </Question>
  )
}
