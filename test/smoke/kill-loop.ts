import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { busSocket } from '../../src/notify/desktop/session-bus.ts'
import { ended, startBus } from './desktop.ts'
import { startPlayedServer, type Manner, type PlayedServer } from './played-server.ts'
import { builtProgram, type ProgramRun, type Running } from './program.ts'
import { fromNow, ledger, plan, standing } from './reminders.ts'
import { removeFolder } from '../support/temp-folder.ts'

/** What came of a loop of kills. */
export interface KillFigures {
  readonly kills: number
  readonly planned: number
  /** Follow-ups that are in no popup that is up at the end. */
  readonly lost: number
  /** Popups that are up at the end beside those that the ledger knows, digests among them. */
  readonly beside: number
  /** Popups that were asked for, how many of them were digests, how many took the place of another, by number or by their tag. */
  readonly asked: number
  readonly digests: number
  readonly byNumber: number
  readonly byTag: number
  /** Popups that were taken off, since a digest names those they were about. */
  readonly takenOff: number
}

/** How many come due at a time, and minutes ago: a few, too many for single popups, some that were missed. */
const batches = [
  { count: 3, ago: 0 },
  { count: 12, ago: 0 },
  { count: 5, ago: 10 },
  { count: 4, ago: 0 },
  { count: 11, ago: 0 },
  { count: 5, ago: 10 },
] as const

/**
 * Plans reminders a batch at a time and kills the watch (SIGKILL) while it shows them: at the call itself, before the server
 * answers, or up to 20 ms later; then lets one watch finish. The server is the test's own, on a bus of its own. All of them
 * stay open, so in the end each must be in one popup.
 */
export async function killLoop(kills: number, manner: Manner): Promise<KillFigures> {
  const folder = mkdtempSync(join(tmpdir(), 'followup-kills-'))
  const { daemon, address } = startBus(folder)
  const place = { DBUS_SESSION_BUS_ADDRESS: await address }
  const server = await startPlayedServer(busSocket(place) ?? '', manner)
  const program = builtProgram({ ...place, FOLLOWUP_REPEAT_AFTER: 'never' })
  let planned = 0
  try {
    for (let kill = 0; kill < kills; kill++) {
      const { count, ago } = batches[kill % batches.length] ?? batches[0]
      const names = Array.from({ length: count }, (_, index) => `Person ${String(kill)}-${String(index)}`)
      plan(program.database, ...names.map((name) => ({ name, what: 'call', dueAt: fromNow(-ago * 60_000) })))
      planned += count
      const shown = server.after(1 + (kill % 5))
      const watch = program.start(['watch'])
      await Promise.race([shown, pause(800)])
      // Every third has shown all of them, so that there is something for the next one to take off.
      if (kill % 3 === 0) await allConfirmed(program.database, planned, watch)
      if (kill % 4 > 0) await pause((kill * 7) % 20)
      watch.kill('SIGKILL')
      await watch.ended
    }
    program.start(['watch'])
    let figures = figuresOf(program.database, server, planned)
    for (let tries = 0; tries < 300 && figures.lost + figures.beside > 0; tries++) {
      await pause(100)
      figures = figuresOf(program.database, server, planned)
    }
    return { kills, planned, ...figures }
  } finally {
    await program.end()
    server.end()
    await ended(daemon)
    await removeFolder(folder)
  }
}

async function allConfirmed(database: string, planned: number, watch: Running): Promise<void> {
  let end: ProgramRun | undefined
  void watch.ended.then((run) => (end = run))
  while (ledger(database).filter(({ confirmed }) => confirmed === 1).length < planned) {
    if (end) throw new Error(`The watch ended by itself: ${JSON.stringify(end)}`)
    await pause(50)
  }
}

function figuresOf(database: string, server: PlayedServer, planned: number): Omit<KillFigures, 'kills' | 'planned'> {
  const rows = standing(database)
  const known = new Set(rows.map(({ popup }) => numberOf(popup)))
  const up = new Set(server.up().map(({ id }) => id))
  const named = rows.filter(({ about, popup }) => about !== null && up.has(numberOf(popup)))
  const { asked } = server
  const first = new Set<number>()
  const again = asked.filter(({ id }) => first.has(id) || !first.add(id))
  return {
    lost: planned - new Set(named.map(({ about }) => about)).size,
    beside: [...up].filter((id) => !known.has(id)).length,
    asked: asked.length,
    digests: asked.filter(({ title }) => !title.startsWith('Promise: ')).length,
    byNumber: again.filter(({ replaces }) => replaces > 0).length,
    byTag: again.filter(({ replaces }) => replaces === 0).length,
    takenOff: new Set(server.closed()).size,
  }
}

/** The server's number of a popup; the ledger has it behind the names of bus and server. */
function numberOf(popup: string): number {
  return Number(popup.slice(popup.lastIndexOf('/') + 1))
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
