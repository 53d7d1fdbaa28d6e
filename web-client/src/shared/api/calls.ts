import { base, put, read, remove, takeAway, upload, write, type Write } from './client.ts'
import { newKey } from './intent.ts'
import type * as Is from './schemas.ts'

const at = (id: string) => encodeURIComponent(id)

/** `?a=1&b=2` of what is set; nothing when nothing is. */
export function query(asked: Record<string, string | undefined>): string {
  const set = Object.entries(asked).filter((one): one is [string, string] => one[1] !== undefined && one[1] !== '')
  return set.length === 0 ? '' : `?${new URLSearchParams(set)}`
}

type Keyed = Write & { key: string }
export type OrdersAsked = {
  stage?: string
  centreId?: string
  residentId?: string
  from?: string
  to?: string
  limit?: string
  cursor?: string
}

/** The answer's token is left unread: the browser holds the session in a cookie that no script can see. */
export const signIn = async (phone: string, password: string): Promise<void> => {
  await write('/sessions', { body: { phone, password } })
}
export const signOut = () => remove('/sessions/current', newKey())
export const getMe = () => read<Is.Me>('/me')
export const listServices = () => read<Is.Page<Is.Service>>('/services')

export type WindowsAsked = { serviceCode: string; date: string; addressId?: string | undefined }
export const listWindows = (residentId: string, asked: WindowsAsked) =>
  read<Is.WindowList>(`/residents/${at(residentId)}/windows${query(asked)}`)
export const createOrder = (body: Is.NewOrder, key: string) => write<Is.Order>('/orders', { body, key })
export const getOrder = (id: string) => read<Is.Order>(`/orders/${at(id)}`)
export const listOrders = (asked: OrdersAsked = {}) => read<Is.Page<Is.Order>>(`/orders${query(asked)}`)
export const getHistory = (id: string) => read<Is.Page<Is.HistoryItem>>(`/orders/${at(id)}/history`)
export const getMatch = (id: string) => read<Is.MatchCertificate>(`/orders/${at(id)}/match`)
export type Assumed = {
  windowStart?: string | undefined
  windowEnd?: string | undefined
  without?: string | undefined
  gender?: string | undefined
  overriding?: string | undefined
}
export const tryMatch = (id: string, assumed: Assumed) =>
  read<Is.MatchCertificate>(`/orders/${at(id)}/trial-match${query(assumed)}`)
export const offerOrder = (id: string, body: Is.NewOffer, sent: Keyed) =>
  write<Is.Offer>(`/orders/${at(id)}/offers`, { ...sent, body })
export const listOffers = () => read<Is.Page<Is.Offer>>('/offers?state=pending')
export const acceptOffer = (id: string, key: string) => write<Is.Order>(`/offers/${at(id)}/acceptance`, { key })
export const refuseOffer = (id: string, reason: string, key: string) =>
  write<Is.Order>(`/offers/${at(id)}/refusal`, { body: { reason }, key })
export const getMyDay = (date?: string) => read<Is.Day>(`/workers/me/day${query({ date })}`)
export const checkIn = (id: string, body: Is.CheckIn, key: string) =>
  write<Is.Order>(`/orders/${at(id)}/check-in`, { body, key })
export const checkOut = (id: string, body: Is.CheckOut, key: string) =>
  write<Is.Order>(`/orders/${at(id)}/check-out`, { body, key })
export const listAlerts = (state: 'open' | 'closed') => read<Is.Page<Is.Alert>>(`/alerts${query({ state })}`)
export const acknowledgeAlerts = (orderId: string, key: string) =>
  write<Is.Order>(`/orders/${at(orderId)}/alert-acknowledgement`, { key })
export const closeAlerts = (orderId: string, outcome: string, key: string) =>
  write<Is.Order>(`/orders/${at(orderId)}/alert-closure`, { body: { outcome }, key })
export const reportNotHome = (id: string, body: Is.NotHome, key: string) =>
  write<Is.Order>(`/orders/${at(id)}/not-home`, { body, key })
export const breakOffVisit = (id: string, body: Is.BreakOff, key: string) =>
  write<Is.Order>(`/orders/${at(id)}/break-off`, { body, key })
export const missVisit = (id: string, reason: string, key: string) =>
  write<Is.Order>(`/orders/${at(id)}/missed`, { body: { reason }, key })
