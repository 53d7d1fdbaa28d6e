import { raiseAlarm } from '../shared/api/calls.ts'
import type { Alarm } from '../shared/api/schemas.ts'
import { useIntent } from '../shared/hooks.ts'
import { FailureNote } from '../shared/ui/errors.tsx'
import { Icon } from '../shared/ui/Icon.tsx'
import { Loaded } from '../shared/ui/Loaded.tsx'
import { Page } from '../shared/ui/Page.tsx'
import { useState } from 'react'
import { useVisit, visitPath } from './visit/visit.ts'
import { useWorker } from './worker.tsx'
import { say } from './words.ts'

/** Help for the worker, by phone; and at a visit the resident's own call for help, made for them. */
export function Help({ visit }: { visit?: string }) {
  const { organisations } = useWorker()
  const centre = organisations?.find((one) => one.phone)
  return (
    <Page title={say('help.title')} back={visit ? visitPath(visit) : '/worker'}>
      {visit && <ForResident id={visit} />}
      <h2>{say('help.you')}</h2>
      {centre?.phone && <Call number={centre.phone} words={say('help.centre', { name: centre.name })} />}
      <Call number="110" words={say('help.110')} />
      <Call number="120" words={say('help.120')} />
    </Page>
  )
}

function Call({ number, words }: { number: string; words: string }) {
  return (
    <a className="button second" href={`tel:${number.replace(/[^\d+]/g, '')}`}>
      <Icon name="phone" /> {words}
    </a>
  )
}

function ForResident({ id }: { id: string }) {
  const read = useVisit(id)
  const { sending, failure, send } = useIntent()
  const [alarm, raised] = useState<Alarm>()
  const press = async (residentId: string) => {
    const made = await send(`alarm ${residentId}`, {}, (key) => raiseAlarm(residentId, key))
    if (made) raised(made)
  }
  return (
    <section aria-labelledby="resident">
      <h2 id="resident">{say('help.resident')}</h2>
      <Loaded from={read}>
        {({ value: { order } }) =>
          alarm ? (
            <p className="main-thing" role="status">
              {say('help.resident.done')}
            </p>
          ) : (
            <>
              {failure && <p className="main-thing alarm-words">{say('help.failed')}</p>}
              <FailureNote failure={failure} />
              <p>{say('help.resident.words', { name: order.residentName ?? '' })}</p>
              <button
                type="button"
                className="button alarm"
                aria-disabled={sending}
                onClick={() => void press(order.residentId)}
              >
                {sending ? say('help.resident.sending') : say('help.resident.button')}
              </button>
            </>
          )
        }
      </Loaded>
    </section>
  )
}
