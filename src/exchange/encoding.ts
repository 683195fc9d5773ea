import { isUtf8 } from 'node:buffer'
import { Fault } from '../domain/fault.ts'

/** The encoding a file is in, by the name it is given on the command line. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | (string & {})

/**
 * Tells a file's encoding: by its byte order mark, by being valid UTF-8, else windows-1251 or windows-1252 by how its letters
 * stand. Fault: `encoding-unknown` where neither gives sensible words.
 */
export function detectEncoding(bytes: Uint8Array): Encoding {
  if (startsWith(bytes, [0xef, 0xbb, 0xbf])) return 'utf-8'
  if (startsWith(bytes, [0xff, 0xfe])) return 'utf-16le'
  if (startsWith(bytes, [0xfe, 0xff])) return 'utf-16be'
  const zeros = zeroSides(bytes)
  if (zeros) return zeros
  if (isUtf8(bytes)) return 'utf-8'
  return singleByteEncoding(bytes)
}

/** Reads bytes as text, the byte order mark left out. Fault: `encoding-unknown` where a byte means nothing in the encoding. */
export async function decode(bytes: Uint8Array, encoding: Encoding): Promise<string> {
  const decoder = await decoderOf(encoding)
  const text = decoder(bytes)
  if (text === undefined) throw new Fault('encoding-unknown')
  return text
}

/** Decodes bytes, or gives undefined where one of them means nothing in the encoding. */
export type Decoder = (bytes: Uint8Array) => string | undefined

/** Makes the decoder of an encoding. Fault: `encoding-unknown` for a name no one knows. */
export async function decoderOf(encoding: Encoding): Promise<Decoder> {
  const name = encoding.toLowerCase()
  if (/^utf-?(8|16(le|be)?)$/.test(name)) {
    const utf = name.replace(/^utf-?/, 'utf-')
    return (bytes) => unicode(bytes, utf)
  }
  const { default: iconv } = await import('iconv-lite')
  if (!iconv.encodingExists(name)) throw new Fault('encoding-unknown', { encoding })
  return (bytes) => {
    const text = iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), name)
    return text.includes('\ufffd') ? undefined : text
  }
}

function unicode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte)
}

/** UTF-16 without its mark: every other byte of Latin text and of line ends is zero; a single one elsewhere is dirt. */
function zeroSides(bytes: Uint8Array): Encoding | undefined {
  const head = bytes.subarray(0, 4096)
  let even = 0
  let odd = 0
  head.forEach((byte, index) => {
    if (byte !== 0) return
    if (index % 2 === 0) even++
    else odd++
  })
  if ((even + odd) * 5 < head.length) return undefined
  if (odd > even * 10) return 'utf-16le'
  if (even > odd * 10) return 'utf-16be'
  throw new Fault('encoding-unknown')
}

/**
 * Cyrillic words are runs of high bytes; accented letters of Western Europe stand alone among plain ones. What is neither, or
 * reads better as KOI8-R (by its vowels) or as a DOS encoding (whose letters lie lower), is not guessed.
 */
function singleByteEncoding(bytes: Uint8Array): Encoding {
  const count = { letters: 0, inRuns: 0, low: 0, vowels: 0, koiVowels: 0 }
  let previous = 0
  for (const byte of bytes) {
    if (byte >= 0xc0) {
      count.letters++
      if (previous >= 0xc0) count.inRuns++
      if (vowels.has(byte)) count.vowels++
      if (koiVowels.has(byte)) count.koiVowels++
    } else if (byte >= 0x80) count.low++
    previous = byte
  }
  const { letters, inRuns } = count
  const isDos = count.low > 10 && count.low * 2 > letters
  if (!isDos && inRuns * 2 > letters && count.vowels >= count.koiVowels) return 'windows-1251'
  if (!isDos && inRuns * 5 <= letters) return 'windows-1252'
  throw new Fault('encoding-unknown')
}

/** о а е и and their capitals, in windows-1251 and in KOI8-R. */
const vowels = new Set([0xee, 0xe0, 0xe5, 0xe8, 0xce, 0xc0, 0xc5, 0xc8])
const koiVowels = new Set([0xcf, 0xc1, 0xc5, 0xc9, 0xef, 0xe1, 0xe5, 0xe9])
