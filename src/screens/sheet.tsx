import { Box, Text, render, useInput, type Key as InkKey } from 'ink'
import { EventEmitter } from 'node:events'
import { Writable } from 'node:stream'
import type { Size } from '../app/full-screen.ts'
import { keysOf, type Key } from './keyboard.ts'

/** The sheet of a page: Ink sets the lines, and reads the keys. It never touches the terminal itself. */
export interface Sheet {
  show(lines: readonly string[]): void
  /** Reads what came from the keyboard. */
  type(text: string): void
  end(): void
}

/** What a sheet is made with. */
export interface SheetParts {
  readonly size: () => Size
  readonly put: (lines: readonly string[]) => void
  readonly press: (key: Key) => void
  /** Text was pasted, all of it at once. */
  readonly paste: (text: string) => void
  readonly failed: (error: unknown) => void
}

/** Milliseconds that the rest of a key's sequence may be late, as over a slow line. */
const lateMs = 30

/** Makes an empty sheet. */
export function makeSheet({ size, put, press, paste, failed }: SheetParts): Sheet {
  let ended = false
  const hear = (input: string, key: InkKey) => {
    keysOf(input, key).forEach(press)
  }
  const keyboard = makeKeyboard()
  const paper = asPaper(
    new Writable({
      write(frame, _, done) {
        if (!ended) put(String(frame).split('\n'))
        done()
      },
    }),
    size,
  )
  const sheet = (lines: readonly string[]) => <Lines lines={lines} hear={hear} />
  const ink = render(sheet([]), {
    stdin: keyboard.stream,
    stdout: paper,
    stderr: paper,
    // Every frame comes whole; what has changed of it is found where it is put.
    debug: true,
    exitOnCtrlC: false,
    patchConsole: false,
  })
  ink.waitUntilExit().catch(failed)
  let begun = ''
  let pasted: string | null = null
  let late: NodeJS.Timeout | undefined
  const read = () => {
    keyboard.type(begun.replace(erase, '\b'))
    begun = ''
  }
  /** Takes what is pasted out of what came, before anybody looks for keys in it. */
  const take = (text: string): void => {
    const mark = pasted === null ? pasteBegins : pasteEnds
    const all = (pasted ?? begun) + text
    const at = all.indexOf(mark)
    if (at < 0) {
      if (pasted === null) begun = all
      else pasted = all.length > mostPasted ? all.slice(0, mostPasted / 2) + all.slice(-mark.length) : all
      return
    }
    if (pasted === null) {
      begun = all.slice(0, at)
      read()
      pasted = ''
    } else {
      pasted = null
      paste(all.slice(0, at))
    }
    take(all.slice(at + mark.length))
  }
  return {
    show(lines) {
      ink.rerender(sheet(lines))
    },
    type(text) {
      clearTimeout(late)
      take(text)
      if (unfinished.test(begun)) late = setTimeout(read, lateMs)
      else if (begun !== '') read()
    },
    end() {
      ended = true
      clearTimeout(late)
      ink.unmount()
    },
  }
}

/** A sequence that has only begun; the Esc key alone looks like it too. */
const unfinished = /\u001b(?:\[[0-9;?]*|O)?$/

/** Marks around what is pasted (xterm's bracketed paste), which is never taken for keys. */
const pasteBegins = '\u001b[200~'
const pasteEnds = '\u001b[201~'

/** More than this is pasted by mistake. */
const mostPasted = 100_000

/** What the backspace key of most terminals sends (DEL) Ink takes for the Delete key, and what others send (BS) for itself. */
const erase = /\u007f/g

interface LinesProps {
  readonly lines: readonly string[]
  readonly hear: (input: string, key: InkKey) => void
}

function Lines({ lines, hear }: LinesProps) {
  useInput(hear)
  return (
    <Box flexDirection="column">
      {lines.map((line, row) => (
        <Text key={row} wrap="truncate">
          {line === '' ? ' ' : line}
        </Text>
      ))}
    </Box>
  )
}

/** What Ink asks of a terminal's keyboard; raw it is already. A control character is a key of its own, whatever it came with. */
function makeKeyboard(): { readonly stream: NodeJS.ReadStream; type(text: string): void } {
  const typed: string[] = []
  const same = () => stream
  const stream = Object.assign(new EventEmitter(), {
    isTTY: true,
    setEncoding: same,
    ref: same,
    unref: same,
    setRawMode: (isRaw: boolean) => {
      // What was typed before Ink listens.
      if (isRaw) setImmediate(() => stream.emit('readable'))
      return stream
    },
    read: () => typed.shift() ?? null,
  })
  return {
    stream: stream as unknown as NodeJS.ReadStream,
    type: (text) => {
      typed.push(...(text.match(/[\u0000-\u001a\u001c-\u001f\u007f]|[^\u0000-\u001a\u001c-\u001f\u007f]+/g) ?? []))
      try {
        stream.emit('readable')
      } catch (error) {
        // Ink fails on sequences that it half knows; what is no key of its is none of ours.
        if (!(error instanceof TypeError)) throw error
      }
    },
  }
}

/** Ink asks a screen for its columns alone. */
function asPaper(stream: Writable, size: () => Size): NodeJS.WriteStream {
  Object.defineProperty(stream, 'columns', { get: () => size().width })
  return stream as unknown as NodeJS.WriteStream
}
