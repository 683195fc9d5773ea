import { createReadStream, fstatSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { Fault } from '../domain/fault.ts'
import { noFileIn, readRegular } from './read-regular.ts'

/** The largest file, and the most of a pipe, that is read whole. Bytes. */
export const largestInput = 100_000_000

/** Reads a file, or the pipe that a shell made in its place. Faults as `Files.read`. */
export async function readInput(path: string): Promise<Uint8Array> {
  // A pipe with a name is opened only when somebody writes to it, which may be never.
  const isPipe = descriptor.test(resolve(path)) && statSync(path, { throwIfNoEntry: false })?.isFIFO() === true
  return isPipe ? readStream(createReadStream(path), path) : readRegular(path, largestInput)
}

/** What a shell calls a pipe of its own. */
const descriptor = /^\/(?:dev|proc\/\w+)\/fd\/\d+$|^\/dev\/stdin$/

/** Reads all of stdin. Faults: `file-kind` for a device or a folder, `file-too-large`. */
export async function readStdin(
  stream: () => AsyncIterable<Uint8Array | string>,
  isTerminal: boolean,
): Promise<Uint8Array> {
  const kind = isTerminal ? null : noFileIn(fstatSync(0))
  if (kind === 'device' || kind === 'folder') throw new Fault('file-kind', { file: '-', kind })
  return readStream(stream(), '-')
}

async function readStream(stream: AsyncIterable<Uint8Array | string>, file: string): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of stream) {
    length += chunk.length
    if (length > largestInput) throw new Fault('file-too-large', { file, limit: largestInput })
    chunks.push(Buffer.from(chunk as Uint8Array))
  }
  return Buffer.concat(chunks)
}
