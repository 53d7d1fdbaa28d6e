import { useId } from 'react'
import type { Option } from './choices.ts'
import './filters.css'
import { say } from './words.ts'

interface Choice {
  label: string
  value: string
  options: readonly Option[]
  onChange: (value: string) => void
}

/** One of several, or all. A choice from a shared address stays even if no order of these days has it. */
export function FilterChoice({ label, value, options, onChange }: Choice) {
  const id = useId()
  const known = value === '' || options.some((option) => option.value === value)
  return (
    <div className="filter">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChange(event.target.value)}>
        <option value="">{say('all')}</option>
        {!known && <option value={value}>{value}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.name}
          </option>
        ))}
      </select>
    </div>
  )
}

interface Input {
  label: string
  value: string
  type: 'date' | 'search'
  hint?: string
  onChange: (value: string) => void
}

export function FilterInput({ label, value, type, hint, onChange }: Input) {
  const id = useId()
  return (
    <div className="filter">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type={type}
        value={value}
        placeholder={hint}
        required={type === 'date'}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  )
}
