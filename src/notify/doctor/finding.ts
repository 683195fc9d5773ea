import type { App } from '../../app/app.ts'
import type { Machine, ServerAnswer } from '../../app/machine.ts'
import { Fault } from '../../domain/fault.ts'
import type { Finding, FindingState } from '../../domain/watch/finding.ts'
import type { FindingCode } from '../../i18n/machine-words.ts'

/** What checks are handed. */
export interface Patient {
  readonly app: App
  readonly machine: Machine
  /** The notification server; asked once for all who want to know. */
  readonly server: () => Promise<ServerAnswer>
}

/** Looks at one thing; null where there is nothing to look at on such a machine. */
export type Check = (patient: Patient) => Promise<Finding | null> | Finding | null

/** Makes a finding; the code's words must exist. */
export function finding(
  state: FindingState,
  code: FindingCode,
  data: Finding['data'] = {},
  ...fix: readonly (readonly string[])[]
): Finding {
  return { state, code, data, fix }
}

/** A fault as what was found: told in its own words, with its own commands. */
export function findingOf(fault: Fault): Finding {
  return finding(
    'fault',
    'refused',
    { code: fault.code, data: fault.data },
    ...fault.hints.filter((hint) => hint.join(' ') !== 'doctor').map((hint) => ['followup', ...hint]),
  )
}

/** The list where it is there and can be read; whether it can is the business of one check alone. */
export async function readableStore({ app, machine }: Patient) {
  if (!(await machine.files.about(app.paths.database))) return null
  try {
    return await app.store()
  } catch (error) {
    if (error instanceof Fault) return null
    throw error
  }
}
