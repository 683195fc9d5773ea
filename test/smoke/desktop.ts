import { execFile, spawn, type ChildProcess } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { drawnParts, drawnPopups, pressPart, type DrawnPart, type DrawnPopup } from './drawn.ts'
import { serverPrograms, type ServerKind } from './server-programs.ts'
import { removeFolder } from '../support/temp-folder.ts'

/** A desktop of its own: a screen nobody sees, a session bus, and a notification server that is really asked. */
export interface Desktop {
  /** What a program needs to find this desktop. */
  readonly env: Readonly<Record<string, string>>
  /** The server's own account of what it has shown, first to last; clears the screen. */
  shown(): Promise<readonly ShownNotice[]>
  /** What Xfce's server has drawn on the screen. */
  drawn(): Promise<readonly DrawnPopup[]>
  /** Every label and button that any server has drawn, in the order it tells of them. */
  parts(): Promise<readonly DrawnPart[]>
  /** Presses a drawn button as a screen reader does, where there is no mouse. */
  pressPart(part: DrawnPart): Promise<void>
  /** How many popups are on the screen. */
  displayed(): Promise<number>
  /** Starts a notification server, dunst unless it is said, which may need more of an environment. */
  startServer(kind?: ServerKind, more?: Readonly<Record<string, string>>): Promise<void>
  stopServer(): Promise<void>
  /** Freezes the server, so that it takes calls and never answers, or thaws it. */
  freezeServer(frozen: boolean): void
  /** Makes the menu of actions that dunst opens choose this one. */
  choose(title: string, button: string): void
  /** Presses a button of the popup whose title holds the words, by dunst's menu of actions. */
  press(title: string, button: string): Promise<void>
  /** Clicks with the left button of a mouse at a place of the screen. */
  click(x: number, y: number): Promise<void>
  /** Writes down every message on the session bus. */
  overhear(): Promise<Overheard>
  /** Runs a program of this desktop. */
  ask(program: string, ...args: readonly string[]): Promise<string>
  /** Takes a picture of the screen, PNG. */
  picture(file: string): Promise<void>
  end(): Promise<void>
}

/** What goes over the session bus. */
export interface Overheard {
  soFar(): string
  /** Ends it; gives all that was heard. */
  end(): Promise<string>
}

/** Starts the bus by which programs tell what they draw; one that was started before hears of it no more. */
const screenReading = '/usr/libexec/at-spi-bus-launcher'

/** One notification as the server knows it. */
export interface ShownNotice {
  readonly app: string
  readonly title: string
  readonly body: string
}

/** What a desktop consists of. */
export const desktopPrograms = [
  'Xvfb',
  'dbus-daemon',
  'dbus-monitor',
  'dunst',
  'dunstctl',
  'notify-send',
  'gdbus',
  'xdotool',
]

/** What more Xfce's server needs, with what reads from the screen what it has drawn. */
export const xfcePrograms = [serverPrograms['xfce4-notifyd'], screenReading]

/** Starts a desktop on a free display. */
export async function startDesktop(): Promise<Desktop> {
  const folder = mkdtempSync(join(tmpdir(), 'followup-desktop-'))
  const children: ChildProcess[] = []
  let server: ChildProcess | undefined
  const end = async () => {
    for (const child of [server, ...children.reverse()]) if (child) await ended(child)
    await removeFolder(folder)
  }
  try {
    const { screen, named } = startScreen('800x600x24')
    children.push(screen)
    const display = await named
    const bus = startBus(folder)
    children.push(bus.daemon)
    const env = {
      PATH: process.env.PATH ?? '',
      HOME: folder,
      XDG_RUNTIME_DIR: folder,
      DISPLAY: display,
      DBUS_SESSION_BUS_ADDRESS: await bus.address,
    }
    const chosen = join(folder, 'chosen')
    const menu = join(folder, 'menu')
    const picked = join(folder, 'picked')
    writeFileSync(menu, menuScript(chosen, picked), { mode: 0o755 })
    writeFileSync(join(folder, 'dunstrc'), `${serverConfig}  dmenu = ${menu}\n`)
    const ask = (program: string, ...args: readonly string[]) => output(program, args, env)

    const choose = (title: string, button: string) => {
      writeFileSync(chosen, `${button}\n${title}\n`)
    }

    const isOwned = async (name: string) =>
      (await ask('gdbus', ...busCall, 'org.freedesktop.DBus.NameHasOwner', name)).includes('true')
    const owned = async (name: string) => {
      while (!(await isOwned(name))) await pause(50)
    }

    const startServer = async (kind: ServerKind = 'dunst', more: Readonly<Record<string, string>> = {}) => {
      const isRead = kind !== 'dunst' && kind !== 'mako'
      if (isRead && !(await isOwned('org.a11y.Bus'))) {
        children.push(spawn(screenReading, ['--launch-immediately', '--a11y=1'], { env, stdio: 'ignore' }))
        await owned('org.a11y.Bus')
      }
      const args = kind === 'dunst' ? ['-conf', join(folder, 'dunstrc')] : []
      const read = { QT_LINUX_ACCESSIBILITY_ALWAYS_ON: '1' }
      server = spawn(serverPrograms[kind], args, { env: { ...env, ...read, ...more }, stdio: 'ignore' })
      await owned('org.freedesktop.Notifications')
    }
    const displayed = async () => Number(await ask('dunstctl', 'count', 'displayed'))
    const press = async (title: string, button: string) => {
      choose(title, button)
      // What was just sent may not be on the screen yet: with no popup there is no menu, with others it is not in it.
      for (let line = ''; line === ''; line = readFileSync(picked, 'utf8')) {
        rmSync(picked, { force: true })
        while ((await displayed()) === 0) await pause(20)
        await ask('dunstctl', 'context')
        while (!existsSync(picked)) await pause(20)
      }
    }
    await startServer()
    return {
      env,
      startServer,
      stopServer: async () => {
        if (server) await ended(server)
        server = undefined
      },
      freezeServer: (frozen) => void server?.kill(frozen ? 'SIGSTOP' : 'SIGCONT'),
      drawn: () => drawnPopups(env.DBUS_SESSION_BUS_ADDRESS),
      parts: () => drawnParts(env.DBUS_SESSION_BUS_ADDRESS),
      pressPart: (part) => pressPart(env.DBUS_SESSION_BUS_ADDRESS, part),
      displayed,
      shown: async () => {
        await ask('dunstctl', 'close-all')
        return noticesIn(await ask('dunstctl', 'history'))
      },
      overhear: async () => {
        const monitor = spawn('dbus-monitor', ['--session'], { env, stdio: ['ignore', 'pipe', 'ignore'] })
        children.push(monitor)
        let heard = ''
        monitor.stdout.setEncoding('utf8').on('data', (text: string) => void (heard += text))
        while (!heard.includes('NameLost')) await pause(20)
        return {
          soFar: () => heard,
          end: async () => {
            await ended(monitor)
            return heard
          },
        }
      },
      ask,
      choose,
      press,
      click: async (x, y) => {
        await ask('xdotool', 'mousemove', String(x), String(y), 'click', '1')
      },
      picture: async (file) => {
        await ask('import', '-window', 'root', file)
      },
      end,
    }
  } catch (error) {
    await end()
    throw error
  }
}

