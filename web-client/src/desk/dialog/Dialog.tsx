import { Alert, Button, Modal } from 'antd'
import { useEffect, useRef, type FormEvent, type ReactNode } from 'react'
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
  const form = useRef<HTMLFormElement>(null)
  useFocusBack()
  const begin = (open: boolean) => {
    if (open) form.current?.querySelector<HTMLElement>('input:checked, input, select, textarea, button')?.focus()
  }
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
      style={{ top: 'calc(var(--bar, 0px) + 24px)' }}
      afterOpenChange={begin}
      destroyOnHidden
    >
      <form ref={form} onSubmit={submit} noValidate className="dialog">
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

/** When the dialog is gone the focus returns to what opened it, or to the heading when that is gone too. */
function useFocusBack(): void {
  useEffect(() => {
    const opener = document.activeElement
    return () => {
      requestAnimationFrame(() => {
        if (document.activeElement && document.activeElement !== document.body) return
        if (opener instanceof HTMLElement && opener.isConnected) opener.focus()
        else document.querySelector<HTMLElement>('.order-panel, #main h1')?.focus()
      })
    }
  }, [])
}
