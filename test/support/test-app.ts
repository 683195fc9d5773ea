import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { expect, onTestFinished } from 'vitest'
import type { App, Clock, Flags, Paths } from '../../src/app/app.ts'
import type { Sandbox } from '../../src/app/sandbox.ts'
import type { Files } from '../../src/app/files.ts'
import { readKey } from '../../src/system/key-prompt.ts'
import type { Choice, KeyChoice, Prompt } from '../../src/app/prompt.ts'
import { loadSettings } from '../../src/system/settings-file.ts'
import type { Settings } from '../../src/app/settings.ts'
import type { ZoneFiles, Zones } from '../../src/app/zones.ts'
import type { Size } from '../../src/app/full-screen.ts'
import { pageUi } from '../../src/cli/compose/compose-screen.ts'
import { drawnBy, showPage } from '../../src/cli/output/draw.ts'
import { runHost } from '../../src/cli/host.ts'
import { ruledTimes } from '../../src/cli/compose/ruled-times.ts'
import type { Config, SettingChange } from '../../src/domain/config.ts'
import { Fault } from '../../src/domain/fault.ts'
import { checkedLink } from '../../src/domain/person/link.ts'
import {
  addMinutes,
  instantMs,
  instantAt,
  instantOf,
  wallClockAt,
  type WallClock,
  type Zone,
} from '../../src/domain/time/zone.ts'
import { readDay, readWallTime } from '../../src/domain/time/day.ts'
import type { Lang } from '../../src/i18n/lang.ts'
import { openCopy } from '../../src/store/file/open-copy.ts'
import { openStore } from '../../src/store/file/open-store.ts'
import type { Store } from '../../src/store/store.ts'
import { testMachine, type TestMachine } from './test-machine.ts'
import { testScreen, type TestScreen } from './test-screen.ts'
import { testWatch, type TestWatch } from './test-watch.ts'
import { zonesOn } from './zones.ts'

export interface TestOptions {
  /** The user's wall clock, `YYYY-MM-DDTHH:MM`; it stands still until moved. */
  readonly now?: string
  readonly zone?: Zone
  readonly lang?: Lang
  readonly region?: string
  readonly currency?: string
  readonly height?: number
  readonly width?: number
  /** Colour codes in the output. */
  readonly colour?: boolean
  readonly knowsColour?: boolean
  readonly config?: Partial<Config>
  /** The environment over the configuration. */
  readonly env?: Readonly<Record<string, string>>
  /** The system's zone files; Node's own data where none are given. */
  readonly zoneFiles?: ZoneFiles
  /** A real file instead of memory. */
  readonly database?: string
  /** Files the commands can read, by path. */
  readonly files?: Readonly<Record<string, Uint8Array | string>>
  readonly stdin?: string
  /** Stdout and stderr are a terminal. */
  readonly screen?: boolean
  /** The terminal is one that a page can fill, of this size. */
  readonly page?: Size
}

/** The twin of the real program: a clock that stands still, queued answers, captured output, a real SQLite in memory. */
export interface TestApp {
  /** Runs a command line split as a shell would split it; gives stdout, then stderr lines marked `! `, then `exit N` unless 0. */
  run(line: string): Promise<string>
  /** Runs with the arguments as they are and gives the parts. */
  runArgs(args: readonly string[]): Promise<Ran>
  /** Runs with `--json` and gives the parsed data. */
  json<T = Record<string, unknown>>(line: string): Promise<T>
  /** Takes the last command back, as `undo` does, and gives its name. */
  undo(): string
  /** Queues answers to questions; there is a terminal from then on. One left over fails the test. */
  answer(...answers: readonly Answer[]): void
  /** Does something while the next question stands, as another window would. */
  meanwhile(work: () => void): void
  /** Moves the clock: to a wall-clock time, or on by minutes. */
  moveTo(now: string): void
  pass(minutes: number): void
  /** Puts the machine into another zone; the program knows when it looks. */
  travelTo(zone: Zone): void
  /** Changes the file of settings, as an editor would; a program that runs knows when it looks. */
  hasSet(changed: Partial<Config>): void
  /** What was asked so far, with what was shown to choose from. */
  readonly asked: readonly string[]
  readonly files: Map<string, Uint8Array>
  /** The links that were opened. */
  readonly opened: readonly string[]
  /** The terminal as one page, where there is one. */
  readonly screen: TestScreen
  /** The desktop, the lock, sleeps and signals of `watch`. */
  readonly watch: TestWatch
  /** The machine around the program: its plain files, its programs, its notification server. */
  readonly machine: TestMachine
  store(): Store
  /** Ends it before the test does, in one that makes very many. */
  end(): void
  app(flags?: Partial<Flags>): Promise<App>
}

