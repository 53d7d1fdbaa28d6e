import { Button } from 'antd'
import { useState } from 'react'
import { go } from '../address/address.ts'
import { Go } from '../address/Go.tsx'
import { addressOf } from '../address/page.ts'
import { ReadingState } from '../data/ReadingState.tsx'
import { say as saysData } from '../data/words.ts'
import { ResidentFinder, tellApart } from '../residents/ResidentFinder.tsx'
import { useResident } from '../residents/ResidentFacts.tsx'
import { RequestForm } from './RequestForm.tsx'
import { say } from './words.ts'

/** Asking on behalf of somebody who called: first who, then what and when. */
export function NewOrderPage({ residentId }: { residentId: string }) {
  return residentId ? <For id={residentId} /> : <Who />
}

function Who() {
  const [query, setQuery] = useState('')
  return (
    <>
      <h1 tabIndex={-1}>{say('title')}</h1>
      <p>{say('who')}</p>
      <ResidentFinder
        query={query}
        onQuery={setQuery}
        each={(resident) => (
          <div className="found-one">
            <strong>{resident.name}</strong> <span className="quiet">{tellApart(resident)}</span>
            <Button
              className="found-do"
              aria-label={`${say('pick', { name: resident.name })} ${tellApart(resident)}`}
              onClick={() => go(addressOf.newOrder(resident.id))}
            >
              {say('pick', { name: resident.name })}
            </Button>
          </div>
        )}
      />
    </>
  )
}

function For({ id }: { id: string }) {
  const reading = useResident(id)
  const resident = reading.value
  return (
    <>
      <div className="row page-head">
        <h1 tabIndex={-1}>{resident ? say('title.for', { name: resident.name }) : say('title')}</h1>
        {resident && <span className="quiet">{tellApart(resident)}</span>}
        <Go to={addressOf.newOrder()}>{say('other')}</Go>
      </div>
      <ReadingState reading={reading} />
      {!resident && !reading.failure && <p role="status">{saysData('loading')}</p>}
      {resident && <RequestForm resident={resident} />}
    </>
  )
}
