import { useState } from 'react'
import { Button } from 'antd'
import { clock24 } from '../../shared/time/words.ts'
import { say as saysData } from '../data/words.ts'
import type { Certificate, Order } from '../model.ts'
import { moment, when } from '../data/tell.ts'
import { judgedBy, reasonWords, scoreWords } from './tell.ts'
import { say } from './words.ts'

const firstRejected = 12

/** What the certificate says: when it was made, who was ranked and why, who was rejected by which rule, who was counted. */
export function CertificateTables({ certificate, whole }: { certificate: Certificate; whole: boolean }) {
  const [all, setAll] = useState(whole)
  const { candidates, rejected, counted = [] } = certificate
  const shown = all ? rejected : rejected.slice(0, firstRejected)
  return (
    <>
      {certificate.summary && <p>{certificate.summary}</p>}
      <p className="quiet">
        {certificate.madeAt
          ? say('made', { time: moment(certificate.madeAt), ...judgedBy(certificate) })
          : say('version', judgedBy(certificate))}
      </p>
      <h3>{say('candidates')}</h3>
      {candidates.length === 0 ? (
        <p>{say('candidates.none')}</p>
      ) : (
        <Table name={say('candidates')} columns={['rank', 'name', 'score', 'travel', 'start', 'reasons']}>
          {candidates.map((one, at) => (
            <tr key={one.workerId} className={one.chosen ? 'certificate-chosen' : undefined}>
              <td>{at + 1}</td>
              <th scope="row">
                {one.name}
                {one.chosen && <span className="certificate-mark">{say('chosen')}</span>}
                {one.organisationName && <span className="quiet certificate-place">{one.organisationName}</span>}
              </th>
              <td>{scoreWords(one.score)}</td>
              <td>{saysData('minutes', { count: Math.round(one.travelMinutes) })}</td>
              <td>{one.visitStart ? clock24(one.visitStart) : ''}</td>
              <td>
                <ul>
                  {one.reasons.map((reason) => (
                    <li key={reason.rule}>{reasonWords(reason)}</li>
                  ))}
                  {one.warnings?.map((warning) => (
                    <li key={warning.rule} className="certificate-warning">
                      {say('warning', { words: warning.words })}
                    </li>
                  ))}
                </ul>
              </td>
            </tr>
          ))}
        </Table>
      )}
      <h3>{say('rejected')}</h3>
      {rejected.length === 0 ? (
        <p>{say('rejected.none')}</p>
      ) : (
        <Table name={say('rejected')} columns={['name', 'rules', 'severity']}>
          {shown.map((one) => (
            <tr key={one.workerId}>
              <th scope="row">
                {one.name}
                {one.organisationName && <span className="quiet certificate-place">{one.organisationName}</span>}
              </th>
              <td>
                <ul>
                  {one.rules.map((rule) => (
                    <li key={rule.rule}>{rule.words}</li>
                  ))}
                </ul>
              </td>
              <td>{say(one.overridable ? 'overridable' : 'blocked')}</td>
            </tr>
          ))}
        </Table>
      )}
      {shown.length < rejected.length && (
        <Button onClick={() => setAll(true)}>{say('all', { count: rejected.length })}</Button>
      )}
      {counted.length > 0 && (
        <>
          <h3>{say('counted')}</h3>
          <ul>
            {counted.map((one) => (
              <li key={one.rule}>{say('counted.one', { words: one.words, count: one.count })}</li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

type Column = 'rank' | 'name' | 'score' | 'travel' | 'start' | 'reasons' | 'rules' | 'severity'

function Table({ name, columns, children }: { name: string; columns: Column[]; children: React.ReactNode }) {
  return (
    <div className="scroll" role="group" aria-label={name} tabIndex={0}>
      <table className="plain-table">
        <thead>
          <tr>
            {columns.map((column) => (
              <th scope="col" key={column}>
                {say(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  )
}

/** The heading of a printed certificate: of which order it is. */
export function printedFor(order: Order): string {
  return say('printed.for', {
    number: order.number,
    service: order.serviceName ?? order.serviceCode,
    resident: order.residentName ?? '',
    window: when(order.window),
  })
}