export interface Ran {
  readonly stdout: string
  readonly stderr: string
  readonly exit: number
}

/** True or false to a yes-or-no question, a line of text (or `enter` for the proposal), the start of a choice's label, a key. */
export type Answer = boolean | string

/** Makes a test's own followup. */
export function testApp(options: TestOptions = {}): TestApp {
  let zone = options.zone ?? 'UTC'
  let machineZone = zone
  let wall = readWall(options.now ?? '2026-03-10T09:00')
  const answers: Answer[] = []
  const asked: string[] = []
  const openedLinks: string[] = []
  const meanwhile: (() => void)[] = []
  let interactive = false
  let ids = 0
  const files = new Map(Object.entries(options.files ?? {}).map(([path, content]) => [path, asBytes(content)]))
  const inFile: Record<string, unknown> = { ...options.config }
  const settings = memorySettings(inFile, options.env ?? {})
  const watch = testWatch()
  const machine = testMachine()
  const screen = testScreen(options.page ?? { width: 80, height: 24 })
  const zones = zonesOn(options.zoneFiles)
  const clock = stillClock(
    zones,
    () => wall,
    () => zone,
    watch.ports.sleep,
    () => {
      zones.lookAgain()
      wall = wallClockAt(clock.now(), machineZone, zones.offsetAt)
      zone = machineZone
    },
  )
  const newId = () => `01900000-0000-7000-8000-${(++ids).toString(16).padStart(12, '0')}`
  let tick = 0
  let opened: Store | undefined
  let demo: Store | undefined
  const open = (file: string) => {
    const now = () => instantAt(instantMs(clock.now()) + tick++)
    const opening = { file, newId, now, times: ruledTimes(clock) }
    try {
      return openStore(opening)
    } catch (error) {
      return openCopy(opening, error)
    }
  }
  const store = () => (opened ??= open(options.database ?? ':memory:'))
  const demoStore = () => (demo ??= open(':memory:'))
  let out = ''
  let err = ''
  const makeApp = async (lang: Lang, flags: Flags): Promise<App> => {
    const homeLang = flags.demo ? lang : (options.lang ?? 'en')
    const app: App = {
      clock,
      terminal: {
        width: options.width ?? 80,
        height: options.height ?? 24,
        interactive,
        isScreen: options.screen ?? false,
        colour: options.colour ?? false,
        knowsColour: options.knowsColour ?? options.colour ?? false,
        out: (text) => void (out += text),
        outParts: (parts) => Promise.resolve().then(() => void (out += [...parts].join(''))),
        talk: (text) => void (err += text),
        readStdin: () => Promise.resolve(asBytes(options.stdin ?? '')),
        lines: async function* () {
          yield* await Promise.resolve((options.stdin ?? '').split('\n').filter((line) => line !== ''))
        },
      },
      prompt: queuedPrompt(
        answers,
        asked,
        () => interactive,
        () => meanwhile.shift()?.(),
      ),
      files: memoryFiles(files, watch),
      region: options.region ?? (homeLang === 'ru' ? 'RU' : 'US'),
      currency: options.currency ?? (homeLang === 'ru' ? 'RUB' : 'USD'),
      ...settings(),
      paths,
      lang,
      homeLang,
      words: lang === 'ru' ? (await import('../../src/i18n/ru.ts')).ru : (await import('../../src/i18n/en.ts')).en,
      flags,
      newId,
      show: (data, view) => showPage(app, data, view),
      fullScreen: () =>
        Promise.resolve(
          options.page && !flags.json
            ? screen.port((data, view) =>
                drawnBy(app, data, (harmless, ui) => view(harmless, pageUi(app, ui, screen.size()))),
              )
            : null,
        ),
      sandbox: () => Promise.resolve(memorySandbox()),
      store: async () => {
        const one = flags.demo ? demoStore() : store()
        await one.followRules()
        return one
      },
      onlyRead: () => (flags.demo ? demo : opened)?.unwritable ?? null,
      hasSaved: () => (flags.demo ? demo : opened)?.hasCommitted ?? false,
      opener: () =>
        Promise.resolve({
          open: (link) => Promise.resolve().then(() => void openedLinks.push(checkedLink(link))),
        }),
      notifier: () => Promise.resolve(watch.ports.notifier),
      desktopNotifier: () => Promise.resolve(watch.ports.notifier),
      machine: () => Promise.resolve(machine.port),
      repairs: async () => {
        const { makeRepairs } = await import('../../src/cli/compose/compose-repairs.ts')
        return makeRepairs(
          { file: options.database ?? paths.database, newId, now: () => app.clock.now() },
          paths.backups,
        )
      },
      backUpDaily: () => Promise.resolve(),
      ended: () => Promise.resolve(),
      watchLock: () => Promise.resolve(watch.ports.lock),
      stopSignal: () => watch.ports.stopSignal,
      keepSmall: () => Promise.resolve().then(watch.ports.keepSmall),
    }
    return app
  }
  const runArgs = async (args: readonly string[]): Promise<Ran> => {
    out = ''
    err = ''
    // Each run is a process of its own.
    if (opened) opened.sql.hasSaved = false
    if (demo) demo.sql.hasSaved = false
    const exit = await run(args, {})
    return { stdout: out, stderr: err, exit }
  }
  const run = (args: readonly string[], own: Partial<Flags>) =>
    runHost(args, {
      lang: (wish) => (wish === 'ru' || wish === 'en' ? wish : (options.lang ?? 'en')),
      compose: (lang, _words, flags) => makeApp(lang, { ...flags, ...own }),
      streams: { out: (text) => void (out += text), talk: (text) => void (err += text) },
      width: () => options.width ?? 80,
      talkWidth: () => options.width ?? (options.screen ? 80 : null),
      debug: false,
    })
  const memorySandbox = (): Sandbox => ({
    file: paths.sandbox,
    exists: () => demo !== undefined,
    renew: () => {
      demo?.close()
      demo = undefined
      return Promise.resolve(demoStore())
    },
    remove: () => {
      const there = demo !== undefined
      demo?.close()
      demo = undefined
      return there
    },
    run: async (args) => {
      const before = { out, err, interactive }
      out = ''
      err = ''
      interactive = false
      const exit = await run(args, { demo: true })
      const text = out + err
      ;({ out, err, interactive } = before)
      return { text, exit }
    },
  })
  const end = atEndOfTest(() => {
    opened?.close()
    demo?.close()
    rmSync(paths.data, { recursive: true, force: true })
    expect(answers, 'answers nobody asked for').toEqual([])
  })
  return {
    runArgs,
    end,
    run: async (line) => {
      const { stdout, stderr, exit } = await runArgs(splitShell(line))
      const talk = stderr
        .split('\n')
        .filter((text) => text !== '')
        .map((text) => `! ${text}\n`)
      return `${stdout}${talk.join('')}${exit === 0 ? '' : `exit ${exit}\n`}`.trimEnd()
    },
    json: async <T>(line: string) => {
      const { stdout, stderr, exit } = await runArgs([...splitShell(line), '--json'])
      expect(exit, stderr).toBe(0)
      return JSON.parse(stdout) as T
    },
    undo: () => {
      // Another window, of whose changes a run that goes on meanwhile has saved none.
      const { sql } = store()
      const { hasSaved } = sql
      const { command } = store().undo((...change) => settings().settings.draft(...change))
      sql.hasSaved = hasSaved
      return command
    },
    answer: (...more) => {
      interactive = true
      answers.push(...more)
    },
    meanwhile: (work) => void meanwhile.push(work),
    moveTo: (now) => void (wall = readWall(now)),
    travelTo: (there) => void (machineZone = there),
    hasSet: (changed) => void Object.assign(inFile, changed),
    pass: (minutes) => void (wall = addMinutes(wall, minutes)),
    asked,
    opened: openedLinks,
    files,
    screen,
    watch,
    machine,
    store,
    app: (flags = {}) => makeApp(options.lang ?? 'en', { json: false, yes: false, demo: false, line: [], ...flags }),
  }
}

