import { Button } from 'antd'
import type { UnmetCount } from '../../shared/api/schemas.ts'
import { Go } from '../address/Go.tsx'
import { addressOf } from '../address/page.ts'
import type { Ring } from './CityMapView.tsx'
import { say } from './words.ts'

const most = 12

/** How many requests nobody could meet, community by community: what the numbers on the map say, as a list. */
export function UnmetOnMap({ counts, onRing }: { counts: readonly UnmetCount[]; onRing: (ring: Ring | null) => void }) {
  return (
    <section className="map-part" aria-label={say('unmet')}>
      <h2>
        {say('unmet')} <span className="count">{counts.reduce((sum, one) => sum + one.total, 0)}</span>
      </h2>
      {counts.length === 0 && <p className="quiet">{say('unmet.none')}</p>}
      <ul className="plain-list">
        {counts.slice(0, most).map((one) => (
          <li key={one.communityCode} className="map-item map-item-centre">
            <Go to={`${addressOf.unmet}?community=${encodeURIComponent(one.communityCode)}`}>
              {say('unmet.of', { community: one.communityName, count: one.total })}
            </Go>
            <span className="quiet">{one.reasons.map((reason) => `${reason.words} ${reason.count}`).join(' · ')}</span>
            <Button
              aria-label={say('show.whom', { name: one.communityName })}
              onClick={() => onRing({ place: one.place, bring: true })}
            >
              {say('show')}
            </Button>
          </li>
        ))}
      </ul>
      {counts.length > most && <Go to={addressOf.unmet}>{say('unmet.all')}</Go>}
    </section>
  )
}
