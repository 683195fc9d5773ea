import { Fault, type FaultCode, type FaultData } from '../domain/fault.ts'
import { said, type Words } from '../i18n/words.ts'
import { commandLine } from '../render/command-line.ts'
import type { UsageKind } from './arguments.ts'
import type { Said } from './help.ts'
import { jsonText } from './json-text.ts'
import { paramName } from './labels.ts'

/** How a fault is told. */
export interface Report {
  readonly words: Words
  readonly json: boolean
  readonly debug: boolean
  readonly talk: (text: string) => void
}

/** Tells a fault on stderr, in words with the commands to type instead or as JSON, and gives the exit code. */
export function reportFault(error: unknown, { words, json, debug, talk }: Report): number {
  const fault =
    error instanceof Fault
      ? error
      : new Fault('bug', { message: error instanceof Error ? error.message : String(error) })
  const message = faultText(fault, words)
  if (json) {
    talk(
      jsonText({ error: { code: fault.code, message, hints: fault.hints.map(commandLine), ...candidatesOf(fault) } }),
    )
  } else {
    const lines = [message, ...listed(fault).map((line) => `  ${line}`)]
    const hints = fault.hints.map(
      (hint, index) =>
        `${index === 0 ? `${words.program.hint}:` : ' '.repeat(words.program.hint.length + 1)} ${commandLine(hint)}`,
    )
    talk(`${[...lines, ...hints].join('\n')}\n`)
  }
  if (debug && error instanceof Error) talk(`${error.stack ?? ''}\n`)
  return exitCodeOf(fault.code)
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
  return fault.code === 'usage' ? usageText(fault.data, words) : words.faults[fault.code](fault.data)
}

function usageText(data: FaultData, words: Words): string {
  const param = said(data.param)
  const command: Said | undefined = Object.entries(words.commands).find(([name]) => name === data.command)?.[1]
  const filled = { ...data, what: paramName(param, words), about: command?.params[param] ?? '' }
  return words.usage[data.kind as UsageKind](filled as never)
}

function listed(fault: Fault): readonly string[] {
  const { candidates } = fault.data
  return Array.isArray(candidates) ? candidates.map(String) : []
}

function candidatesOf(fault: Fault): { readonly candidates?: readonly string[] } {
  return listed(fault).length > 0 ? { candidates: listed(fault) } : {}
}
