import { createClient, variantValue, type MessageBus } from 'dbus-native'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ended, startBus } from './desktop.ts'
import { builtProgram } from './program.ts'
import { fromNow, ledger, plan } from './reminders.ts'

/** What came of a loop of kills. */
export interface KillFigures {
  readonly kills: number
  readonly planned: number
  /** Reminders that no server was ever asked to show. */
  readonly lost: number
  /** Reminders that are not confirmed in the ledger at the end. */
  readonly unconfirmed: number
  /** Popups of a reminder that had been shown before. */
  readonly repeats: number
  /** Of these the ones that name the popup they replace, and the ones that a server replaces by their tag. */
  readonly byNumber: number
  readonly byTag: number
  /** Repeats that would stand beside the first on any server. */
  readonly doubled: number
}

/**
 * Plans reminders a batch at a time and kills the watch (SIGKILL) while it shows them: at the call itself, before the server
 * answers, or up to 20 ms later; then lets one watch finish. The server is the test's own, on a bus of its own.
 */
export async function killLoop({
  kills,
  batch,
}: {
  readonly kills: number
  readonly batch: number
}): Promise<KillFigures> {
  const folder = mkdtempSync(join(tmpdir(), 'followup-kills-'))
  const { daemon, address } = startBus(folder)
  const place = await address
  const server = await recordingServer(place)
  const program = builtProgram({ DBUS_SESSION_BUS_ADDRESS: place, FOLLOWUP_REPEAT_AFTER: 'never' })
  const titles: string[] = []
  try {
    for (let kill = 0; kill < kills; kill++) {
      const names = Array.from({ length: batch }, (_, index) => `Person ${String(kill)}-${String(index)}`)
      plan(program.database, ...names.map((name) => ({ name, what: 'call', dueAt: fromNow(0) })))
      titles.push(...names.map((name) => `Promise: ${name}`))
      const watch = program.start(['watch'])
      await server.after(1 + (kill % batch))
      if (kill % 3 > 0) await new Promise((resolve) => setTimeout(resolve, (kill * 7) % 20))
      watch.kill('SIGKILL')
      await watch.ended
    }
    const last = program.start(['watch'])
    while (confirmed(program.database) < titles.length) await new Promise((resolve) => setTimeout(resolve, 100))
    last.kill('SIGTERM')
    await last.ended
    const shown = server.shown()
    return {
      kills,
      planned: titles.length,
      ...figuresOf(titles, shown),
      unconfirmed: titles.length - confirmed(program.database),
    }
  } finally {
    await program.end()
    server.end()
    await ended(daemon)
    rmSync(folder, { recursive: true, force: true })
  }
}

interface Shown {
  readonly id: number
  readonly replaces: number
  readonly title: string
  readonly tag: string
}

function figuresOf(titles: readonly string[], shown: readonly Shown[]) {
  const first = new Map<string, Shown>()
  const figures = { repeats: 0, byNumber: 0, byTag: 0, doubled: 0 }
  for (const one of shown) {
    const before = first.get(one.title)
    first.set(one.title, one)
    if (!before || !titles.includes(one.title)) continue
    figures.repeats++
    if (one.replaces === before.id) figures.byNumber++
    else if (one.tag === before.tag) figures.byTag++
    else figures.doubled++
  }
  return { ...figures, lost: titles.filter((title) => !first.has(title)).length }
}

function confirmed(database: string): number {
  return ledger(database).filter((row) => row.confirmed === 1).length
}

/** A notification server that writes down what it is asked to show. */
async function recordingServer(address: string) {
  const bus: MessageBus = createClient({ busAddress: address })
  const shown: Shown[] = []
  let waiting: { readonly at: number; readonly resolve: () => void } | undefined
  let last = 0
  const notify = (...[, replaces, , title, , , hints]: readonly unknown[]): number => {
    const id = Number(replaces) || ++last
    const tag = new Map(hints as readonly (readonly [string, unknown])[]).get('x-dunst-stack-tag')
    shown.push({ id, replaces: Number(replaces), title: String(title), tag: String(variantValue(tag)) })
    if (waiting && shown.length >= waiting.at) waiting.resolve()
    return id
  }
  await bus.requestName('org.freedesktop.Notifications', 0)
  bus.exportInterface(
    { Notify: notify, GetCapabilities: () => ['body', 'actions'], CloseNotification: () => null },
    '/org/freedesktop/Notifications',
    {
      name: 'org.freedesktop.Notifications',
      methods: {
        Notify: ['susssasa{sv}i', 'u', [], []],
        GetCapabilities: ['', 'as', [], []],
        CloseNotification: ['u', '', [], []],
      },
      signals: {},
      properties: {},
    },
  )
  return {
    shown: (): readonly Shown[] => shown,
    /** Resolves when so many more were shown. */
    after: (count: number) =>
      new Promise<void>((resolve) => {
        waiting = { at: shown.length + count, resolve }
      }),
    end: () => {
      bus.connection.end()
    },
  }
}