/** Only backups are written to the real `data` folder, which goes with the test. */
const paths: Paths = {
  database: '/test/followup.db',
  config: '/test/config.json',
  backups: join(tmpdir(), `followup-test-${String(process.pid)}`, 'backups'),
  data: join(tmpdir(), `followup-test-${String(process.pid)}`),
  state: '/test',
  watchLock: '/test/watch.lock.db',
  sandbox: '/test/demo/followup.db',
}

/** Does something when the test ends, or sooner: then nothing of it stays in memory. */
function atEndOfTest(work: () => void): () => void {
  let left: (() => void) | undefined = work
  const end = () => {
    left?.()
    left = undefined
  }
  onTestFinished(end)
  return end
}

/** Splits a line as a shell does: blanks separate, quotes join, a backslash takes the next character as it is. */
export function splitShell(line: string): readonly string[] {
  const words: string[] = []
  for (const match of line.matchAll(/(?:"(?:\\.|[^"])*"|'[^']*'|\\.|[^\s"'\\])+/g)) {
    words.push(
      match[0].replace(
        /"((?:\\.|[^"])*)"|'([^']*)'|\\(.)/g,
        (_, double?: string, single?: string, one?: string) => double?.replace(/\\(.)/g, '$1') ?? single ?? one ?? '',
      ),
    )
  }
  return words
}

