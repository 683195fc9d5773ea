import { StringDecoder } from 'node:string_decoder'
import { Fault } from '../domain/fault.ts'
import { keyOf } from '../reading/physical-key.ts'
import type { KeyChoice } from '../app/prompt.ts'

/** Where keys come from: a terminal that can hand each of them over at once, or a stream of a test. */
export type KeyInput = NodeJS.ReadableStream & { setRawMode?(raw: boolean): unknown; readonly isRaw?: boolean }

const enter = /^[\r\n]/
/** Ctrl-C and Ctrl-D, and Escape alone. */
const cancel = /^[\u0003\u0004]|^\u001b$/
/** What an arrow or another key without a letter sends (ECMA-48 section 5.4, and xterm's SS3). */
const sequence = /^\u001b(?:\[[0-?]*[ -/]*[@-~]|O.|.)/

/**
 * Waits for one of some keys, each the moment it is pressed, on whatever layout; Enter gives the first. Keys typed ahead stay
 * for the next question. Fault: `cancelled` at Ctrl-C, Escape, or where the input ends.
 */
export async function readKey<T>(input: KeyInput, choices: readonly KeyChoice<T>[]): Promise<KeyChoice<T>> {
  const wasRaw = input.isRaw === true
  const decoder = new StringDecoder('utf8')
  input.setRawMode?.(true)
  try {
    for (;;) {
      const chosen = take(decoder.write(await nextChunk(input)), input, choices)
      if (chosen) return chosen
    }
  } finally {
    input.setRawMode?.(wasRaw)
    input.pause()
  }
}

/** Takes keys from what was typed until one is meant; the rest goes back. */
function take<T>(typed: string, input: KeyInput, choices: readonly KeyChoice<T>[]): KeyChoice<T> | undefined {
  for (let text = typed; text !== '';) {
    if (cancel.test(text)) throw new Fault('cancelled')
    const key = sequence.exec(text)?.[0] ?? String.fromCodePoint(text.codePointAt(0) ?? 0)
    text = text.slice(key.length)
    const chosen = enter.test(key) ? choices[0] : choices.find((one) => one.key === keyOf(key))
    if (!chosen) continue
    if (text !== '') input.unshift(Buffer.from(text))
    return chosen
  }
  return undefined
}

function nextChunk(input: KeyInput): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const onData = (chunk: Buffer | string) => {
      stop()
      resolve(Buffer.from(chunk))
    }
    const onEnd = () => {
      stop()
      reject(new Fault('cancelled'))
    }
    const stop = () => {
      input.pause()
      input.off('data', onData)
      input.off('end', onEnd)
      input.off('close', onEnd)
    }
    input.on('data', onData)
    input.on('end', onEnd)
    input.on('close', onEnd)
    input.resume()
  })
}
