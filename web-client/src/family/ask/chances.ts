import { listWindows } from '../../shared/api/calls.ts'
import type { WindowList } from '../../shared/api/schemas.ts'
import { useRead } from '../../shared/hooks.ts'
import type { Asking } from './Ask.tsx'

/** Whether somebody could come then: not answered yet, cannot be found out now, yes, no. */
export type Chance = 'asked' | 'unknown' | 'yes' | 'no'

export type Chances = {
  of: (start: string) => Chance
  /** The day is answered, and nobody can come in any of its usual windows. */
  none: boolean
  /** The answer is no for some of them. */
  some: boolean
  /** It could not be found out. */
  unknown: boolean
  /** The nearest day that has a window, where this one has none. */
  another: string | undefined
}

/** What an answer, a failure or neither yet says of the windows of a day. A window that it does not name is open. */
export function chancesOf(answer: WindowList | undefined, failed: boolean): Chances {
  const canCome = new Map(answer?.items.map((one) => [Date.parse(one.start), one.canCome]))
  const all = [...canCome.values()]
  const none = all.length > 0 && !all.includes(true)
  return {
    of: (start) => {
      if (!answer) return failed ? 'unknown' : 'asked'
      const can = canCome.get(Date.parse(start))
      return can === undefined ? 'unknown' : can ? 'yes' : 'no'
    },
    none,
    some: !none && all.includes(false),
    unknown: !answer && failed,
    another: answer?.anotherDate ?? undefined,
  }
}

/** Asks which windows of that day could be met for what is asked so far. */
export function useChances({ draft, known }: Asking, day: string): Chances {
  const residentId = draft.residentId ?? known.residents[0]?.id ?? ''
  const serviceCode = draft.serviceCode ?? ''
  const addressId = draft.addressId ?? known.addresses[0]?.id
  const reading = useRead(`windows ${residentId} ${serviceCode} ${day} ${addressId ?? ''}`, () =>
    listWindows(residentId, { serviceCode, date: day, addressId }),
  )
  return chancesOf(reading.value, reading.failure !== undefined)
}
