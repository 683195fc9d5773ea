import { Fault, type Hint } from '../../domain/fault.ts'
import { flawOf, longestTyped } from '../../reading/typed-limit.ts'
import { longestLine } from './argument-limit.ts'
import { commandNames } from '../help/command-names.ts'

/** The refusal of arguments that cannot be read. */
export function unreadable(args: readonly string[]): Fault {
  const at = args.findIndex((arg) => flawOf(arg) !== null)
  const arg = args[at]
  const hints: readonly Hint[] = [['help', ...args.filter((one) => commandNames().includes(one)).slice(0, 1)]]
  if (arg === undefined) {
    const length = args.reduce((sum, one) => sum + one.length + 1, 0)
    return new Fault('usage', { kind: 'lineTooLong', length, limit: longestLine }, hints)
  }
  const kind = flawOf(arg) === 'too-long' ? 'argumentTooLong' : 'argumentNotText'
  const shown = arg.slice(0, shownStart).replace(/[\ud800-\udbff]$/, '')
  const start = shown === arg ? arg : `${shown}…`
  return new Fault('usage', { kind, place: at + 1, start, length: arg.length, limit: longestTyped }, hints)
}

/** As much of an argument as is shown to know it by. */
const shownStart = 24
