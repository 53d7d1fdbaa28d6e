import { Button } from 'antd'
import { useState } from 'react'
import { getCard, withdrawMandate } from '../../shared/api/calls.ts'
import type { Card } from '../../shared/api/schemas.ts'
import { useIntent, useLanguage, useRead } from '../../shared/hooks.ts'
import { ReadingState } from '../data/ReadingState.tsx'
import { moment, names } from '../data/tell.ts'
import { say as saysData } from '../data/words.ts'
import { Dialog } from '../dialog/Dialog.tsx'
import type { Role } from '../model.ts'
import { may } from '../shell/access.ts'
import { useMe } from '../shell/session.ts'
import { CardDialog } from './CardDialog.tsx'
import { MandateDialog } from './MandateDialog.tsx'
import { say } from './words.ts'

type Mandate = Card['mandates'][number]

/** Whom to call, what to look out for, wishes, mandates, and who changed them; the centre changes them here. */
export function CardPanel({ id }: { id: string }) {
  const mayChange = may(useMe().roles, 'change-card')
  const [form, setForm] = useState<'card' | 'mandate' | Mandate>()
  const reading = useRead(
    `card ${id} ${useLanguage()}`,
    () => getCard(id),
    (change) => change.kind === 'everything' || change.kind === 'card',
  )
  const card = reading.value
  const done = () => {
    setForm(undefined)
    reading.again()
  }
  return (
    <section className="panel" aria-labelledby="card-panel">
      <div className="row">
        <h2 id="card-panel">{say('panel')}</h2>
        {mayChange && card && <Button onClick={() => setForm('card')}>{say('edit')}</Button>}
      </div>
      <ReadingState reading={reading} />
      {card && (
        <>
          <h3>{say('contacts')}</h3>
          <Lines
            lines={card.contacts.map((one) => (
              <>
                <strong>{one.name}</strong> {one.kinship} {one.phone}
              </>
            ))}
          />
          <h3>{say('risks')}</h3>
          <Lines
            lines={card.risks.map((one) => (
              <>
                <strong>{one.words}</strong> <span className="quiet">{one.since}</span> {one.note}
              </>
            ))}
          />
          <h3>{say('wishes')}</h3>
          <Lines lines={wishes(card)} />
          <h3>{say('mandates')}</h3>
          <Lines
            lines={card.mandates.map((one) => (
              <MandateLine mandate={one} onWithdraw={mayChange ? () => setForm(one) : undefined} />
            ))}
          />
          {mayChange && <Button onClick={() => setForm('mandate')}>{say('grant')}</Button>}
          {card.history.length > 0 && (
            <details>
              <summary>{say('history')}</summary>
              <Lines
                lines={card.history.map((one) =>
                  say('history.line', {
                    at: moment(one.at),
                    who: one.who,
                    role: saysData(`role.${one.role as Role}`),
                    parts: one.words.join(saysData('and')),
                  }),
                )}
              />
            </details>
          )}
          {form === 'card' && <CardDialog card={card} onClose={() => setForm(undefined)} onDone={done} />}
          {form === 'mandate' && <MandateDialog card={card} onClose={() => setForm(undefined)} onDone={done} />}
          {form && typeof form === 'object' && (
            <Withdraw id={id} mandate={form} onClose={() => setForm(undefined)} onDone={done} />
          )}
        </>
      )}
    </section>
  )
}

function Lines({ lines }: { lines: React.ReactNode[] }) {
  if (lines.length === 0) return <p className="quiet">{say('none')}</p>
  return (
    <ul className="plain-list">
      {lines.map((line, at) => (
        <li key={at}>{line}</li>
      ))}
    </ul>
  )
}

function wishes(card: Card): string[] {
  const said: string[] = []
  if (card.dialectWords) said.push(say('wish.dialect', { dialect: card.dialectWords }))
  if (card.helper === 'female' || card.helper === 'male') said.push(say(`wish.helper.${card.helper}`))
  if (card.preferred.length > 0) said.push(say('wish.preferred', { names: names(card.preferred) }))
  if (card.barred.length > 0) said.push(say('wish.barred', { names: names(card.barred) }))
  return said
}

function MandateLine({ mandate, onWithdraw }: { mandate: Mandate; onWithdraw: (() => void) | undefined }) {
  return (
    <>
      {say('mandate.line', {
        name: mandate.name,
        kinship: mandate.kinship,
        scope: mandate.scopeWords.join(saysData('and')),
        since: mandate.since.slice(0, 10),
      })}
      {mandate.until && say('mandate.until', { until: mandate.until.slice(0, 10) })}{' '}
      <span className="quiet">
        {mandate.withdrawnAt
          ? say('mandate.withdrawn', { at: moment(mandate.withdrawnAt) })
          : say('mandate.proof', { proof: mandate.proof })}
      </span>{' '}
      {mandate.live && onWithdraw && (
        <Button size="small" danger aria-label={say('withdraw.of', { name: mandate.name })} onClick={onWithdraw}>
          {say('withdraw')}
        </Button>
      )}
    </>
  )
}

interface WithdrawProps {
  id: string
  mandate: Mandate
  onClose: () => void
  onDone: () => void
}

function Withdraw({ id, mandate, onClose, onDone }: WithdrawProps) {
  const intent = useIntent()
  const send = async () => {
    const card = await intent.send(`withdraw ${mandate.id}`, {}, (key) => withdrawMandate(id, mandate.id, key))
    if (card) onDone()
  }
  return (
    <Dialog
      title={say('withdraw.of', { name: mandate.name })}
      send={say('withdraw')}
      danger
      sending={intent.sending}
      failure={intent.failure}
      onSend={send}
      onClose={onClose}
    >
      <p>{say('withdraw.what')}</p>
    </Dialog>
  )
}
