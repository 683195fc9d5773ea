import type { FaultData } from '../fault.ts'

/** What is looked at to find out whether reminders can reach the user, in the order in which it is told. */
export type CheckName =
  | 'program'
  | 'config'
  | 'database'
  | 'backup'
  | 'rights'
  | 'synced'
  | 'disk'
  | 'clock'
  | 'zones'
  | 'bus'
  | 'display'
  | 'server'
  | 'dnd'
  | 'toasts'
  | 'permission'
  | 'watch'
  | 'autostart'
  | 'reminders'
  | 'kept'
  | 'terminal'

/** Well; may cost a reminder; does cost one, or data. */
export type FindingState = 'ok' | 'warning' | 'fault'

/** What one check found: a code whose words need the data, and the command lines that mend it. */
export interface Finding {
  readonly state: FindingState
  readonly code: string
  readonly data: FaultData
  readonly fix: readonly (readonly string[])[]
}
