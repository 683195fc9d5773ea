import { Chalk } from 'chalk'
import type { Paint } from './paint.ts'

/** Colours 232 and 231 of the 256: light themes turn black and white of the sixteen around, and some set 16 to 21 to their own. */
const blackOnWhite = '\u001b[38;5;232m\u001b[48;5;231m'
const asBefore = '\u001b[39m\u001b[49m'

/** Paint for a terminal with the sixteen colours every theme has. */
export function colourPaint(): Paint {
  const chalk = new Chalk({ level: 1 })
  return {
    strong: (text) => chalk.bold(text),
    quiet: (text) => chalk.dim(text),
    promise: (text) => chalk.yellow(text),
    bad: (text) => chalk.red(text),
    good: (text) => chalk.green(text),
    command: (text) => chalk.cyan(text),
    code: (text) => `${blackOnWhite}${text}${asBefore}`,
  }
}
