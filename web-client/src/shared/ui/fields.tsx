import type { InputHTMLAttributes, ReactNode } from 'react'
import { Icon } from './Icon.tsx'

export const said = (...ids: (string | false | undefined)[]): string | undefined =>
  ids.filter(Boolean).join(' ') || undefined

/** What is wrong with a field, in words above it. */
export function FieldError({ id, error }: { id: string; error: string | undefined }) {
  if (!error) return null
  return (
    <p className="wrong" id={`${id}-error`}>
      <Icon name="alert" /> {error}
    </p>
  )
}

type FieldProps = {
  id: string
  label: string
  hint?: string
  error?: string | undefined
  value: string
  onValue: (value: string) => void
  big?: boolean
} & Omit<InputHTMLAttributes<HTMLInputElement>, 'id' | 'value' | 'onChange'>

/** One line to fill in, with its label, hint and mistake. */
export function Field({ id, label, hint, error, value, onValue, big, ...rest }: FieldProps) {
  return (
    <div className={error ? 'field has-error' : 'field'}>
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <FieldError id={id} error={error} />
      <input
        id={id}
        name={id}
        className={big ? 'big' : undefined}
        value={value}
        onChange={(event) => onValue(event.currentTarget.value)}
        aria-invalid={error ? true : undefined}
        aria-describedby={said(hint && `${id}-hint`, error && `${id}-error`)}
        {...rest}
      />
    </div>
  )
}

type AreaProps = {
  id: string
  label?: string
  hint?: string
  described?: boolean
  value: string
  onValue: (value: string) => void
  max?: number
  error?: string | undefined
}

/** Several lines to fill in; without a label the page's heading is it. */
export function Area({ id, label, hint, described, value, onValue, max = 500, error }: AreaProps) {
  return (
    <div className={error ? 'field has-error' : 'field'}>
      {label && <label htmlFor={id}>{label}</label>}
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <FieldError id={id} error={error} />
      <textarea
        id={id}
        name={id}
        rows={4}
        maxLength={max}
        value={value}
        onChange={(event) => onValue(event.currentTarget.value)}
        aria-invalid={error ? true : undefined}
        aria-describedby={said((hint || described) && `${id}-hint`, error && `${id}-error`)}
      />
    </div>
  )
}

/** A row; one that cannot be chosen keeps its place, so that nothing moves under a finger. */
export type Choice = { value: string; label: ReactNode; hint?: ReactNode; disabled?: boolean }
type RadioProps = {
  /** Also the id of the first that can be chosen, so that an error summary can lead to it. */
  id: string
  choices: Choice[]
  value: string | undefined
  onValue: (value: string) => void
  error?: string | undefined
}

/** One of several, each a whole row to tap. It stands in a fieldset whose legend is the question. */
export function RadioList({ id, choices, value, onValue, error }: RadioProps) {
  const first = choices.findIndex((choice) => !choice.disabled)
  return (
    <div className={error ? 'radios has-error' : 'radios'}>
      <FieldError id={id} error={error} />
      {choices.map((choice, at) => (
        <label className="row" key={choice.value}>
          <input
            type="radio"
            id={at === first ? id : `${id}-${choice.value}`}
            name={id}
            value={choice.value}
            checked={value === choice.value}
            disabled={choice.disabled ?? false}
            onChange={() => onValue(choice.value)}
            aria-describedby={said(error && `${id}-error`)}
          />
          <span>
            {choice.label}
            {choice.hint !== undefined && <span className="hint">{choice.hint}</span>}
          </span>
        </label>
      ))}
    </div>
  )
}
