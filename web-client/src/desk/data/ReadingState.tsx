import { Alert, Button } from 'antd'
import { Refused, type Failure } from '../../shared/api/failure.ts'
import { say } from './words.ts'

/** What to say of a failure: all of the server's own words, or that it did not answer. */
export function failureWords(failure: Failure, writing = false): string {
  if (failure instanceof Refused) {
    const fields = failure.fields.map((field) => field.words)
    return fields.length > 0 ? fields.join(' ') : failure.detail || failure.title
  }
  return say(writing ? 'failure.unreachable' : 'failure.unreachable.read')
}

/** Says that something could not be read, and offers to try again; nothing when all is well. */
export function ReadingState({ reading }: { reading: { failure: Failure | undefined; again: () => void } }) {
  if (!reading.failure) return null
  return (
    <Alert
      type="warning"
      showIcon
      role="alert"
      title={failureWords(reading.failure)}
      action={<Button onClick={reading.again}>{say('again')}</Button>}
    />
  )
}
