import { Chalk } from 'chalk'
import { codePaint, type Paint } from './paint.ts'

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
    code: codePaint,
  }
}