/** Picks from dunst's menu what is chosen, and writes down what that is. */
function menuScript(chosen: string, picked: string): string {
  return `#!/bin/sh
line=$(grep -F "$(sed -n 1p '${chosen}')" | grep -F "$(sed -n 2p '${chosen}')")
printf '%s' "$line" > '${picked}.part' && mv '${picked}.part' '${picked}'
[ -z "$line" ] || printf '%s\\n' "$line"
`
}

/** Starts a session bus whose socket is in the folder. */
export function startBus(folder: string): { readonly daemon: ChildProcess; readonly address: Promise<string> } {
  writeFileSync(join(folder, 'bus.conf'), busConfig(folder))
  const daemon = spawn('dbus-daemon', [`--config-file=${join(folder, 'bus.conf')}`, '--nofork', '--print-address=1'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  return { daemon, address: firstLine(daemon, 1) }
}

const busCall = [
  'call',
  '--session',
  '--dest',
  'org.freedesktop.DBus',
  '--object-path',
  '/org/freedesktop/DBus',
  '--method',
]

/** A bus that starts no services by itself, so that no second server comes up. */
function busConfig(folder: string): string {
  return `<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:dir=${folder}</listen>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
`
}

const serverConfig = `[global]
  stack_duplicates = no
  markup = full
  font = DejaVu Sans 10
  width = 400
  height = 300
  history_length = 100
  idle_threshold = 0
  mouse_left_click = do_action, close_current
`

function noticesIn(history: string): readonly ShownNotice[] {
  const { data } = JSON.parse(history) as { data: readonly (readonly Record<string, { data: unknown }>[])[] }
  return (data[0] ?? [])
    .map((one) => ({
      id: Number(one.id?.data),
      app: String(one.appname?.data),
      title: String(one.summary?.data),
      body: String(one.body?.data),
    }))
    .sort((a, b) => a.id - b.id)
    .map(({ app, title, body }) => ({ app, title, body: unescaped(body) }))
}

/** The server's history keeps a body as it was sent; on the screen it is without escapes. */
function unescaped(body: string): string {
  return body.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
}

function firstLine(child: ChildProcess, descriptor: number): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = ''
    child.stdio[descriptor]?.on('data', (chunk: Buffer) => {
      text += String(chunk)
      if (text.includes('\n')) resolve(text.trim())
    })
    child.once('error', reject)
    child.once('exit', (code) => {
      reject(new Error(`${child.spawnfile} ended with ${String(code)}`))
    })
  })
}

function output(program: string, args: readonly string[], env: Readonly<Record<string, string>>): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(program, [...args], { env }, (error, stdout) => {
      if (error) reject(new Error(`${program} failed`, { cause: error }))
      else resolve(stdout.trim())
    })
  })
}

/** Starts a screen that nobody sees, of a width, height and depth, on a free display. */
export function startScreen(size: string): { readonly screen: ChildProcess; readonly named: Promise<string> } {
  const screen = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', size, '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  return { screen, named: firstLine(screen, 3).then((number) => `:${number}`) }
}

/** Ends one process: asks it to, and after a while does not ask. */
export async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGCONT')
  child.kill('SIGTERM')
  const late = setTimeout(() => child.kill('SIGKILL'), 2_000)
  await gone
  clearTimeout(late)
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