export const getProofCode = (id: string) => read<Is.ProofCode>(`/orders/${at(id)}/proof-code`)
export const getDoor = (id: string) => read<Is.Door>(`/orders/${at(id)}/door`)
export const addPhoto = (id: string, takenAt: string, jpeg: Blob, key: string) =>
  upload<Is.Photo>(`/orders/${at(id)}/photos${query({ takenAt })}`, jpeg, key)
export const listPhotos = (id: string) => read<Is.Page<Is.Photo>>(`/orders/${at(id)}/photos`)
export const photoAddress = (id: string, photoId: string) => `${base}/orders/${at(id)}/photo${query({ photoId })}`
export const tapProof = (id: string, key: string) => write<Is.Order>(`/orders/${at(id)}/taps`, { key })
export const ringLine = (id: string, key: string) => write<undefined>(`/orders/${at(id)}/landline-calls`, { key })
export const getProofSettings = (id: string) => read<Is.ProofSettings>(`/residents/${at(id)}/proof`)
export const chooseProof = (id: string, kind: string, key: string) =>
  put<Is.ProofSettings>(`/residents/${at(id)}/proof`, { body: { kind }, key })
export const issueProof = (id: string, body: Is.NewProof, key: string) =>
  write<Is.IssuedProof>(`/residents/${at(id)}/proof/issues`, { body, key })
export const revokeProof = (id: string, kind: string, reason: string, key: string) =>
  write<Is.ProofSettings>(`/residents/${at(id)}/proof/revocation`, { body: { kind, reason }, key })
export const verifyOrder = (id: string, body: Is.Verification, sent: Keyed) =>
  write<Is.Order>(`/orders/${at(id)}/verification`, { ...sent, body })
export type DisputedAsked = {
  centreId?: string
  difference?: string
  serviceCode?: string
  workerId?: string
}
export const listDisputed = (asked: DisputedAsked = {}) => read<Is.DisputedList>(`/disputes${query(asked)}`)
export const drawCallBacks = (centreId: string, key: string) =>
  write<Is.CallBackList>('/call-back-lists', { body: { centreId }, key })
export const listCallBacks = (state: 'open' | 'closed') => read<Is.CallBackList>(`/call-backs${query({ state })}`)
export const noteCallBack = (id: string, body: Is.NewCallBack, key: string) =>
  write<Is.Order>(`/orders/${at(id)}/call-backs`, { body, key })
export const raiseComplaint = (residentId: string, body: Is.NewComplaint, key: string) =>
  write<Is.Complaint>(`/residents/${at(residentId)}/complaints`, { body, key })
export const listComplaints = (state?: 'open' | 'answered') =>
  read<Is.Page<Is.Complaint>>(`/complaints${query({ state })}`)
export const countComplaints = () => read<Is.ComplaintCounts>('/complaints/counts')
export const stepComplaint = (id: string, body: Is.NewComplaintStep, key: string) =>
  write<Is.Complaint>(`/complaints/${at(id)}/steps`, { body, key })
export const judgeComplaint = (id: string, body: { content: boolean; words?: string }, key: string) =>
  write<Is.Complaint>(`/complaints/${at(id)}/judgement`, { body, key })
export const listCorrections = (state?: string) => read<Is.ProposalList>(`/corrections${query({ state })}`)
export const proposeCorrection = (id: string, body: Is.NewCorrection, sent: Keyed) =>
  write<Is.Order>(`/orders/${at(id)}/corrections`, { ...sent, body })
export const decideCorrection = (id: string, body: Is.CorrectionDecision, sent: Keyed) =>
  write<Is.Order>(`/orders/${at(id)}/correction-decisions`, { ...sent, body })
export const confirmOrder = (id: string, body: Is.Confirmation, key: string) =>
  write<Is.Order>(`/orders/${at(id)}/confirmation`, { body, key })
export const cancelOrder = (id: string, reason: string, key: string) =>
  write<Is.Order>(`/orders/${at(id)}/cancellation`, { body: { reason }, key })

export const findResidents = (asked: { query?: string; cursor?: string }) =>
  read<Is.Page<Is.Resident>>(`/residents${query(asked)}`)
export const getResident = (id: string) => read<Is.Resident>(`/residents/${at(id)}`)
export const revealResident = (id: string, fields: string[], reason: string, key: string) =>
  write<Partial<Record<'phone' | 'idNumber' | 'addressLine' | 'healthNotes', string | null>>>(
    `/residents/${at(id)}/reveals`,
    { body: { fields, reason }, key },
  )
