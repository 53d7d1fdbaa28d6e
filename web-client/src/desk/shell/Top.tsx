import { Button } from 'antd'
import { useState } from 'react'
import { leave } from '../../shared/session.ts'
import { language, languages, setLanguage } from '../../shared/words/language.ts'
import { Go } from '../address/Go.tsx'
import { addressOf, type Page } from '../address/page.ts'
import { say as saysData } from '../data/words.ts'
import { may, partsFor, type Part } from './access.ts'
import { useMe } from './session.ts'
import { say } from './words.ts'

/** A proposal lies within the part where it was asked for, a correction within verification. */
const within: Partial<Record<Page['name'], Part>> = {
  proposal: 'plan',
  'care-plan': 'care',
  'new-care-plan': 'care',
  corrections: 'verify',
  callBacks: 'verify',
  register: 'residents',
  worker: 'workers',
  organisation: 'organisations',
  evv: 'verify',
}
const partOf = (page: Page) => within[page.name] ?? page.name

const names = { 'zh-CN': '中文', en: 'English' }

/** The head of every page: where one can go, who one is, in which language. */
export function Top({ page }: { page: Page }) {
  const me = useMe()
  const [failed, setFailed] = useState(false)
  const place = me.organisations?.map((one) => one.name).join(saysData('and'))
  return (
    <header className="top">
      <div className="top-who">
        <span className="brand">{say('title')}</span>
        <span>
          {me.person.name}{' '}
          <span className="quiet">{me.roles.map((role) => saysData(`role.${role}`)).join(saysData('and'))}</span>
        </span>
        {place && <span className="quiet">{place}</span>}
        {me.demo && <span className="demo-mark">{say('demo')}</span>}
        <div className="top-end" role="group" aria-label={say('language')}>
          {languages.map((one) => (
            <Button key={one} type="text" lang={one} aria-pressed={one === language()} onClick={() => setLanguage(one)}>
              {names[one]}
            </Button>
          ))}
        </div>
        <Button onClick={() => leave().catch(() => setFailed(true))}>{say('sign.out')}</Button>
        {failed && <p role="alert">{say('sign.out.failed')}</p>}
      </div>
      <nav aria-label={say('nav')}>
        <ul className="plain-list top-nav">
          {partsFor(me.roles).map((part) => (
            <li key={part}>
              <Go to={addressOf[part]} aria-current={partOf(page) === part ? 'page' : undefined}>
                {say(part)}
              </Go>
            </li>
          ))}
          {may(me.roles, 'ask') && (
            <li className="top-end">
              <Go
                to={addressOf.newOrder()}
                className="top-ask"
                aria-current={page.name === 'new-order' ? 'page' : undefined}
              >
                {say('new-order')}
              </Go>
            </li>
          )}
        </ul>
      </nav>
    </header>
  )
}
