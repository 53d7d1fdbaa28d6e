import { useEffect, useState } from 'react'
import { getMe, getResident } from '../shared/api/calls.ts'
import { failureOf } from '../shared/api/failure.ts'
import type { Me, Order, Resident } from '../shared/api/schemas.ts'
import { useLanguage, useRead } from '../shared/hooks.ts'
import { usePath } from '../shared/router.tsx'
import { ownTab } from '../shared/session.ts'
import { setCityZone } from '../shared/time/city.ts'
import { setCityToday } from '../shared/time/words.ts'
import { Frame } from '../shared/ui/Frame.tsx'
import { Loaded } from '../shared/ui/Loaded.tsx'
import { SignOut } from '../shared/ui/SignOut.tsx'
import { FamilyIs } from './family.tsx'
import { pageOf } from './pages.tsx'
import { say } from './words.ts'

export function App() {
  useLanguage()
  const path = usePath()
  const [centre, about] = useState<Order['centre']>()
  const [cards, setCards] = useState<Resident[]>([])
  const me = useRead('me', async () => {
    const who = await getMe()
    ownTab(who.person.id)
    setCityZone(who.timeZone)
    setCityToday(who.today)
    return who
  })
  const ids = me.value?.residents.map((one) => one.id).join(' ')
  useEffect(() => {
    if (!me.value) return
    // Without a card the pages still work; they show the city's number in place of the centre's.
    Promise.all(me.value.residents.slice(0, 8).map((one) => getResident(one.id))).then(setCards, failureOf)
  }, [ids])

  const called = centre ?? cards.find((card) => card.centre)?.centre
  const phone = called?.phone ? { name: called.name, number: called.phone } : undefined
  return (
    <Frame
      home="/family"
      phone={phone}
      live={me.value !== undefined}
      foot={me.value && <SignOut name={me.value.person.name} />}
    >
      <Loaded from={me}>
        {(who) => (
          <FamilyIs value={{ me: who, cards, about }}>
            {who.residents.length === 0 ? <Nobody me={who} /> : <div key={path}>{pageOf(path)}</div>}
          </FamilyIs>
        )}
      </Loaded>
    </Frame>
  )
}

function Nobody({ me }: { me: Me }) {
  return (
    <>
      <h1>{say('home.title', { name: me.person.name })}</h1>
      <p>{say('me.none')}</p>
    </>
  )
}
