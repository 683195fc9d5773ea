import { existsSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { startDesktop, type Desktop } from '../../test/smoke/desktop.ts'
import type { DrawnPart } from '../../test/smoke/drawn.ts'
import { builtProgram, until, type Program, type Running } from '../../test/smoke/program.ts'
import { closedWhy, fromNow, plan, reminders, standing } from '../../test/smoke/reminders.ts'
import { serverPrograms, type ServerKind } from '../../test/smoke/server-programs.ts'
import { startSway } from './sway.ts'

/** How a person reaches a popup of a server: its buttons and its cross. */
interface Hands {
  readonly wayland?: true
  /** How a button is pressed, for the table; null where none is drawn. */
  readonly by: string | null
  readonly press?: (desktop: Desktop, program: Program, name: string, label: string) => Promise<void>
  /** Null where a popup cannot be put away. */
  readonly cross: ((desktop: Desktop, program: Program, name: string) => Promise<void>) | null
  /** How many popups of somebody are drawn; null where it cannot be asked. */
  readonly drawn: ((desktop: Desktop, name: string) => Promise<number>) | null
}

const hands: Readonly<Record<ServerKind, Hands>> = {
  dunst: {
    by: 'its menu',
    press: (desktop, _, name, label) => desktop.press(name, label),
    cross: async (desktop) => {
      await desktop.ask('dunstctl', 'close')
    },
    drawn: async (desktop) => desktop.displayed(),
  },
  'xfce4-notifyd': byMouse((parts, name) => parts.find(({ label }) => label === titleOf(name))),
  'mate-notification-daemon': byMouse((parts, name) => partAfter(parts, name, '')),
  'lxqt-notificationd': byMouse((parts, name) => partAfter(parts, name, 'x')),
  'notification-daemon': byMouse((parts, name) => partAfter(parts, name, '')),
  'notify-osd': { by: null, cross: null, drawn: null },
  mako: {
    wayland: true,
    by: 'makoctl',
    press: async (desktop, program, name, label) => {
      await desktop.ask('makoctl', 'invoke', '-n', numberOf(program, name), label.toLowerCase())
    },
    cross: async (desktop, program, name) => {
      await desktop.ask('makoctl', 'dismiss', '-n', numberOf(program, name))
    },
    drawn: async (desktop, name) => (await desktop.ask('makoctl', 'list')).split(`"${titleOf(name)}"`).length - 1,
  },
  swaync: {
    wayland: true,
    by: 'AT-SPI',
    press: async (desktop, _, name, label) => {
      await desktop.pressPart(await settledPart(desktop, (parts) => partAfter(parts, name, label)))
    },
    cross: async (desktop, _, name) => {
      await desktop.pressPart(await settledPart(desktop, (parts) => partAfter(parts, name, '')))
    },
    drawn: countDrawn,
  },
}

/** A server whose buttons are drawn on X, found by AT-SPI and clicked with the mouse. */
function byMouse(crossOf: (parts: readonly DrawnPart[], name: string) => DrawnPart | undefined): Hands {
  const click = async (desktop: Desktop, find: (parts: readonly DrawnPart[]) => DrawnPart | undefined) => {
    const { x, y } = await settledPart(desktop, find)
    await desktop.click(x, y)
  }
  return {
    by: 'mouse',
    press: (desktop, _, name, label) => click(desktop, (parts) => partAfter(parts, name, label)),
    cross: (desktop, _, name) => click(desktop, (parts) => crossOf(parts, name)),
    drawn: countDrawn,
  }
}

function titleOf(name: string): string {
  return `Promise: ${name}`
}

/** The first part with a label that belongs to the popup of somebody: after its title and before the next one's. */
function partAfter(parts: readonly DrawnPart[], name: string, label: string): DrawnPart | undefined {
  const at = parts.findLastIndex((part) => part.label === titleOf(name))
  if (at < 0) return undefined
  const rest = parts.slice(at + 1)
  const next = rest.findIndex((part) => part.label.startsWith('Promise: '))
  return rest.slice(0, next < 0 ? undefined : next).find((part) => part.label === label)
}

/** Finds a part once it is drawn and stands still: popups slide into their places. */
async function settledPart(
  desktop: Desktop,
  find: (parts: readonly DrawnPart[]) => DrawnPart | undefined,
): Promise<DrawnPart> {
  let before: DrawnPart | undefined
  let now: DrawnPart | undefined
  await until(async () => {
    before = now
    now = find(await desktop.parts())
    return now !== undefined && now.x === before?.x && now.y === before.y
  })
  if (!now) throw new Error('nothing is drawn')
  return now
}

async function countDrawn(desktop: Desktop, name: string): Promise<number> {
  return (await desktop.parts()).filter(({ label }) => label === titleOf(name)).length
}

/** The number that a server has given to the popup of somebody who was planned so; the ledger keeps it. */
function numberOf(program: Program, name: string): string {
  const id = planned.get(name)
  const popup = standing(program.database).find(({ about }) => about === id)?.popup ?? ''
  return popup.slice(popup.lastIndexOf('/') + 1)
}

/** Qt tells screen readers what it draws at some of its starts and at others not: it is started until it does. */
async function untilRead(desktop: Desktop, kind: ServerKind): Promise<void> {
  for (;;) {
    await desktop.ask('notify-send', '-t', '1500', 'probe')
    for (let tries = 0; tries < 10; tries++) {
      if ((await desktop.parts()).some(({ label }) => label === 'probe')) return
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
    await desktop.stopServer()
    await desktop.startServer(kind)
  }
}

const planned = new Map<string, string>()
const table: Record<string, string>[] = []

afterAll(() => {
  console.table(table)
})

describe.each(Object.keys(hands) as readonly ServerKind[])('%s', (kind) => {
  const { by, press, cross, drawn, wayland } = hands[kind]
  const row: Record<string, string> = { server: kind }
  let desktop: Desktop
  let program: Program

  beforeAll(async () => {
    const path = serverPrograms[kind]
    if (path.startsWith('/') && !existsSync(path)) throw new Error(`${path} is not installed`)
    desktop = await startDesktop()
    await desktop.stopServer()
    const sway = wayland ? await startSway() : undefined
    await desktop.startServer(kind, sway?.env)
    if (kind === 'lxqt-notificationd') await untilRead(desktop, kind)
    return async () => {
      await desktop.end()
      await sway?.end()
    }
  })
  beforeAll(() => {
    table.push(row)
    planned.clear()
    program = builtProgram(desktop.env)
    return () => program.end()
  })

  function dueNow(...names: readonly string[]): void {
    const ids = plan(program.database, ...names.map((name) => ({ name, what: 'call', dueAt: fromNow(0) })))
    for (const [index, id] of ids.entries()) planned.set(names[index] ?? '', id)
  }

  async function deeds(): Promise<readonly string[]> {
    const { items } = JSON.parse((await program.run(['history', '--json'])).stdout) as {
      items: readonly { command: string; about: string }[]
    }
    return items.map(({ command, about }) => `${command} ${about}`).filter((line) => !line.startsWith('add'))
  }

  async function watching(...handles: readonly string[]): Promise<Running> {
    const watch = program.start(['watch'])
    onTestFinished(async () => {
      watch.kill('SIGKILL')
      await watch.ended
    })
    for (const handle of handles) await watch.says(`#${handle} (dbus)`)
    return watch
  }

  test('two at once, Done on the second, Snooze on the first', async () => {
    row.buttons = by ?? 'none drawn'
    dueNow('Anna Petrova', 'Boris Smith')
    const watch = await watching('1.1', '2.1')
    if (!press) return
    // This one draws a popup at a time.
    const [first, second] =
      kind === 'notification-daemon' ? (['Snooze', 'Done'] as const) : (['Done', 'Snooze'] as const)
    for (const label of [first, second]) {
      const [name, handle] = label === 'Done' ? ['Boris Smith', '2.1'] : ['Anna Petrova', '1.1']
      await press(desktop, program, name, label)
      await watch.says(`#${handle}: "${label}" pressed`)
    }
    expect((await deeds()).toSorted()).toEqual(['done Boris Smith', 'snooze Anna Petrova'])
    row['done, snooze'] = 'right person'
  }, 90_000)

  test('the cross', async () => {
    dueNow('Clara Oswin')
    await watching('3.1')
    if (!cross) {
      row.cross = 'none'
      return
    }
    const before = await deeds()
    await cross(desktop, program, 'Clara Oswin')
    await until(() => closedWhy(program.database, planned.get('Clara Oswin')).length > 0)
    row.cross = `told as ${closedWhy(program.database, planned.get('Clara Oswin')).join()}`
    expect(await deeds()).toEqual(before)
    await program.run(['done', '3', '--next', 'none'])
  }, 90_000)

  test('the sender killed', async () => {
    // dunst only tells how many popups are up.
    if (kind === 'dunst') await desktop.ask('dunstctl', 'close-all')
    dueNow('Dora Nowak')
    const first = await watching('4.1')
    first.kill('SIGKILL')
    await first.ended
    const second = await watching()
    if (by !== null) await second.says('#4.1 (dbus)')
    if (drawn) {
      await until(async () => (await drawn(desktop, 'Dora Nowak')) > 0)
      row['after a kill'] = `${String(await drawn(desktop, 'Dora Nowak'))} popup`
      expect(await drawn(desktop, 'Dora Nowak')).toBe(1)
    }
    if (!press) return
    await press(desktop, program, 'Dora Nowak', 'Done')
    await second.says('#4.1: "Done" pressed')
    expect((await deeds()).filter((line) => line.includes('Dora'))).toEqual(['done Dora Nowak'])
  }, 90_000)

  test('thirty at once', async () => {
    const names = Array.from({ length: 30 }, (_, index) => `Person ${String(index)}`)
    dueNow(...names)
    const watch = await watching()
    await watch.says('digest of 30 follow-ups (dbus)')
    const rows = standing(program.database).filter(({ about }) => names.some((name) => planned.get(name) === about))
    row['thirty at once'] = `${String(new Set(rows.map(({ popup }) => popup)).size)} popup`
    expect(new Set(rows.map(({ popup }) => popup)).size).toBe(1)
    expect(reminders(program.database).filter(({ shows }) => shows === 0)).toEqual([])
    expect(watch.said()).not.toContain('Not shown')
  }, 90_000)
})
