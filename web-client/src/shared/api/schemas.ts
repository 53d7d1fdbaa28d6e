import type { components } from '../generated/api.ts'

type Schemas = components['schemas']

export type Alarm = Schemas['Alarm']
export type CheckIn = Schemas['CheckIn']
export type CheckOut = Schemas['CheckOut']
export type Confirmation = Schemas['Confirmation']
export type Day = Schemas['Day']
export type DayItem = Day['items'][number]
export type Fix = Schemas['Fix']
export type HistoryItem = Schemas['History']['items'][number]
export type Look = Schemas['LookList']['items'][number]
export type CityMap = Schemas['Map']
export type MatchCertificate = Schemas['MatchCertificate']
export type Me = Schemas['Me']
export type NewOffer = Schemas['NewOffer']
export type NewOrder = Schemas['NewOrder']
export type Offer = Schemas['Offer']
export type Order = Schemas['Order']
export type PersonRef = Schemas['PersonRef']
export type Place = Schemas['Place']
export type Price = Schemas['Price']
export type ProofCode = Schemas['ProofCode']
export type Resident = Schemas['Resident']
export type Role = Schemas['Role']
export type Service = Schemas['Service']
export type Stage = Order['stage']
export type TaskDone = Schemas['TaskDone']
export type Verification = Schemas['Verification']
export type Window = Schemas['Window']

/** A page of a list; `next` is the cursor of the page after it, or null. */
export type Page<T> = { items: T[]; next: string | null }