export const listLooks = (id: string) => read<Is.Page<Is.Look>>(`/residents/${at(id)}/looks`)

export const getCard = (residentId: string) => read<Is.Card>(`/residents/${at(residentId)}/card`)
export const changeCard = (residentId: string, body: Is.NewCard, sent: Keyed) =>
  put<Is.Card>(`/residents/${at(residentId)}/card`, { ...sent, body })
export const grantMandate = (residentId: string, body: Is.NewMandate, key: string) =>
  write<Is.Card>(`/residents/${at(residentId)}/mandates`, { body, key })
export const withdrawMandate = (residentId: string, mandateId: string, key: string) =>
  write<Is.Card>(`/residents/${at(residentId)}/mandates/withdrawal`, { body: { mandateId }, key })
export const addAddress = (residentId: string, body: Is.NewAddress, key: string) =>
  write<Is.Resident>(`/residents/${at(residentId)}/addresses`, { body, key })
export const changeAddress = (residentId: string, body: Is.AddressChange, key: string) =>
  write<Is.Resident>(`/residents/${at(residentId)}/addresses/change`, { body, key })
export const listAssessments = (residentId: string) => read<Is.Assessments>(`/residents/${at(residentId)}/assessments`)
export const enterAssessment = (residentId: string, body: Is.NewAssessment, key: string) =>
  write<Is.Assessments>(`/residents/${at(residentId)}/assessments`, { body, key })
export const withdrawAssessment = (residentId: string, body: { assessmentId: string; reason: string }, key: string) =>
  write<Is.Assessments>(`/residents/${at(residentId)}/assessments/withdrawal`, { body, key })
export const getWhereabouts = (residentId: string) => read<Is.Whereabouts>(`/residents/${at(residentId)}/whereabouts`)
export const enterWhereabouts = (residentId: string, body: Is.NewWhereabouts, key: string) =>
  write<Is.Whereabouts>(`/residents/${at(residentId)}/whereabouts`, { body, key })
export const listAbsent = () => read<Is.Page<Is.Absent>>('/whereabouts')

export const raiseAlarm = (residentId: string, key: string) =>
  write<Is.Alarm>(`/residents/${at(residentId)}/alarms`, { key })
export const listAlarms = (state?: string) => read<Is.Page<Is.Alarm>>(`/alarms${query({ state })}`)
export const acknowledgeAlarm = (id: string, key: string) =>
  write<Is.Alarm>(`/alarms/${at(id)}/acknowledgement`, { key })
export const closeAlarm = (id: string, outcome: string, key: string) =>
  write<Is.Alarm>(`/alarms/${at(id)}/closure`, { body: { outcome }, key })

export const listPlans = (asked: { centreId?: string; day?: string }) => read<Is.Page<Is.Plan>>(`/plans${query(asked)}`)
export const getPlan = (id: string) => read<Is.Plan>(`/plans/${at(id)}`)
export const askPlan = (body: Is.NewPlan, key: string) => write<Is.Plan>('/plans', { body, key })
export const askRepair = (body: Is.NewRepair, key: string) => write<Is.Plan>('/repairs', { body, key })
export const askConsent = (planId: string, body: Is.NewConsent, key: string) =>
  write<Is.Plan>(`/plans/${at(planId)}/consents`, { body, key })
export const listConsents = () => read<Is.Page<Is.Consent>>('/consents')
export const answerConsent = (orderId: string, body: Is.ConsentAnswer, key: string) =>
  write<Is.Order>(`/orders/${at(orderId)}/consent`, { body, key })
export const stopPlan = (id: string, key: string) => write<Is.Plan>(`/plans/${at(id)}/stop`, { key })
export const discardPlan = (id: string, key: string) => remove(`/plans/${at(id)}`, key)
export const movePlanned = (id: string, body: Is.PlanMove, key: string) =>
  write<Is.Plan>(`/plans/${at(id)}/moves`, { body, key })
export const pinPlanned = (id: string, orderIds: string[], key: string) =>
  put<Is.Plan>(`/plans/${at(id)}/pins`, { body: { orderIds }, key })
export const publishPlan = (id: string, parts: number[], key: string) =>
  write<Is.Plan>(`/plans/${at(id)}/publication`, { body: { parts }, key })

export const listSettings = (centreId: string) => read<Is.CentreSettingsList>(`/centres/${at(centreId)}/settings`)
export const addSettings = (centreId: string, body: Is.NewCentreSettings, key: string) =>
  write<Is.CentreSettingsList>(`/centres/${at(centreId)}/settings`, { body, key })

