import { Component, useEffect, useState, type ReactNode } from 'react'
import { onHealth } from '../live/feed.ts'
import { languages, setLanguage, type Language } from '../words/language.ts'
import { useLanguage } from '../hooks.ts'
import { shared } from '../words/shared.ts'
import { speaker } from '../words/speaker.ts'
import { Icon } from './Icon.tsx'
import { LiveRegion } from './live.tsx'
import { To } from '../router.tsx'

const say = speaker(shared)
const ownName: Record<Language, string> = { 'zh-CN': '中文', en: 'English' }

export type Phone = { name: string; number: string } | undefined

/** The city's number as the first response had it, before any script: the server fills it into the page. */
const hotline =
  typeof document === 'undefined' ? '' : (document.querySelector('[data-hotline]')?.textContent ?? '').trim()

/** What surrounds every page: brand, language, and the number to call, always in the same place. */
export function Frame(props: {
  home: string
  phone?: Phone
  live?: boolean
  foot?: ReactNode
  notice?: ReactNode
  children: ReactNode
}) {
  const chosen = useLanguage()
  const other = languages.find((one) => one !== chosen) ?? 'en'
  return (
    <>
      <a className="skip" href="#main">
        {say('page.skip')}
      </a>
      <header>
        <div className="top">
          <To to={props.home} className="brand">
            <Mark /> <span>{say('brand')}</span>
          </To>
          <button type="button" className="language" lang={other} onClick={() => setLanguage(other)}>
            {ownName[other]}
          </button>
        </div>
        <CallLine phone={props.phone} />
        <Notices live={props.live ?? false} />
        {props.notice}
      </header>
      <main id="main" tabIndex={-1}>
        <Guard>{props.children}</Guard>
      </main>
      <footer className="foot">
        {props.foot}
        <p>{say('phone.note')}</p>
      </footer>
      <LiveRegion />
    </>
  )
}

function Mark() {
  return (
    <svg className="mark" viewBox="0 0 40 40" aria-hidden="true" focusable="false">
      <path d="M4 19.5L20 6l16 13.5" />
      <path d="M9 20v13.5h22V20" />
      <path className="heart" d="M20 30.5s-6-3.7-6-7.6c0-3.7 4.7-4.6 6-1.4 1.3-3.2 6-2.3 6 1.4 0 3.9-6 7.6-6 7.6z" />
    </svg>
  )
}

function CallLine({ phone }: { phone: Phone }) {
  const number = phone?.number || hotline
  if (!number) return null
  return (
    <a className="call" href={`tel:${number.replace(/[^\d+]/g, '')}`}>
      <Icon name="phone" />
      <span>
        {phone?.number ? say('phone.centre', { name: phone.name }) : say('phone.city')} <strong>{number}</strong>
      </span>
    </a>
  )
}

function Notices({ live }: { live: boolean }) {
  const [online, set] = useState(navigator.onLine)
  const [polling, setPolling] = useState(false)
  useEffect(() => {
    const look = () => set(navigator.onLine)
    addEventListener('online', look)
    addEventListener('offline', look)
    return () => {
      removeEventListener('online', look)
      removeEventListener('offline', look)
    }
  }, [])
  useEffect(() => (live ? onHealth((health) => setPolling(health === 'polling')) : undefined), [live])
  if (online && !polling) return null
  return (
    <p className="notice">
      <Icon name="cloud" /> {online ? say('polling') : say('offline')}
    </p>
  )
}

/** A mistake of ours in one page must not leave a white screen: the phone number above stays. */
class Guard extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false }
  static getDerivedStateFromError = () => ({ broken: true })
  override render() {
    if (!this.state.broken) return this.props.children
    return (
      <>
        <h1>{say('failure.title')}</h1>
        <p>{say('failure.broken')}</p>
        <a className="button" href={location.href}>
          {say('failure.reload')}
        </a>
      </>
    )
  }
}
