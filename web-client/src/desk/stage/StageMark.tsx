import {
  AccountBookOutlined,
  AuditOutlined,
  CheckCircleOutlined,
  ClockCircleOutlined,
  CloseCircleOutlined,
  ExclamationCircleOutlined,
  HomeOutlined,
  LikeOutlined,
  PauseCircleOutlined,
  SafetyCertificateOutlined,
  SendOutlined,
  UserSwitchOutlined,
} from '@ant-design/icons'
import type { ComponentType } from 'react'
import type { Stage } from '../model.ts'
import './stage.css'
import { toneOf } from './tones.ts'
import { say } from './words.ts'

const icons: Record<Stage, ComponentType> = {
  requested: ClockCircleOutlined,
  matched: ClockCircleOutlined,
  unmet: UserSwitchOutlined,
  offered: SendOutlined,
  dispatched: CheckCircleOutlined,
  'under-way': HomeOutlined,
  visited: AuditOutlined,
  disputed: ExclamationCircleOutlined,
  verified: SafetyCertificateOutlined,
  confirmed: LikeOutlined,
  settled: AccountBookOutlined,
  cancelled: CloseCircleOutlined,
  'on-hold': PauseCircleOutlined,
  aborted: ExclamationCircleOutlined,
  missed: ExclamationCircleOutlined,
  'not-home': ExclamationCircleOutlined,
  rejected: CloseCircleOutlined,
}

/** A stage as a word, an icon and a colour, never a colour alone. */
export function StageMark({ stage }: { stage: Stage }) {
  const Icon = icons[stage]
  return (
    <span className={`stage-mark tone-${toneOf(stage)}`}>
      <span aria-hidden="true">
        <Icon />
      </span>
      {say(stage)}
    </span>
  )
}
