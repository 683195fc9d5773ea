import { isUtf8 } from 'node:buffer'
import { decode, detectEncoding, type Encoding } from '../encoding.ts'
import type { ImportFormat } from '../import-format.ts'

/** Cards of phones and of mail programs. */
export const vcard: ImportFormat = {
  sniff: (head) => /^\s*BEGIN\s*:\s*VCARD/i.test(head.replaceAll('\0', '')),

  // Cards are read by bytes, because each value may have a charset of its own; UTF-16, which has none, becomes UTF-8 first.
  async read(bytes, { encoding = encodingOf(bytes) }) {
    const { readVcards } = await import('./read.ts')
    if (/^utf-?16/i.test(encoding))
      return { encoding, raw: await readVcards(Buffer.from(await decode(bytes, encoding)), 'utf-8') }
    const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
    return { encoding, raw: await readVcards(marked ? bytes.subarray(3) : bytes, encoding) }
  },
}

/** Where the letters do not tell it, the charset that one of the properties names is likely that of all; of Outlook's cards it is. */
function encodingOf(bytes: Uint8Array): Encoding {
  try {
    return detectEncoding(unfolded(bytes))
  } catch (error) {
    const head = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
    const named = /;CHARSET="?((?!utf)[\w-]+)/i.exec(head)?.[1]
    if (named === undefined) throw error
    return named.toLowerCase()
  }
}

/** Some programs fold lines inside a letter; only unfolded such a file is UTF-8. */
function unfolded(bytes: Uint8Array): Uint8Array {
  if (isUtf8(bytes)) return bytes
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  const joined = Buffer.from(text.replace(/\r?\n[ \t]/g, ''), 'latin1')
  return isUtf8(joined) ? joined : bytes
}
