import { useEffect, useState } from 'react'
import { go } from '../../shared/router.tsx'
import { keep, recall } from '../../shared/kept.ts'
import { Loaded } from '../../shared/ui/Loaded.tsx'
import type { Resident, Service } from '../../shared/api/schemas.ts'
import { isInUse } from '../../shared/addresses.ts'
import { useCard, useFamily, useServices } from '../family.tsx'
import { AskAddress, AskFor, AskKind, AskService } from './what.tsx'
import { AskDay, AskTime } from './when.tsx'
import { AskNote, AskWho } from './how.tsx'
import { Check } from './Check.tsx'
import { after, answer, asked, before, gapBefore, type Draft, type Known, type Step } from './draft.ts'

const kept = 'anju.ask'
export const pathOf = (step: Step) => `/family/ask/${step}`

/** What every question gets: what is known and answered, and where to go from here. */
export type Asking = {
  draft: Draft
  known: Known
  services: Service[]
  card: Resident | null
  back: string
  /** Keeps answers without leaving the page. */
  say: (said: Draft) => void
  /** Keeps answers and goes on to the next question. */
  next: (said: Draft) => void
  /** It was sent: nothing of it stays in the tab. */
  sent: () => void
}

/** One question of asking for a visit; answers stay in the tab over back and reload. */
export function Ask({ step }: { step: Step }) {
  const { me } = useFamily()
  const [draft, setDraft] = useState<Draft>(() => recall<Draft>('session', kept) ?? {})
  const only = me.residents.length === 1 ? me.residents[0]?.id : undefined
  const residentId = me.residents.find((one) => one.id === draft.residentId)?.id ?? only
  const card = useCard(residentId)
  const services = useServices()
  const known: Known = { residents: me.residents, addresses: (card.value?.addresses ?? []).filter(isInUse) }
  const ready = card.value !== undefined && services.value !== undefined
  const instead = ready ? elsewhere(step, draft, known) : undefined
  useEffect(() => {
    if (instead) go(pathOf(instead), { replace: true })
  }, [instead])

  const change = (said: Draft): Draft => {
    const next = answer(draft, said)
    keep('session', kept, next)
    setDraft(next)
    return next
  }
  const previous = before(step, draft, known)
  return (
    <Loaded from={services}>
      {(list) => (
        <Loaded from={card}>
          {(resident) =>
            !instead && (
              <Shown
                step={step}
                asking={{
                  draft,
                  known,
                  services: list,
                  card: resident,
                  back: previous ? pathOf(previous) : '/family',
                  say: change,
                  next: (said) => go(pathOf(after(step, change(said), known))),
                  sent: () => keep('session', kept, undefined),
                }}
              />
            )
          }
        </Loaded>
      )}
    </Loaded>
  )
}

/** A question that need not be asked, or that comes too early, is another page. */
function elsewhere(step: Step, draft: Draft, known: Known): Step | undefined {
  const gap = gapBefore(step, draft, known)
  if (gap) return gap
  return asked(step, known) ? undefined : after(step, { ...draft, checked: false }, known)
}

function Shown({ step, asking }: { step: Step; asking: Asking }) {
  switch (step) {
    case 'for':
      return <AskFor {...asking} />
    case 'kind':
      return <AskKind {...asking} />
    case 'service':
      return <AskService {...asking} />
    case 'address':
      return <AskAddress {...asking} />
    case 'day':
      return <AskDay {...asking} />
    case 'time':
      return <AskTime {...asking} />
    case 'who':
      return <AskWho {...asking} />
    case 'note':
      return <AskNote {...asking} />
    case 'check':
      return <Check {...asking} />
  }
}