export const checkImport = (centreId: string, file: File, key: string) =>
  upload<Is.Import>(`/centres/${at(centreId)}/imports${query({ name: file.name })}`, file, key)
export const listImports = (centreId: string) => read<Is.Page<Is.Import>>(`/centres/${at(centreId)}/imports`)
export const getImport = (centreId: string, importId: string) =>
  read<Is.Import>(`/centres/${at(centreId)}/import${query({ importId })}`)
export const applyImport = (centreId: string, body: { importId: string; onlyRight: boolean }, key: string) =>
  write<Is.Import>(`/centres/${at(centreId)}/imports/application`, { body, key })
export const importTemplate = (centreId: string, format: string) =>
  `${base}/centres/${at(centreId)}/import-template${query({ format })}`
export const exportResidents = (centreId: string, body: Is.NewExport, key: string) =>
  write<Is.Export>(`/centres/${at(centreId)}/residents/export`, { body, key })
export const listVisits = (centreId: string, asked: { from: string; to: string; missing?: string | undefined }) =>
  read<Is.Page<Is.VisitRecord>>(`/centres/${at(centreId)}/visits${query(asked)}`)
export const exportVisits = (centreId: string, body: Is.NewVisitExport, key: string) =>
  write<Is.Export>(`/centres/${at(centreId)}/visits/export`, { body, key })
export const exportFile = (centreId: string, exportId: string) =>
  `${base}/centres/${at(centreId)}/export${query({ exportId })}`
export const listOrganisations = () => read<Is.Page<Is.OrganisationLine>>('/organisations')
export const getOrganisation = (id: string) => read<Is.Organisation>(`/organisations/${at(id)}`)
export const changeOrganisation = (id: string, body: Is.OrganisationDetails, sent: Keyed) =>
  put<Is.Organisation>(`/organisations/${at(id)}`, { ...sent, body })
export const setOpening = (id: string, body: Is.NewOpening, key: string) =>
  write<Is.Organisation>(`/organisations/${at(id)}/opening`, { body, key })
export const addLicence = (id: string, body: Is.NewLicence, key: string) =>
  write<Is.Organisation>(`/organisations/${at(id)}/licences`, { body, key })
export const withdrawLicence = (id: string, body: { licenceId: string; reason: string }, key: string) =>
  write<Is.Organisation>(`/organisations/${at(id)}/licences/withdrawal`, { body, key })
export type WorkersAsked = { name?: string; which?: string; organisationId?: string; cursor?: string | undefined }
export const listWorkers = (asked: WorkersAsked) => read<Is.Page<Is.WorkerLine>>(`/workers${query({ ...asked })}`)
export const getWorker = (id: string) => read<Is.Worker>(`/workers/${at(id)}`)
export const addCertificate = (id: string, body: Is.NewCertificate, key: string) =>
  write<Is.Worker>(`/workers/${at(id)}/certificates`, { body, key })
export const withdrawCertificate = (id: string, body: { certificateId: string; reason: string }, key: string) =>
  write<Is.Worker>(`/workers/${at(id)}/certificates/withdrawal`, { body, key })
export const setShifts = (id: string, body: Is.NewShifts, key: string) =>
  write<Is.Worker>(`/workers/${at(id)}/shifts`, { body, key })
export const addLeave = (id: string, body: Is.NewLeave, key: string) =>
  write<Is.Worker>(`/workers/${at(id)}/leave`, { body, key })
export const withdrawLeave = (id: string, leaveId: string, key: string) =>
  write<Is.Worker>(`/workers/${at(id)}/leave/withdrawal`, { body: { leaveId }, key })

export const listHandovers = (centreId: string) => read<Is.HandoverList>(`/centres/${at(centreId)}/handovers`)
export const askHandover = (orderId: string, body: Is.NewHandover, key: string) =>
  write<Is.Order>(`/orders/${at(orderId)}/handovers`, { body, key })
export const answerHandover = (centreId: string, body: Is.HandoverAnswer, key: string) =>
  write<Is.HandoverList>(`/centres/${at(centreId)}/handover-answers`, { body, key })
export const getClientCard = (orderId: string) => read<Is.ClientCard>(`/orders/${at(orderId)}/client-card`)
export const getMyBadge = () => read<Is.MyBadge>('/workers/me/badge')
export const checkBadge = (residentId: string, code: string, key: string) =>
  write<Is.BadgeChecked>(`/residents/${at(residentId)}/badge-checks`, { body: { code }, key })
