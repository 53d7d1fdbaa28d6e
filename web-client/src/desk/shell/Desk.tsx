import { ConfigProvider } from 'antd'
import enUS from 'antd/locale/en_US'
import zhCN from 'antd/locale/zh_CN'
import { useEffect } from 'react'
import { getMe } from '../../shared/api/calls.ts'
import { useLanguage, useRead } from '../../shared/hooks.ts'
import { setCityZone } from '../../shared/time/city.ts'
import { setCityToday } from '../../shared/time/words.ts'
import { useHere } from '../address/address.ts'
import { pageAt } from '../address/page.ts'
import { AlarmBar } from '../alarms/AlarmBar.tsx'
import { ReadingState } from '../data/ReadingState.tsx'
import { OrderPanel } from '../order/OrderPanel.tsx'
import { FeedBanner } from './FeedBanner.tsx'
import { PageOf } from './PageOf.tsx'
import { Session } from './session.ts'
import './shell.css'
import { theme } from './theme.ts'
import './tokens.css'
import { Top } from './Top.tsx'
import { say } from './words.ts'

/** The whole desk: alarms above all, then where one can go, then the page; an order may lie over its board. */
export function Desk() {
  const language = useLanguage()
  const here = useHere()
  const reading = useRead('me', getMe)
  const me = reading.value
  const page = pageAt(here.path, here.query)
  const over = page.name === 'order' && here.beneath !== null
  const [pathBeneath = '', queryBeneath = ''] = (here.beneath ?? '').split(/(?=\?)/)
  const below = over ? pageAt(pathBeneath, queryBeneath) : page

  useEffect(() => {
    document.documentElement.lang = language
    document.title = say('page.title', { page: say(page.name) })
  }, [language, page.name])
  useFocusOnNewPage(over ? null : here.path)

  if (!me) {
    return (
      <main aria-busy={!reading.failure}>
        <h1>{say('title')}</h1>
        {reading.failure ? <ReadingState reading={reading} /> : <p role="status">{say('loading')}</p>}
      </main>
    )
  }
  setCityZone(me.timeZone)
  setCityToday(me.today)
  return (
    <ConfigProvider locale={language === 'en' ? enUS : zhCN} theme={theme} button={{ autoInsertSpace: false }}>
      <Session value={me}>
        <a className="skip" href="#main">
          {say('skip')}
        </a>
        <AlarmBar />
        <Top page={below} />
        <FeedBanner />
        <div className={over ? 'desk desk-split' : 'desk'}>
          <main id="main" tabIndex={-1}>
            <PageOf page={below} query={over ? queryBeneath : here.query} />
          </main>
          {over && <OrderPanel id={page.id} />}
        </div>
      </Session>
    </ConfigProvider>
  )
}

let lastPath: string | null = null

/** A new page takes the focus to its heading, but for the first, where the browser begins, and for what lies over. */
function useFocusOnNewPage(path: string | null): void {
  useEffect(() => {
    if (path === null || path === lastPath) return
    if (lastPath !== null) document.querySelector<HTMLElement>('#main h1')?.focus()
    lastPath = path
  }, [path])
}
