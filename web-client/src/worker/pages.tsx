import type { ReactNode } from 'react'
import { match } from '../shared/router.tsx'
import { isDay } from '../shared/time/city.ts'
import { Badge } from './badge/Badge.tsx'
import { Help } from './Help.tsx'
import { Home } from './Home.tsx'
import { Accepted } from './offers/Accepted.tsx'
import { Decline } from './offers/Decline.tsx'
import { AskLeave } from './petition/AskLeave.tsx'
import { AskSwap, ChooseVisit } from './petition/AskSwap.tsx'
import { Petitions } from './petition/Petitions.tsx'
import { NotSentYet } from './unsent/NotSentYet.tsx'
import { CheckInPage } from './visit/CheckInPage.tsx'
import { DoorScanned } from './visit/DoorScanned.tsx'
import { CheckOutPage } from './visit/CheckOutPage.tsx'
import { BreakOffPage, NotHomePage } from './visit/Failed.tsx'
import { Forgotten } from './visit/Forgotten.tsx'
import { Tasks } from './visit/Tasks.tsx'
import { Visit } from './visit/Visit.tsx'

/** The page of an address; an address of no page is today. */
export function pageOf(path: string): ReactNode {
  const day = match('/worker/days/:day', path)?.day
  if (day !== undefined && isDay(day)) return <Home day={day} />
  if (match('/worker/badge', path)) return <Badge />
  const code = match('/worker/door/:code', path)?.code
  if (code !== undefined) return <DoorScanned code={code} />
  if (match('/worker/petitions', path)) return <Petitions />
  if (match('/worker/petitions/leave', path)) return <AskLeave />
  if (match('/worker/petitions/swap', path)) return <ChooseVisit />
  const given = match('/worker/petitions/swap/:id', path)
  if (given) return <AskSwap id={given.id} />
  if (match('/worker/help', path)) return <Help />
  if (match('/worker/unsent', path)) return <NotSentYet />
  const offer = match('/worker/offers/:id/decline', path)
  if (offer) return <Decline id={offer.id} />
  const visit = match('/worker/visits/:id', path)
  if (visit) return <Visit id={visit.id} />
  const { id, page } = match('/worker/visits/:id/:page', path) ?? {}
  if (id !== undefined) {
    if (page === 'accepted') return <Accepted id={id} />
    if (page === 'check-in') return <CheckInPage id={id} />
    if (page === 'tasks') return <Tasks id={id} />
    if (page === 'check-out') return <CheckOutPage id={id} />
    if (page === 'forgotten') return <Forgotten id={id} />
    if (page === 'not-home') return <NotHomePage id={id} />
    if (page === 'break-off') return <BreakOffPage id={id} />
    if (page === 'help') return <Help visit={id} />
    return <Visit id={id} />
  }
  return <Home />
}
