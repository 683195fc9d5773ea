import type { App } from '../../app/app.ts'
import { Fault, type FaultCode, type FaultData, type Hint } from '../../domain/fault.ts'
import { faultWords, fileWords, ofReading, type Words } from '../../i18n/words.ts'
import { said } from '../../i18n/fill.ts'
import { commandLine } from '../../render/text/command-line.ts'
import type { UsageKind } from '../line/arguments.ts'
import type { Said } from '../help/help.ts'
import { jsonText } from './json-text.ts'
import { safe, safeData } from './safe-text.ts'
import { wrap } from '../../render/text/width.ts'
import { called, paramName } from '../help/labels.ts'

/** How a fault is told. */
export interface Report {
  readonly words: Words
  readonly json: boolean
  readonly debug: boolean
  /** The command line as it was typed, so that a date can be put right in it. */
  readonly line: Hint
  /** The line was about the sample of the demo, and so are the commands to type next. */
  readonly demo: boolean
  /** Columns to break sentences at; null keeps each on its line. Commands to type are never broken. */
  readonly width: number | null
  readonly talk: (text: string) => void
}

/** Tells a fault on stderr, in words with the commands to type instead or as JSON, and gives the exit code. */
export function reportFault(error: unknown, { words, json, debug, line, demo, width, talk }: Report): number {
  const fault = tellable(
    error instanceof Fault
      ? error
      : new Fault('bug', { message: error instanceof Error ? error.message : String(error) }),
  )
  const message = toldBy(line[0], faultText(fault, words), words)
  const typed = [...mendedDates(fault, line), ...fault.hints].map((hint) => commandLine(hint, { demo }))
  if (json) {
    talk(
      jsonText({
        error: {
          code: fault.code,
          message,
          hints: typed,
          ...(fault.data.saved === true ? { saved: true } : {}),
          ...candidatesOf(fault),
        },
      }),
    )
  } else {
    const near = listed(fault)
    const head = near.length > 0 && isAboutDate(fault) ? `${message} ${words.program.perhaps}` : message
    const lines = [head, ...near.map((one) => `  ${one}`)].flatMap((one) => hung(one, width))
    const hints = typed.map(
      (hint, index) => `${index === 0 ? `${words.program.hint}:` : ' '.repeat(words.program.hint.length + 1)} ${hint}`,
    )
    talk(`${[...lines, ...hints].join('\n')}\n`)
  }
  if (debug && error instanceof Error) talk(`${error.stack ?? ''}\n`)
  return exitCodeOf(fault.code)
}

/** Commands that save nothing, and need not say so. */
const onlyRead: readonly (string | undefined)[] = ['when', 'today', 'show', 'search', 'history', 'export', undefined]

function toldBy(command: string | undefined, message: string, words: Words): string {
  return onlyRead.includes(command) ? ofReading(message, words) : message
}

/** Tells once, after what a command showed, that nothing can be saved to the list, and what to type. */
export function reportOnlyRead(
  app: Pick<App, 'onlyRead' | 'words' | 'flags' | 'terminal'>,
  width: number | null,
): void {
  const why = app.onlyRead()
  if (!why) return
  const { code, data, hints } = tellable(why)
  const { onlyRead, hint } = app.words.program
  const message = onlyRead[code === 'store-readonly' ? 'locked' : 'full']({ file: said(data.file) })
  // The doctor itself has told what to do.
  const typed = hints.filter(([name]) => name !== app.flags.line[0]).map((one) => commandLine(one, app.flags))
  const text = app.flags.json
    ? jsonText({ warning: { code, message, hints: typed } })
    : [...hung(message, width), ...typed.map((one) => `${hint}: ${one}`), ''].join('\n')
  app.terminal.talk(safe(text, false))
}

/** Tells whether what is listed are dates that may have been meant. */
function isAboutDate({ code, data }: Fault): boolean {
  return typeof data.phrase === 'string' && (code.startsWith('date-') || code === 'doubtful')
}

/** The typed line with each date that may have been meant in place of the one that was refused; a date nobody understood may mean anything. */
function mendedDates(fault: Fault, line: Hint): readonly Hint[] {
  if (!isAboutDate(fault) || fault.code === 'date-not-understood') return []
  const phrase = String(fault.data.phrase)
  return listed(fault)
    .slice(0, 2)
    .flatMap((date) => withPhrase(line, phrase, date) ?? [])
}

function withPhrase(line: Hint, phrase: string, date: string): readonly [Hint] | undefined {
  for (let from = 1; from < line.length; from++)
    for (let to = line.length; to > from; to--)
      if (line.slice(from, to).join(' ').trim() === phrase.trim())
        return [[...line.slice(0, from), date, ...line.slice(to)]]
  const at = line.findIndex((word, index) => index > 0 && phrase.trim() !== '' && word.includes(phrase.trim()))
  return at < 0 ? undefined : [line.map((word, index) => (index === at ? word.replace(phrase.trim(), date) : word))]
}

/** The fault with its values on one line each and of a length that can be read, whatever was typed. */
function tellable({ code, data, hints }: Fault): Fault {
  const lines = Object.fromEntries(
    Object.entries(data).map(([key, value]) => [key, Array.isArray(value) ? value.map(short) : short(value)]),
  )
  return new Fault(code, safeData(lines), safeData(hints.map((hint) => hint.map((word) => String(short(word))))))
}

function short(value: unknown): unknown {
  if (typeof value !== 'string') return value
  const line = value.slice(0, longest + 1).replaceAll('\n', ' ')
  return line.length > longest ? `${line.slice(0, longest).replace(/[\ud800-\udbff]$/, '')}…` : line
}

/** The longest value told, in characters; a name has at most 200. */
const longest = 250

function hung(line: string, width: number | null): readonly string[] {
  if (width === null) return [line]
  const indent = line.startsWith('  ') ? '    ' : ''
  return wrap(line.trimStart(), width - 4).map(
    (part, index) => (index === 0 ? line.slice(0, indent.length / 2) : indent) + part,
  )
}

/** 1 refused, 2 usage, 130 cancelled, 70 a bug (sysexits.h, EX_SOFTWARE). */
export function exitCodeOf(code: FaultCode): number {
  switch (code) {
    case 'usage':
    case 'unknown-command':
      return 2
    case 'cancelled':
      return 130
    case 'bug':
      return 70
    default:
      return 1
  }
}

function faultText(fault: Fault, words: Words): string {
  const { code, data } = fault
  if (code === 'usage') return usageText(data, words)
  return faultWords(words, {
    code,
    data: typeof data.file === 'string' ? { ...data, file: fileWords(data.file) } : data,
  })
}

function usageText(data: FaultData, words: Words): string {
  const param = said(data.param)
  const command: Said | undefined = Object.entries(words.commands).find(([name]) => name === data.command)?.[1]
  const known =
    data.kind === 'oneOf'
      ? said(data.known)
          .split(', ')
          .map((one) => called(said(data.option).slice(2), one, words))
          .join(', ')
      : data.known
  const filled = { ...data, known, what: paramName(param, words), about: command?.params[param] ?? '' }
  return words.usage[data.kind as UsageKind](filled as never)
}

function listed(fault: Fault): readonly string[] {
  const { candidates } = fault.data
  return Array.isArray(candidates) ? candidates.map(String) : []
}

function candidatesOf(fault: Fault): { readonly candidates?: readonly string[] } {
  return listed(fault).length > 0 ? { candidates: listed(fault) } : {}
}
