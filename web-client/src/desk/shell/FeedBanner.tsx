import { useEffect, useState } from 'react'
import { onHealth } from '../../shared/live/feed.ts'
import { rfc3339 } from '../../shared/time/city.ts'
import { clock24 } from '../../shared/time/words.ts'
import { say } from './words.ts'

interface Feed {
  live: boolean
  online: boolean
  lostAt: string
}

function useFeed(): Feed {
  const [feed, setFeed] = useState<Feed>({ live: true, online: navigator.onLine, lostAt: '' })
  useEffect(() => {
    const change = (next: Partial<Feed>) =>
      setFeed((before) => {
        const after = { ...before, ...next }
        const well = after.live && after.online
        return { ...after, lostAt: well ? '' : before.lostAt || clock24(rfc3339(new Date())) }
      })
    const stop = onHealth((health) => change({ live: health === 'live' }))
    const online = () => change({ online: true })
    const offline = () => change({ online: false })
    addEventListener('online', online)
    addEventListener('offline', offline)
    return () => {
      stop()
      removeEventListener('online', online)
      removeEventListener('offline', offline)
    }
  }, [])
  return feed
}

/** Says when what is on the screen may be old, since when, and that silence proves nothing. */
export function FeedBanner() {
  const { live, online, lostAt } = useFeed()
  return (
    <div role="status" className="feed">
      {lostAt && (
        <p className="feed-lost">
          {online ? !live && say('feed.polling') : say('feed.offline')} {say('feed.since', { time: lostAt })}
        </p>
      )}
    </div>
  )
}
