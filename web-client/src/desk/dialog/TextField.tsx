import { useId, type Ref } from 'react'
import './dialog.css'
import { say } from './words.ts'

interface Props {
  label: string
  value: string
  onChange: (value: string) => void
  hint?: string | undefined
  error?: string | undefined
  required?: boolean
  rows?: number
  ref?: Ref<HTMLTextAreaElement>
  id?: string
}

/** A labelled field for a sentence, with its hint and what is wrong with it. */
export function TextField({ label, value, onChange, hint, error, required = false, rows = 3, ref, id }: Props) {
  const own = useId()
  const field = id ?? own
  const described = [hint && `${field}-hint`, error && `${field}-error`].filter(Boolean).join(' ')
  return (
    <div className="field">
      <label htmlFor={field}>
        {label}
        {required && <span className="quiet"> ({say('required')})</span>}
      </label>
      {hint && (
        <p id={`${field}-hint`} className="quiet">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${field}-error`} className="field-error">
          {error}
        </p>
      )}
      <textarea
        id={field}
        ref={ref}
        rows={rows}
        value={value}
        maxLength={500}
        required={required}
        aria-invalid={error ? true : undefined}
        aria-describedby={described || undefined}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  )
}
