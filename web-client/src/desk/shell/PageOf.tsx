import { lazy, Suspense } from 'react'
import { Go } from '../address/Go.tsx'
import { addressOf, type Page } from '../address/page.ts'
import { AlarmsPage } from '../alarms/AlarmsPage.tsx'
import { CentrePage } from '../centre/CentrePage.tsx'
import { NewCarePlanPage } from '../careplan/CarePlanEditor.tsx'
import { CarePlanPage } from '../careplan/CarePlanPage.tsx'
import { CarePlansPage } from '../careplan/CarePlansPage.tsx'
import { OrganisationPage } from '../organisation/OrganisationPage.tsx'
import { OrganisationsPage } from '../organisation/OrganisationsPage.tsx'
import { WorkerPage } from '../staff/WorkerPage.tsx'
import { WorkersPage } from '../staff/WorkersPage.tsx'
import { BoardPage } from '../board/BoardPage.tsx'
import { CallBacksPage } from '../callback/CallBacksPage.tsx'
import { ComplaintsPage } from '../complaint/ComplaintsPage.tsx'
import { CorrectionsPage } from '../correction/CorrectionsPage.tsx'
import { OrderPage } from '../order/OrderPage.tsx'
import { PetitionsPage } from '../petition/PetitionsPage.tsx'
import { PlansPage } from '../plan/PlansPage.tsx'
import { NewOrderPage } from '../request/NewOrderPage.tsx'
import { EvvPage } from '../evv/EvvPage.tsx'
import { RegisterPage } from '../register/RegisterPage.tsx'
import { ResidentPage } from '../residents/ResidentPage.tsx'
import { ResidentsPage } from '../residents/ResidentsPage.tsx'
import { TimelinePage } from '../timeline/TimelinePage.tsx'
import { UnmetPage } from '../unmet/UnmetPage.tsx'
import { QueuePage } from '../verify/QueuePage.tsx'
import { AbsentPage } from '../whereabouts/AbsentPage.tsx'
import { isPart, may, partsFor } from './access.ts'
import { MinePage } from './MinePage.tsx'
import { useMe } from './session.ts'
import { say } from './words.ts'

const ProposalPage = lazy(() => import('../plan/ProposalPage.tsx').then((module) => ({ default: module.ProposalPage })))
const MapPage = lazy(() => import('../map/MapPage.tsx').then((module) => ({ default: module.MapPage })))

/** The page that an address means. Whoever has no board begins with what they can see. */
export function PageOf({ page, query }: { page: Page; query: string }) {
  const me = useMe()
  const parts = partsFor(me.roles)
  if (page.name === 'board' && !parts.includes('board')) return <MinePage />
  if (page.name === 'proposal' && !parts.includes('plan')) return <Unknown />
  if (isPart(page.name) && !parts.includes(page.name)) return <Unknown />
  switch (page.name) {
    case 'board':
      return <BoardPage query={query} />
    case 'timeline':
      return <TimelinePage query={query} />
    case 'plan':
      return <PlansPage query={query} />
    case 'proposal':
      return (
        <Suspense fallback={<Coming name="proposal" />}>
          <ProposalPage key={page.id} id={page.id} query={query} />
        </Suspense>
      )
    case 'petitions':
      return <PetitionsPage />
    case 'care':
      return <CarePlansPage key={query} query={query} />
    case 'care-plan':
      return <CarePlanPage key={page.id} id={page.id} query={query} />
    case 'new-care-plan':
      return <NewCarePlanPage key={page.residentId} residentId={page.residentId} />
    case 'verify':
      return <QueuePage query={query} />
    case 'organisations':
      return <OrganisationsPage />
    case 'organisation':
      return parts.includes('organisations') ? <OrganisationPage key={page.id} id={page.id} /> : <Unknown />
    case 'workers':
      return <WorkersPage query={query} />
    case 'worker':
      return parts.includes('workers') ? <WorkerPage key={page.id} id={page.id} /> : <Unknown />
    case 'centre':
      return <CentrePage query={query} />
    case 'corrections':
      return parts.includes('verify') ? <CorrectionsPage /> : <Unknown />
    case 'callBacks':
      return may(me.roles, 'verify') ? <CallBacksPage query={query} /> : <Unknown />
    case 'complaints':
      return parts.includes('verify') ? <ComplaintsPage query={query} /> : <Unknown />
    case 'map':
      return (
        <Suspense fallback={<Coming name="map" />}>
          <MapPage query={query} />
        </Suspense>
      )
    case 'alarms':
      return <AlarmsPage />
    case 'unmet':
      return <UnmetPage query={query} />
    case 'absent':
      return <AbsentPage />
    case 'residents':
      return <ResidentsPage query={query} />
    case 'evv':
      return parts.includes('verify') ? <EvvPage query={query} /> : <Unknown />
    case 'register':
      return may(me.roles, 'register') ? <RegisterPage query={query} /> : <Unknown />
    case 'resident':
      return <ResidentPage key={page.id} id={page.id} />
    case 'new-order':
      return <NewOrderPage key={page.residentId} residentId={page.residentId} />
    case 'order':
      return <OrderPage key={page.id} id={page.id} />
    case 'mine':
      return <MinePage />
    case 'unknown':
      return <Unknown />
  }
}

/** A page whose script is still on its way: it has its name already. */
function Coming({ name }: { name: 'map' | 'proposal' }) {
  return (
    <div aria-busy="true">
      <h1 tabIndex={-1}>{say(name)}</h1>
      <p role="status">{say('loading')}</p>
    </div>
  )
}

function Unknown() {
  return (
    <>
      <h1 tabIndex={-1}>{say('unknown')}</h1>
      <p>{say('unknown.what')}</p>
      <Go to={addressOf.board} className="alone">
        {say('unknown.back')}
      </Go>
    </>
  )
}
