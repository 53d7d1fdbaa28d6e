import type { Card, NewCard } from './api/schemas.ts'

/** What is sent to leave a card as it was read; a change begins with it. */
export function asRead(card: Card): NewCard {
  return {
    contacts: card.contacts,
    risks: card.risks.map(({ kind, since, until, note }) => ({
      kind,
      since,
      ...(until && { until }),
      ...(note && { note }),
    })),
    livesAlone: card.livesAlone,
    ...(card.dialect && { dialect: card.dialect as NonNullable<NewCard['dialect']> }),
    ...((card.helper === 'female' || card.helper === 'male') && { helper: card.helper }),
    preferred: card.preferred.map((one) => one.id),
    barred: card.barred.map((one) => one.id),
  }
}
