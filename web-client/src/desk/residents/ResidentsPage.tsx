import { useState } from 'react'
import { go } from '../address/address.ts'
import { Go } from '../address/Go.tsx'
import { addressOf } from '../address/page.ts'
import { may } from '../shell/access.ts'
import { useMe } from '../shell/session.ts'
import { ResidentFinder, tellApart } from './ResidentFinder.tsx'
import { say } from './words.ts'

const digits = /^[+\d\s-]+$/

/**
 * Finds a resident. A name stands in the address, so that going back finds the list again; a phone number does not:
 * addresses are kept in histories.
 */
export function ResidentsPage({ query }: { query: string }) {
  const me = useMe()
  const [phone, setPhone] = useState('')
  const asked = phone || (new URLSearchParams(query).get('q') ?? '')
  const search = (text: string) => {
    const isPhone = digits.test(text)
    setPhone(isPhone ? text : '')
    go(isPhone ? addressOf.residents : `${addressOf.residents}?${new URLSearchParams({ q: text })}`, { replace: true })
  }
  return (
    <>
      <div className="row page-head">
        <h1 tabIndex={-1}>{say('title')}</h1>
        {may(me.roles, 'register') && <Go to={addressOf.register()}>{say('register')}</Go>}
      </div>
      <ResidentFinder
        query={asked}
        onQuery={search}
        each={(resident) => (
          <Go to={addressOf.resident(resident.id)} className="found-one">
            <strong>{resident.name}</strong> <span className="quiet">{tellApart(resident)}</span>
          </Go>
        )}
      />
    </>
  )
}
