import { Alert, Button, Modal } from 'antd'
import type { FormEvent, ReactNode } from 'react'
import type { Failure } from '../../shared/api/failure.ts'
import { failureWords } from '../data/ReadingState.tsx'
import './dialog.css'
import { say } from './words.ts'

interface Props {
  title: string
  send: string
  danger?: boolean
  sending: boolean
  failure: Failure | undefined
  width?: number
  onSend: () => void
  onClose: () => void
  children: ReactNode
}

/** A form over the page: it takes the focus, Escape leaves it, a failure is said inside and every answer kept. */
export function Dialog({
  title,
  send,
  danger = false,
  sending,
  failure,
  width = 560,
  onSend,
  onClose,
  children,
}: Props) {
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onSend()
  }
  return (
    <Modal
      open
      title={<h2 className="dialog-title">{title}</h2>}
      onCancel={onClose}
      footer={null}
      width={width}
      destroyOnHidden
    >
      <form onSubmit={submit} noValidate className="dialog">
        {failure && <Alert type="error" showIcon role="alert" title={failureWords(failure, true)} />}
        {children}
        <div className="row dialog-end">
          <Button onClick={onClose}>{say('cancel')}</Button>
          <Button htmlType="submit" type="primary" danger={danger} loading={sending}>
            {send}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
