import type { ReactNode } from 'react'
import { match } from '../shared/router.tsx'
import { steps, type Step } from './ask/draft.ts'
import { Ask } from './ask/Ask.tsx'
import { ByPhone } from './ask/ByPhone.tsx'
import { CheckBadge } from './badge/CheckBadge.tsx'
import { CardPage } from './card/CardPage.tsx'
import { ContactPage } from './card/ContactPage.tsx'
import { WithdrawPage } from './card/WithdrawPage.tsx'
import { AnswerPage } from './consent/AnswerPage.tsx'
import { ComplaintPage } from './complaint/ComplaintPage.tsx'
import { Complaints } from './complaint/Complaints.tsx'
import { Judge } from './complaint/Judge.tsx'
import { Tell } from './complaint/Tell.tsx'
import { steps as tellings } from './complaint/telling.ts'
import { Called } from './help/Called.tsx'
import { Help } from './help/Help.tsx'
import { HowProved } from './proof/HowProved.tsx'
import { Looks } from './Looks.tsx'
import { Cancel, Cancelled } from './order/Cancel.tsx'
import { Confirm } from './order/Confirm.tsx'
import { OrderPage } from './order/OrderPage.tsx'
import { Past } from './order/Past.tsx'
import { Sent } from './order/Sent.tsx'
import { Thanks } from './order/Thanks.tsx'
import { Plans } from './plans/Plans.tsx'
import { Pause, ThisOne } from './plans/ThisOne.tsx'
import { Today } from './Today.tsx'
import { Said } from './whereabouts/Said.tsx'
import { Say } from './whereabouts/Say.tsx'
import { steps as sayings } from './whereabouts/saying.ts'
import { WherePage } from './whereabouts/WherePage.tsx'

const isStep = (text: string): text is Step => (steps as readonly string[]).includes(text)

/** The page of an address; an address of no page is the first page, never an error. */
export function pageOf(path: string): ReactNode {
  const step = match('/family/ask/:step', path)?.step
  if (step === 'phone') return <ByPhone />
  if (step !== undefined && isStep(step)) return <Ask step={step} />
  if (match('/family/ask', path)) return <Ask step="for" />
  if (match('/family/orders', path)) return <Past />
  if (match('/family/plans', path)) return <Plans />
  const pause = match('/family/plans/:id/pause', path)
  if (pause) return <Pause id={pause.id} />
  const visit = match('/family/plans/:id/:item/:day', path)
  if (visit) return <ThisOne {...visit} />
  const telling = tellings.find((one) => one === match('/family/tell/:step', path)?.step)
  if (telling) return <Tell step={telling} />
  if (match('/family/complaints', path)) return <Complaints />
  const unhappy = match('/family/complaints/:id/judge', path)
  if (unhappy) return <Judge id={unhappy.id} />
  const complaint = match('/family/complaints/:id', path)
  if (complaint) return <ComplaintPage id={complaint.id} />
  if (match('/family/looks', path)) return <Looks />
  if (match('/family/badge', path)) return <CheckBadge />
  if (match('/family/proof', path)) return <HowProved />
  if (match('/family/help', path)) return <Help />
  const contact = match('/family/card/:id/contacts/:at', path)
  if (contact) return <ContactPage id={contact.id} at={Number(contact.at) || 0} />
  const mandate = match('/family/card/:id/mandates/:mandate', path)
  if (mandate) return <WithdrawPage id={mandate.id} mandate={mandate.mandate} />
  const card = match('/family/card/:id', path)
  if (card) return <CardPage id={card.id} />
  const saying = sayings.find((one) => one === match('/family/say/:step', path)?.step)
  if (saying) return <Say step={saying} />
  const said = match('/family/where/:id/said', path)
  if (said) return <Said id={said.id} />
  const where = match('/family/where/:id', path)
  if (where) return <WherePage id={where.id} />
  const alarm = match('/family/help/:id', path)
  if (alarm) return <Called id={alarm.id} />
  const order = match('/family/orders/:id', path)
  if (order) return <OrderPage id={order.id} />
  const { id, page } = match('/family/orders/:id/:page', path) ?? {}
  if (id !== undefined) {
    if (page === 'sent') return <Sent id={id} />
    if (page === 'cancel') return <Cancel id={id} />
    if (page === 'cancelled') return <Cancelled id={id} />
    if (page === 'consent') return <AnswerPage id={id} />
    if (page === 'confirm') return <Confirm id={id} />
    if (page === 'thanks') return <Thanks id={id} />
    return <OrderPage id={id} />
  }
  return <Today />
}
