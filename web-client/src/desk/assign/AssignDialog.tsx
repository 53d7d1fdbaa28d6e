import { Alert } from 'antd'
import { useRef, useState } from 'react'
import { listServices, offerOrder } from '../../shared/api/calls.ts'
import { useIntent, useLanguage, useRead } from '../../shared/hooks.ts'
import { clock24 } from '../../shared/time/words.ts'
import { useCertificate } from '../certificate/CertificateView.tsx'
import { ReadingState } from '../data/ReadingState.tsx'
import { names } from '../data/tell.ts'
import { Dialog } from '../dialog/Dialog.tsx'
import { TextField } from '../dialog/TextField.tsx'
import type { Offer, Order, PersonRef } from '../model.ts'
import './assign.css'
import { best, choicesOf, needsReason, pick, type Choice } from './choice.ts'
import { ChoiceList } from './ChoiceList.tsx'
import { say } from './words.ts'

interface Props {
  order: Order
  title: string
  /** Whom the order was dropped on. */
  dropped?: PersonRef
  onDone: (offer: Offer) => void
  onClose: () => void
}

/** Chooses who is asked to come: anybody whom no rule blocks, with a reason where one is needed. */
export function AssignDialog({ order, title, dropped, onDone, onClose }: Props) {
  const reading = useCertificate(order.id)
  const services = useRead(`services ${useLanguage()}`, listServices)
  const seats = services.value?.items.find((one) => one.code === order.serviceCode)?.workers ?? 1
  const choices = reading.value ? choicesOf(reading.value) : []
  const [picked, setPicked] = useState<string[]>()
  const [reason, setReason] = useState('')
  const [errors, setErrors] = useState<{ people?: string; reason?: string }>({})
  const field = useRef<HTMLTextAreaElement>(null)
  const intent = useIntent()

  const chosen = picked ?? begin(choices, seats, dropped)
  const needs = needsReason(choices, chosen)
  const pending = order.offer?.state === 'pending' ? order.offer : null
  const submit = async () => {
    const said = reason.trim()
    const wrong = {
      ...(chosen.length === seats ? {} : { people: say('error.people', { count: seats }) }),
      ...(needs === 'no' || said ? {} : { reason: say('error.reason') }),
    }
    setErrors(wrong)
    if (wrong.people) return document.getElementById('assign-people')?.focus()
    if (wrong.reason) return field.current?.focus()
    const body = { workerIds: chosen, ...(said ? { reason: said } : {}) }
    const offer = await intent.send(`offer ${order.id}`, body, (key) => offerOrder(order.id, body, { key }))
    if (offer) onDone(offer)
    else reading.again()
  }
  return (
    <Dialog
      title={say('title', { title })}
      send={say('send')}
      sending={intent.sending}
      failure={intent.failure}
      width={760}
      onSend={submit}
      onClose={onClose}
    >
      <ReadingState reading={reading} />
      {!reading.value && !reading.failure && <p role="status">{say('loading')}</p>}
      {pending && (
        <Alert
          type="info"
          showIcon
          title={say('pending', { names: names(pending.workers ?? []), time: clock24(pending.respondBy) })}
        />
      )}
      {seats > 1 && <p>{say('seats', { count: seats })}</p>}
      {dropped && reading.value && <Dropped choices={choices} worker={dropped} />}
      {reading.value && (
        <ChoiceList
          choices={choices}
          chosen={chosen}
          seats={seats}
          error={errors.people}
          onPick={(workerId) => setPicked(pick(choices, chosen, workerId, seats))}
        />
      )}
      <TextField
        ref={field}
        label={say('reason')}
        hint={say(`reason.${needs}`)}
        error={needs === 'no' ? undefined : errors.reason}
        required={needs !== 'no'}
        value={reason}
        onChange={setReason}
      />
    </Dialog>
  )
}

/** The one it was dropped on, if that is possible, and the best for the other seats; otherwise the best. */
function begin(choices: readonly Choice[], seats: number, dropped: PersonRef | undefined): string[] {
  const first = best(choices, seats)
  if (!dropped || first.includes(dropped.id)) return first
  const possible = pick(choices, [], dropped.id, seats)
  return possible.length === 0 ? [] : [...possible, ...first].slice(0, seats)
}

/** Says at once when the one whom the order was dropped on cannot be chosen, and why. */
function Dropped({ choices, worker }: { choices: readonly Choice[]; worker: PersonRef }) {
  const choice = choices.find((one) => one.workerId === worker.id)
  if (choice && choice.kind !== 'blocked') return null
  const { name } = worker
  const words = choice ? say('is.blocked', { name, rules: choice.words.join('；') }) : say('not.named', { name })
  return <Alert type="warning" showIcon role="alert" title={words} />
}
