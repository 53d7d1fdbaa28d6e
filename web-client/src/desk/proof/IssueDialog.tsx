import { Alert, Button, Modal } from 'antd'
import { useRef, useState } from 'react'
import { issueProof } from '../../shared/api/calls.ts'
import type { IssuedProof } from '../../shared/api/schemas.ts'
import { useIntent } from '../../shared/hooks.ts'
import { rfc3339 } from '../../shared/time/city.ts'
import { PrintSheet } from '../certificate/PrintSheet.tsx'
import { moment } from '../data/tell.ts'
import { Dialog } from '../dialog/Dialog.tsx'
import { TextField } from '../dialog/TextField.tsx'
import type { Resident } from '../model.ts'
import { proofName } from './ProofPanel.tsx'
import { say } from './words.ts'

type Props = { resident: Resident; kind: 'gridCard' | 'doorCode' | 'landline'; onClose: () => void }

/** Gives something out, and shows once what is to be printed. */
export function IssueDialog({ resident, kind, onClose }: Props) {
  const [number, setNumber] = useState('')
  const [error, setError] = useState<string>()
  const [issued, show] = useState<IssuedProof>()
  const field = useRef<HTMLTextAreaElement>(null)
  const intent = useIntent()
  const { id, name } = resident
  const press = async () => {
    const said = number.trim()
    if (kind === 'landline' && !said) {
      setError(say('issue.number.missing'))
      return field.current?.focus()
    }
    const body = kind === 'landline' ? { kind, number: said } : { kind }
    const answer = await intent.send(`issue ${id} ${kind}`, body, (key) => issueProof(id, body, key))
    if (answer) show(answer)
  }
  if (issued) return <Issued resident={resident} issued={issued} onClose={onClose} />
  return (
    <Dialog
      title={proofName(kind)}
      send={say(`issue.${kind}`)}
      sending={intent.sending}
      failure={intent.failure}
      onSend={() => void press()}
      onClose={onClose}
    >
      <p>{say(`issue.what.${kind}`, { name })}</p>
      <p>{say('issue.again')}</p>
      {kind === 'landline' && (
        <TextField label={say('issue.number')} error={error} value={number} onChange={setNumber} required ref={field} />
      )}
    </Dialog>
  )
}

function Issued({ resident, issued, onClose }: { resident: Resident; issued: IssuedProof; onClose: () => void }) {
  const printed = issued.rows || issued.code
  const sheet = <Sheet resident={resident} issued={issued} />
  return (
    <Modal
      open
      title={proofName(issued.kind)}
      onCancel={onClose}
      width={560}
      footer={[
        ...(printed
          ? [
              <Button key="print" type="primary" onClick={() => window.print()}>
                {say('print')}
              </Button>,
            ]
          : []),
        <Button key="close" onClick={onClose}>
          {say('close')}
        </Button>,
      ]}
    >
      <Alert type="success" showIcon title={say(printed ? 'issue.done' : 'issue.done.landline')} />
      {printed && sheet}
      {printed && <PrintSheet>{sheet}</PrintSheet>}
    </Modal>
  )
}

const columns = 'ABCDEFGH'

/** The card or the code as it is printed: large, black on white, with the sentence that tells how it is used. */
function Sheet({ resident, issued: { rows, code, qr } }: { resident: Resident; issued: IssuedProof }) {
  return (
    <div className="proof-sheet">
      <h2>{say(rows ? 'card.title' : 'door.title')}</h2>
      <p>
        {say('sheet.for', {
          name: resident.name,
          centre: [resident.centre?.name, resident.centre?.phone].filter(Boolean).join(' '),
        })}
      </p>
      {rows && (
        <table>
          <thead>
            <tr>
              <td />
              {[...columns].map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((codes, row) => (
              <tr key={codes.join()}>
                <th scope="row">{row + 1}</th>
                {codes.map((one, column) => (
                  <td key={columns[column]}>{one}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {qr && <Qr rows={qr} />}
      {code && <p className="proof-code">{code}</p>}
      <p>{say(rows ? 'card.how' : 'door.how')}</p>
      <p className="quiet">{say('sheet.issued', { at: moment(rfc3339(new Date())) })}</p>
    </div>
  )
}

/** One path for all dark squares, with the quiet zone of four that scanners need. */
function Qr({ rows }: { rows: string[] }) {
  const size = rows.length + 8
  const dark = rows.flatMap((row, y) =>
    [...row].flatMap((bit, x) => (bit === '1' ? [`M${x + 4} ${y + 4}h1v1h-1z`] : [])),
  )
  return (
    <svg className="proof-qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={say('door.title')}>
      <rect width={size} height={size} fill="#fff" />
      <path d={dark.join('')} fill="#000" shapeRendering="crispEdges" />
    </svg>
  )
}
