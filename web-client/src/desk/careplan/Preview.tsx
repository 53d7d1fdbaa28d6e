import { previewRecurrence } from '../../shared/api/calls.ts'
import { useLanguage, useRead } from '../../shared/hooks.ts'
import { clock24 } from '../../shared/time/words.ts'
import { failureWords } from '../data/ReadingState.tsx'
import type { Service } from '../model.ts'
import { Calendar } from './Calendar.tsx'
import type { Line } from './draft.ts'
import { ruleOf } from './rule.ts'
import { say } from './words.ts'

/** What the lines come to, in words and in a calendar, as the server works it out. */
export function Preview({
  from,
  lines,
  services,
}: {
  from: string
  lines: readonly Line[]
  services: readonly Service[]
}) {
  const asked = lines.flatMap((line) => {
    const rrule = ruleOf(line.often)
    const service = services.find((one) => one.code === line.serviceCode)
    const whole = rrule && service && from && line.starts && Number(line.minutes) > 0
    return whole
      ? [{ name: service.name, ask: { rrule, from, begins: line.begins, starts: line.starts, minutes: line.minutes } }]
      : []
  })
  const reading = useRead(`preview ${JSON.stringify(asked)} ${useLanguage()}`, () =>
    Promise.all(asked.map(async ({ name, ask }) => ({ name, ...(await previewRecurrence(ask)) }))),
  )
  const found = reading.value ?? []
  return (
    <section aria-labelledby="care-preview">
      <h2 id="care-preview">{say('form.preview')}</h2>
      <div role="status">
        {reading.failure && <p className="field-error">{failureWords(reading.failure)}</p>}
        {asked.length === 0 && <p className="quiet">{say('form.preview.none')}</p>}
        {found.map((one, at) => (
          <p key={at}>
            <strong>{one.name}</strong> {one.words}
          </p>
        ))}
      </div>
      {found.length > 0 && (
        <Calendar
          label={say('form.preview')}
          from={from}
          entries={found.flatMap((one, at) =>
            one.items.map((item) => ({
              key: `${at} ${item.day}`,
              day: item.day,
              words: `${clock24(item.window.start)} ${one.name}`,
            })),
          )}
        />
      )}
    </section>
  )
}
