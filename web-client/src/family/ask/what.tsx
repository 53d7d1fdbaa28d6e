import { priceWords } from '../../shared/money.ts'
import { go } from '../../shared/router.tsx'
import { durationWords } from '../../shared/time/words.ts'
import { say } from '../words.ts'
import type { Asking } from './Ask.tsx'
import { Choose } from './Choose.tsx'
import { categories, inCategory } from './draft.ts'

const unknown = 'unknown'

export function AskFor({ draft, known, back, next }: Asking) {
  const choices = known.residents.map((one) => ({ value: one.id, label: one.name }))
  return (
    <Choose
      title={say('ask.for.title')}
      back={back}
      choices={choices}
      value={draft.residentId}
      onContinue={(residentId) => next({ residentId })}
    />
  )
}

/** The kinds with what they hold; not knowing is an answer, and leads to a person. */
export function AskKind({ draft, services, back, next }: Asking) {
  const choices = categories(services).map((group) => ({
    value: group.code,
    label: group.name,
    hint: group.holds.join(' · '),
  }))
  return (
    <Choose
      title={say('ask.kind.title')}
      back={back}
      choices={[...choices, { value: unknown, label: say('ask.kind.unknown') }]}
      value={draft.category}
      onContinue={(category) => (category === unknown ? go('/family/ask/phone') : next({ category }))}
    />
  )
}

export function AskService({ draft, services, back, next }: Asking) {
  const choices = inCategory(services, draft.category).map((one) => ({
    value: one.code,
    label: one.name,
    hint: [
      say('ask.service.hint', { duration: durationWords(one.durationMinutes), price: priceWords(one.price) }),
      ...(one.workers > 1 ? [say('ask.service.two')] : []),
      ...(one.planNeeded ? [say('ask.service.plan')] : []),
    ].join(' · '),
  }))
  return (
    <Choose
      title={say('ask.service.title')}
      back={back}
      choices={choices}
      value={draft.serviceCode}
      onContinue={(serviceCode) => next({ serviceCode })}
    />
  )
}

export function AskAddress({ draft, known, back, next }: Asking) {
  const choices = known.addresses.flatMap((one) =>
    one.id ? [{ value: one.id, label: one.label ?? one.line ?? '', hint: one.label ? one.line : undefined }] : [],
  )
  return (
    <Choose
      title={say('ask.address.title')}
      back={back}
      choices={choices}
      value={draft.addressId}
      onContinue={(addressId) => next({ addressId })}
    />
  )
}
