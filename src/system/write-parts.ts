import { closeSync, fsyncSync, openSync, renameSync } from 'node:fs'
import { setImmediate } from 'node:timers/promises'
import { Fault } from '../domain/fault.ts'
import { discard, giveName, refuseTaken, systemFault, writeAll } from './whole-file.ts'
import { writeNow } from './write-now.ts'

/** What is written at a time, in UTF-16 units. */
const chunkSize = 65_536
/** After so many chunks signals are heard. */
const chunksAtOnce = 16

/** Writes a file part by part, as `Files.write` does. Faults as there. */
export async function writeParts(path: string, parts: Iterable<string>, force: boolean): Promise<void> {
  const stop = stopSignals()
  try {
    refuseTaken(path, force)
    const beside = `${path}.${String(process.pid)}.part`
    const handle = openSync(beside, 'wx', 0o600)
    try {
      try {
        await fill(handle, parts, stop)
        fsyncSync(handle)
      } finally {
        closeSync(handle)
      }
      if (force) renameSync(beside, path)
      else giveName(beside, path)
    } finally {
      discard(beside)
    }
  } catch (error) {
    throw systemFault(error, path)
  } finally {
    stop.release()
  }
}

async function fill(handle: number, parts: Iterable<string>, stop: Stop): Promise<void> {
  let chunks = 0
  for (const chunk of gathered(parts)) {
    writeAll(handle, chunk)
    if (++chunks % chunksAtOnce === 0) await stop.heard()
  }
}

/** What tells whether the process was asked to end. */
export interface Stop {
  /** Lets signals in. Fault: `cancelled` where one came. */
  heard(): Promise<void>
  release(): void
}

/** Hears the first signal: one ends the process at once, and would leave half of what is being written. */
export function stopSignals(): Stop {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
  let asked = false
  const ask = () => {
    asked = true
  }
  for (const signal of signals) process.once(signal, ask)
  return {
    heard: async () => {
      await setImmediate()
      if (asked) throw new Fault('cancelled')
    },
    release: () => {
      for (const signal of signals) process.off(signal, ask)
    },
  }
}

/** Writes to a descriptor part by part; a pipe that is full is waited for, and where nobody reads any more the rest is left. */
export async function outParts(
  descriptor: number,
  parts: Iterable<string>,
  stream: () => NodeJS.WritableStream,
): Promise<void> {
  for (const chunk of gathered(parts)) if (!(await put(descriptor, Buffer.from(chunk), stream))) return
}

/** False where nobody reads. */
async function put(descriptor: number, bytes: Buffer, stream: () => NodeJS.WritableStream): Promise<boolean> {
  const rest = writeNow(descriptor, bytes)
  return rest !== null && (rest.length === 0 || takenBy(stream(), rest))
}

function takenBy(stream: NodeJS.WritableStream, bytes: Buffer): Promise<boolean> {
  return new Promise((resolve) => {
    const failed = () => {
      resolve(false)
    }
    stream.once('error', failed)
    stream.write(bytes, (error) => {
      stream.removeListener('error', failed)
      resolve(!error)
    })
  })
}

/** Joins small parts, so that each write is worth its call. */
function* gathered(parts: Iterable<string>): Generator<string> {
  let chunk = ''
  for (const part of parts) {
    chunk += part
    if (chunk.length < chunkSize) continue
    yield chunk
    chunk = ''
  }
  if (chunk !== '') yield chunk
}
