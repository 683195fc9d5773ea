// The host: finds and loads one command, reads its command line, runs it, prints the view or the data, and turns faults into words.
import type { App, Flags } from '../app/app.ts'
import type { Command } from '../app/command.ts'
import { Lines, PartsOfJson } from '../app/lines.ts'
import { afterSaving, Fault } from '../domain/fault.ts'
import type { Lang } from '../i18n/lang.ts'
import type { Words } from '../i18n/words.ts'
import { areReadable } from './line/argument-limit.ts'
import { hasOtherValue, inputOf } from './line/arguments.ts'
import { coloursOf, draw, ended } from './output/draw.ts'
import { loadCommand } from './help/find-command.ts'
import { quickParse } from './line/quick-parse.ts'
import { safe, safeParts } from './output/safe-text.ts'

/** What the host is composed of; the real one in compose.ts, the tests' own in testApp. */
export interface Composition {
  /** The user's language, once the command line's wish is known. */
  lang(wish: string | undefined): Lang
  compose(lang: Lang, words: Words, flags: Flags): App | Promise<App>
  /** Writes where there is no app yet. */
  readonly streams: { out(text: string): void; talk(text: string): void }
  /** Columns to write help in. */
  width(): number
  /** Columns to break refusals at; null where no screen shows them and nobody said how wide they may be. */
  talkWidth(): number | null
  /** Shows where a bug happened, when set. */
  readonly debug: boolean
}

/** Runs one command line, the program's name left out, and gives the exit code. */
export async function runHost(args: readonly string[], composition: Composition): Promise<number> {
  const lang = composition.lang(langWish(args))
  const words = await catalogue(lang)
  const json = beforeWords(args).includes('--json')
  try {
    if (!areReadable(args)) {
      // A shell that completes is offered nothing.
      if (args[0] === '__complete') return 0
      throw (await import('./line/argument-refusal.ts')).unreadable(args)
    }
    return await runCommand(args, lang, words, composition)
  } catch (error) {
    const { reportFault } = await import('./output/report-fault.ts')
    return reportFault(error, {
      words,
      json,
      debug: composition.debug,
      line: args.filter((arg) => arg !== '--json'),
      demo: beforeWords(args).includes('--demo'),
      width: composition.talkWidth(),
      talk: (text) => composition.streams.talk(safe(text, false)),
    })
  }
}

/** For what needs an app and is no command of the user's: completion, and what stands near an unknown command. */
const noFlags: Flags = { json: false, yes: false, demo: false, line: [] }

async function runCommand(
  args: readonly string[],
  lang: Lang,
  words: Words,
  composition: Composition,
): Promise<number> {
  if (args[0] === '__complete') {
    const { complete } = await import('./complete/complete.ts')
    const compose = () => composition.compose(lang, words, noFlags)
    composition.streams.out(safe(await complete(args.slice(1), compose), false))
    return 0
  }
  if (args[0] === '__backup') {
    const { dailyBackup } = await import('./backup/daily-backup.ts')
    await dailyBackup(await composition.compose(lang, words, noFlags))
    return 0
  }
  const at = args.findIndex((arg, index) => !arg.startsWith('-') && args[index - 1] !== '--lang')
  const name = args[at]
  if (name === 'version' || (at < 0 && args.some((arg) => ['--version', '-V', '-v'].includes(arg)))) {
    const { version } = await import('./version.ts')
    composition.streams.out(`${version()}\n`)
    return 0
  }
  if (name === 'help' || wantsHelp(args)) {
    const { helpPage } = await import('./help/help.ts')
    const about = name === 'help' ? args.slice(at + 1).find((arg) => !arg.startsWith('-')) : name
    composition.streams.out(await helpPage(about, { words, lang, width: composition.width() }))
    return 0
  }
  const rest = at < 0 ? args : [...args.slice(0, at), ...args.slice(at + 1)]
  const command = await loadCommand(name ?? 'today')
  if (!command) {
    const { unknownCommand } = await import('./help/unknown-command.ts')
    throw await unknownCommand(name ?? '', rest, () => composition.compose(lang, words, noFlags))
  }
  const typed = quickParse(command, rest) ?? (await import('./line/commander-parse.ts')).commanderParse(command, rest)
  const parsed = hasOtherValue(command, typed)
    ? (await import('./line/spoken-values.ts')).spokenValues(command, typed)
    : typed
  const input = inputOf(command, parsed, rest)
  const line = [command.name, ...rest]
  const flags = { json: input.json === true, yes: input.yes === true, demo: input.demo === true, line }
  const app = await composition.compose(lang, words, flags)
  if (app.settings.fault && !command.mends) throw app.settings.fault
  if (flags.demo && command.name !== 'demo' && !(await app.sandbox()).exists())
    throw new Fault('demo-missing', {}, [['demo']])
  const exit = await runAndPrint(command, app, input).catch(async (error: unknown) => {
    if (!(error instanceof Fault)) throw error
    const fault = app.hasSaved() ? afterSaving(error) : error
    throw await (await import('../actions/backup/way-back.ts')).withWayBack(app, fault)
  })
  await app.ended()
  if (app.onlyRead()) (await import('./output/report-fault.ts')).reportOnlyRead(app, composition.talkWidth())
  return exit
}

/** Gives the exit code. */
async function runAndPrint(command: Command, app: App, input: Readonly<Record<string, unknown>>): Promise<number> {
  const result = await command.run(app, input as never)
  const exit = command.isBad?.(result) === true ? 1 : 0
  if (app.flags.json && result instanceof PartsOfJson) {
    await app.terminal.outParts(result.parts)
    return exit
  }
  if (app.flags.json) {
    const { isLong, jsonLines, jsonParts, jsonText } = await import('./output/json-text.ts')
    if (!(result instanceof Lines) && isLong(result)) await app.terminal.outParts(jsonParts(result))
    else app.terminal.out(result instanceof Lines ? jsonLines(result) : jsonText(result))
    return exit
  }
  const view = await draw(app, result, (data, ui) => command.view(data, ui))
  const colours = coloursOf(app.terminal, app.terminal.isScreen)
  const isFile = view.verbatim === true && !app.terminal.isScreen
  app.terminal.out(isFile ? view.out : ended(safe(view.out, colours)))
  if (view.parts) await app.terminal.outParts(isFile ? view.parts : safeParts(view.parts, colours))
  for (const page of view.pages ?? []) {
    if (app.terminal.interactive && !app.flags.yes) await app.prompt.pause(app.words.common.nextPage)
    app.terminal.out(ended(safe(page, colours)))
  }
  app.terminal.talk(ended(safe(view.talk ?? '', colours)))
  return exit
}

function wantsHelp(args: readonly string[]): boolean {
  return beforeWords(args).some((arg) => arg === '--help' || arg === '-h')
}

/** What comes before `--`; after it there are words alone. */
function beforeWords(args: readonly string[]): readonly string[] {
  const end = args.indexOf('--')
  return end < 0 ? args : args.slice(0, end)
}

function langWish(args: readonly string[]): string | undefined {
  const at = args.indexOf('--lang')
  return at >= 0 ? args[at + 1] : args.find((arg) => arg.startsWith('--lang='))?.slice('--lang='.length)
}

async function catalogue(lang: Lang): Promise<Words> {
  return lang === 'ru' ? (await import('../i18n/ru.ts')).ru : (await import('../i18n/en.ts')).en
}
