// The doctor: what reminders depend on, one check for each thing, each by itself and within its own time.
import type { App } from '../../app/app.ts'
import type { ServerAnswer } from '../../app/machine.ts'
import { Fault } from '../../domain/fault.ts'
import type { CheckName, Finding } from '../../domain/watch/finding.ts'
import { checkBus, checkDisplay, checkDnd, checkPermission, checkServer, checkToasts } from './desktop-checks.ts'
import { finding, findingOf, type Check, type Patient } from './finding.ts'
import {
  checkBackup,
  checkConfig,
  checkDatabase,
  checkDisk,
  checkRights,
  checkSynced,
  sideDamaged,
} from './file-checks.ts'
import { checkClock, checkTerminal } from './here-checks.ts'
import { checkKept, checkProgram } from './program-checks.ts'
import { checkAutostart, checkReminders, checkWatch } from './watch-checks.ts'
import { checkZones } from './zone-checks.ts'

/** A finding with the check it is of. */
export interface Checked extends Finding {
  readonly check: CheckName
}

/** Milliseconds a check may take. */
const usualLimitMs = 8_000
const limits: Partial<Readonly<Record<CheckName, number>>> = { database: 60_000 }

const checks: Readonly<Record<CheckName, Check>> = {
  program: checkProgram,
  config: checkConfig,
  // Before the file is opened, which mends its rights.
  rights: checkRights,
  database: checkDatabase,
  backup: checkBackup,
  synced: checkSynced,
  disk: checkDisk,
  clock: checkClock,
  zones: checkZones,
  bus: checkBus,
  display: checkDisplay,
  server: checkServer,
  dnd: checkDnd,
  toasts: checkToasts,
  permission: checkPermission,
  watch: checkWatch,
  autostart: checkAutostart,
  reminders: checkReminders,
  kept: checkKept,
  terminal: checkTerminal,
}

/** Runs every check, one after the other; one that fails or takes too long is a finding of its own and stops no other. */
export async function examine(app: App): Promise<readonly Checked[]> {
  const machine = await app.machine()
  let asked: Promise<ServerAnswer> | undefined
  const patient: Patient = { app, machine, server: () => (asked ??= machine.notificationServer({ start: true })) }
  const unread = (await app.repairs()).unreadPages()
  // Whatever opens the list now would drop what the side file still holds; the other checks can wait.
  if (unread > 0) return [{ check: 'database', ...(await sideDamaged(app, unread)) }]
  const found: Checked[] = []
  for (const [name, check] of Object.entries(checks) as (readonly [CheckName, Check])[]) {
    const finding = await within(app, limits[name] ?? usualLimitMs, async () => check(patient))
    if (finding) found.push({ check: name, ...finding })
  }
  return found
}

/** Gives what a check finds, or that it failed or took longer than so many milliseconds. */
export async function within(
  { clock }: Pick<App, 'clock'>,
  ms: number,
  check: () => Promise<Finding | null>,
): Promise<Finding | null> {
  const done = new AbortController()
  const late = new Promise<Finding>((resolve) => {
    clock.sleep(ms, done.signal).then(
      () => {
        if (!done.signal.aborted) resolve(finding('warning', 'too-long', { seconds: Math.round(ms / 1000) }))
      },
      () => undefined,
    )
  })
  try {
    return await Promise.race([check(), late])
  } catch (error) {
    if (error instanceof Fault) return findingOf(error)
    return finding('fault', 'failed', { message: error instanceof Error ? error.message : String(error) })
  } finally {
    done.abort()
  }
}
