import { fstatSync, readlinkSync } from 'node:fs'
import type { Config } from '../domain/config.ts'
import { largestWindow, type Terminal } from '../app/terminal.ts'
import { writeNow } from './write-now.ts'

/** The real terminal. `wish` is the configured colour; NO_COLOR (no-color.org), FORCE_COLOR and TERM=dumb are followed. */
export function systemTerminal(wish: Config['colour']): Terminal {
  const { stdout, stderr, stdin, env } = lazyStreams()
  const isScreen = isTerminal(1)
  let interactive: boolean | undefined
  return {
    get width() {
      return Math.max(20, sizeFrom(isScreen ? stdout().columns : Number(env.COLUMNS)) ?? 80)
    },
    get height() {
      return (isScreen ? sizeFrom(stdout().rows) : undefined) ?? 24
    },
    isScreen,
    get interactive() {
      return (interactive ??= (isScreen || isTerminal(2)) && isTerminal(0))
    },
    colour: takesColour(wish, isScreen, env),
    knowsColour: env.TERM !== 'dumb',
    out: (text) => write(1, text),
    outParts: async (parts) => (await import('./write-parts.ts')).outParts(1, parts, stdout),
    talk: (text) => write(2, text),
    readStdin: async () => (await import('./read-input.ts')).readStdin(stdin, isTerminal(0)),
    lines: async function* () {
      if (isTerminal(0)) {
        const { createInterface } = await import('node:readline')
        yield* createInterface({ input: stdin(), crlfDelay: Infinity })
      } else {
        const { linesOf } = await import('./lines-of.ts')
        yield* linesOf(stdin())
      }
    },
  }

  function write(descriptor: 1 | 2, text: string): void {
    if (text !== '') writeAll(descriptor, Buffer.from(text), descriptor === 1 ? stdout : stderr)
  }
}

/** A terminal that does not know its size says 0. */
function sizeFrom(said: number | undefined): number | undefined {
  return said !== undefined && Number.isInteger(said) && said > 0 ? Math.min(said, largestWindow) : undefined
}

/** Touching a process stream sets it up, which costs milliseconds; most commands need none of them. */
function lazyStreams() {
  return {
    stdout: () => process.stdout as Omit<NodeJS.WriteStream, 'columns' | 'rows'> & { columns?: number; rows?: number },
    stderr: () => process.stderr,
    stdin: () => process.stdin,
    env: process.env,
  }
}

/** node:tty brings the network's modules with it, so it is asked only about what can be a terminal. */
function isTerminal(descriptor: 0 | 1 | 2): boolean {
  return isDevice(descriptor) && process.getBuiltinModule('node:tty').isatty(descriptor)
}

/** Linux names what stands behind a descriptor; elsewhere a terminal is a character device. */
function isDevice(descriptor: number): boolean {
  try {
    const name = readlinkSync(`/proc/self/fd/${descriptor}`)
    return name.startsWith('/dev/') && name !== '/dev/null'
  } catch {
    return isCharacterDevice(descriptor)
  }
}

function isCharacterDevice(descriptor: number): boolean {
  try {
    return fstatSync(descriptor).isCharacterDevice()
  } catch {
    return false
  }
}

function takesColour(wish: Config['colour'], isScreen: boolean, env: NodeJS.ProcessEnv): boolean {
  if ((env.NO_COLOR ?? '') !== '' || wish === 'never') return false
  if (wish === 'always' || !['', '0', 'false', undefined].includes(env.FORCE_COLOR)) return true
  return isScreen && env.TERM !== 'dumb'
}

/** Writes all bytes at once; a pipe that is full is left to the stream, which waits. Where nobody reads any more nothing is written. */
function writeAll(descriptor: 1 | 2, bytes: Buffer, stream: () => NodeJS.WritableStream): void {
  let rest: Buffer | null = null
  try {
    rest = writeNow(descriptor, bytes)
  } catch (error) {
    // Talk that nobody can be told must not hide what the command came to.
    if (descriptor === 1) throw error
  }
  if (rest && rest.length > 0) stream().write(rest)
}