export const listMyPetitions = () => read<Is.MyPetitions>('/workers/me/petitions')
export const askPetition = (deskId: string, body: Is.NewPetition, key: string) =>
  write<Is.MyPetitions>(`/centres/${at(deskId)}/petitions`, { body, key })
export const answerPetition = (deskId: string, body: Is.PetitionAnswer, key: string) =>
  write<Is.MyPetitions>(`/centres/${at(deskId)}/petition-answers`, { body, key })
export const withdrawPetition = (deskId: string, petitionId: string, key: string) =>
  write<Is.MyPetitions>(`/centres/${at(deskId)}/petition-withdrawals`, { body: { petitionId }, key })
export const listPetitions = (deskId: string) => read<Is.PetitionList>(`/centres/${at(deskId)}/petitions`)
export const getPetitionOutlook = (deskId: string, petitionId: string) =>
  read<Is.PetitionOutlook>(`/centres/${at(deskId)}/petition-outlook${query({ petitionId })}`)
export const decidePetition = (deskId: string, body: Is.PetitionDecision, key: string) =>
  write<Is.PetitionList>(`/centres/${at(deskId)}/petition-decisions`, { body, key })
export const approveOrders = (body: Is.NewDispatches, key: string) =>
  write<Is.DispatchList>('/dispatches', { body, key })
export type RecurrenceAsked = { rrule: string; from: string; begins?: string; starts: string; minutes: string }
export const previewRecurrence = (asked: RecurrenceAsked) => read<Is.RecurrencePreview>(`/recurrences${query(asked)}`)
export const listCarePlans = (asked: { waiting?: string; cursor?: string }) =>
  read<Is.Page<Is.CarePlan>>(`/care-plans${query(asked)}`)
export const listCarePlansOf = (residentId: string) =>
  read<Is.Page<Is.CarePlan>>(`/residents/${at(residentId)}/care-plans`)
export const getCarePlan = (id: string) => read<Is.CarePlan>(`/care-plans/${at(id)}`)
export const draftCarePlan = (residentId: string, body: Is.CarePlanDraft, key: string) =>
  write<Is.CarePlan>(`/residents/${at(residentId)}/care-plans`, { body, key })
export const changeCarePlan = (id: string, body: Is.CarePlanDraft, key: string) =>
  write<Is.CarePlan>(`/care-plans/${at(id)}/versions`, { body, key })
export const approveCarePlan = (id: string, number: number, key: string) =>
  write<Is.CarePlan>(`/care-plans/${at(id)}/approval`, { body: { number }, key })
export const refuseCarePlan = (id: string, number: number, reason: string, key: string) =>
  write<Is.CarePlan>(`/care-plans/${at(id)}/refusal`, { body: { number, reason }, key })
export const deviateCarePlan = (id: string, body: Is.NewDeviation, key: string) =>
  write<Is.CarePlan>(`/care-plans/${at(id)}/deviations`, { body, key })
export const withdrawDeviation = (id: string, deviationId: string, key: string) =>
  write<Is.CarePlan>(`/care-plans/${at(id)}/deviations/withdrawal`, { body: { deviationId }, key })

export const getMap = (date?: string) => read<Is.CityMap>(`/map${query({ date })}`)
export const getLive = () => read<{ status: string; demo?: boolean }>('/health/live')
export type UnmetAsked = {
  state?: string
  orderId?: string
  reason?: string
  community?: string
  serviceCode?: string
  since?: string
  cursor?: string
}
export const listUnmetNeeds = (asked: UnmetAsked) => read<Is.Page<Is.UnmetNeed>>(`/unmet-needs${query(asked)}`)
export const countUnmetNeeds = (asked: UnmetAsked) => read<Is.UnmetCounts>(`/unmet-needs/counts${query(asked)}`)
export const getUnmetNeed = (id: string) => read<Is.UnmetNeed>(`/unmet-needs/${at(id)}`)
export const tryUnmetNeed = (id: string, key: string) => write<Is.UnmetNeed>(`/unmet-needs/${at(id)}/tries`, { key })
export const closeUnmetNeed = (id: string, reason: string, key: string) =>
  write<Is.UnmetNeed>(`/unmet-needs/${at(id)}/closure`, { body: { reason }, key })
export const takeUnmetTable = (asked: UnmetAsked) => takeAway(`/unmet-needs/table${query(asked)}`, 'unmet-needs.csv')
