import { Alert, Button } from 'antd'
import { useId, useState, type FormEvent } from 'react'
import { checkBadge } from '../../shared/api/calls.ts'
import { useIntent } from '../../shared/hooks.ts'
import { clock24 } from '../../shared/time/words.ts'
import type { BadgeChecked } from '../model.ts'
import { failureWords } from '../data/ReadingState.tsx'
import { Field } from '../request/Field.tsx'
import { say } from './words.ts'

/** A resident who has no screen calls: whose badge shows these digits, and are they expected. */
export function BadgeCheck({ id }: { id: string }) {
  const field = useId()
  const [code, setCode] = useState('')
  const [wrong, setWrong] = useState(false)
  const [checked, set] = useState<BadgeChecked>()
  const intent = useIntent()
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const digits = code.replace(/[\s-]/g, '')
    setWrong(digits.length !== 8)
    if (digits.length !== 8) return
    set(undefined)
    const found = await intent.send(`badge ${Date.now()}`, digits, (key) => checkBadge(id, digits, key))
    if (found) set(found)
  }
  return (
    <section className="panel" aria-labelledby={`${field}-title`}>
      <h2 id={`${field}-title`}>{say('title')}</h2>
      <p className="quiet">{say('what')}</p>
      <form onSubmit={submit} noValidate>
        <Field id={field} label={say('code')} error={wrong ? say('missing') : undefined}>
          {(aria) => (
            <input
              {...aria}
              inputMode="numeric"
              autoComplete="off"
              value={code}
              onChange={(event) => setCode(event.target.value)}
            />
          )}
        </Field>
        <Button htmlType="submit" loading={intent.sending}>
          {say('check')}
        </Button>
      </form>
      <div role="status">
        {checked && (
          <Alert type={checked.found === 'expected' ? 'success' : 'warning'} showIcon title={words(checked)} />
        )}
      </div>
      {intent.failure && <Alert type="error" role="alert" title={failureWords(intent.failure, true)} />}
    </section>
  )
}

function words({ found, badge, start, serviceName }: BadgeChecked): string {
  return say(found, {
    name: badge?.name ?? '',
    organisation: badge?.organisation ?? '',
    time: start ? clock24(start) : '',
    service: serviceName ?? '',
  })
}