function readWall(text: string): WallClock {
  const day = readDay(text.slice(0, 10))
  const time = readWallTime(text.slice(11, 16))
  if (!day || !time) throw new Error(`not a wall clock: ${text}`)
  return { day, time }
}

function stillClock(
  zones: Zones,
  wall: () => WallClock,
  zone: () => Zone,
  sleep: Clock['sleep'],
  lookAtZone: Clock['lookAtZone'],
): Clock {
  const { offsetAt } = zones
  const clock: Clock = {
    now: () => instantOf(wall(), zone(), offsetAt),
    zone,
    today: () => wall().day,
    wall,
    wallAt: (instant) => wallClockAt(instant, zone(), offsetAt),
    instantOf: (at, of) => instantOf(at, of ?? zone(), offsetAt),
    offsetAt,
    zones,
    lookAtZone,
    sleep,
  }
  return clock
}

function queuedPrompt(answers: Answer[], asked: string[], interactive: () => boolean, meanwhile: () => void): Prompt {
  const next = (question: string): Answer => {
    if (!interactive()) throw new Fault('needs-terminal')
    asked.push(question)
    meanwhile()
    const answer = answers.shift()
    if (answer === undefined) throw new Error(`no answer is queued for: ${question}`)
    return answer
  }
  return {
    confirm: (question) => Promise.resolve().then(() => next(question) === true),
    text: async (question, fallback) => {
      const answer = await Promise.resolve().then(() => next(question))
      return answer === 'enter' ? (fallback ?? '') : String(answer)
    },
    pause: (question) =>
      Promise.resolve().then(() => {
        if (next(question) !== 'enter') throw new Error(`only Enter turns the page: ${question}`)
      }),
    key: async <T>(question: string, choices: readonly KeyChoice<T>[]) => {
      const answer = String(
        await Promise.resolve().then(() =>
          next([question, ...choices.map(({ key, label }) => `  ${key} ${label}`)].join('\n')),
        ),
      )
      const typed = Buffer.from(answer === 'enter' ? '\r' : answer)
      return (await readKey(Readable.from([typed]), choices)).value
    },
    choose: async <T>(question: string, choices: readonly Choice<T>[]) => {
      const answer = await Promise.resolve().then(() =>
        next([question, ...choices.map(({ label }) => `  ${label}`)].join('\n')),
      )
      const choice = choices.find(({ label }) => label.startsWith(String(answer)))
      if (!choice)
        throw new Error(`no choice begins with "${String(answer)}": ${choices.map(({ label }) => label).join('; ')}`)
      return choice.value
    },
  }
}

function memoryFiles(files: Map<string, Uint8Array>, watch: TestWatch): Files {
  return {
    exists: (path) => files.has(path),
    read: (path) => {
      const bytes = files.get(path)
      return bytes ? Promise.resolve(bytes) : Promise.reject(new Fault('file-missing', { file: path }))
    },
    write: (path, bytes, { force } = {}) => {
      if (files.has(path) && force !== true) return Promise.reject(new Fault('file-exists', { file: path }))
      files.set(path, asBytes(typeof bytes === 'object' && 'parts' in bytes ? [...bytes.parts].join('') : bytes))
      return Promise.resolve()
    },
    isFolder: (path) => Array.from(files.keys()).some((file) => file.startsWith(`${path}/`)),
    fillFolder: (folder, given, { force } = {}) => {
      const isTaken = files.has(folder) || Array.from(files.keys()).some((file) => file.startsWith(`${folder}/`))
      if (isTaken && force !== true) return Promise.reject(new Fault('folder-taken', { folder }))
      for (const { name, content } of given) files.set(`${folder}/${name}`, asBytes(content))
      return Promise.resolve()
    },
    watchFolder: (folder, onChange) => watch.ports.watchFolder(folder, onChange),
  }
}

/** The real settings over a file that is a map. */
function memorySettings(values: Record<string, unknown>, env: Readonly<Record<string, string>>) {
  const draft = ({ key, before, after }: SettingChange, commitId: string) => {
    if ((values[key] ?? null) !== before) throw new Fault('changed-meanwhile')
    const finish = () => {
      if (after === null) Reflect.deleteProperty(values, key)
      else values[key] = after
    }
    return { commitId, finish, drop: () => undefined }
  }
  return (): { readonly config: Config; readonly settings: Settings } => {
    const read = () => ({ values: { ...values }, fault: null })
    return loadSettings(paths.config, env, read(), { draft, unfinished: () => [], read })
  }
}

function asBytes(content: Uint8Array | string): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content
}
