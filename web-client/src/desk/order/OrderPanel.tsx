import { CloseOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useEffect, useRef, type KeyboardEvent } from 'react'
import { uncover } from '../address/address.ts'
import { addressOf } from '../address/page.ts'
import { OrderDetail } from './OrderDetail.tsx'
import { say } from './words.ts'

const narrow = 900

/**
 * An order beside its board. It takes the focus when it opens; Escape or the cross brings back the board, and the focus
 * to the card that it was opened from, wherever that card is by now.
 */
export function OrderPanel({ id }: { id: string }) {
  const panel = useRef<HTMLElement>(null)
  useEffect(() => {
    panel.current?.focus({ preventScroll: innerWidth > narrow })
    panel.current?.scrollTo(0, 0)
    return () => {
      requestAnimationFrame(() => {
        if (document.activeElement !== document.body) return
        const places = [`[data-order="${CSS.escape(id)}"]`, '[role="grid"]', '#main h1']
        places
          .map((place) => document.querySelector<HTMLElement>(place))
          .find(Boolean)
          ?.focus()
      })
    }
  }, [id])
  const leave = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented || !event.currentTarget.contains(event.target as Node)) return
    uncover()
  }
  return (
    <aside ref={panel} className="order-panel" aria-label={say('panel')} tabIndex={-1} onKeyDown={leave}>
      <div className="row order-panel-top">
        <a href={addressOf.order(id)}>{say('open.page')}</a>
        <Button icon={<CloseOutlined />} onClick={uncover} aria-label={say('close.panel')} />
      </div>
      <OrderDetail key={id} id={id} heading={(title) => <h2 className="order-title">{title}</h2>} />
    </aside>
  )
}
