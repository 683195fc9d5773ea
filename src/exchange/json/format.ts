import { decode } from '../encoding.ts'
import type { ImportFormat } from '../import-format.ts'

/** The JSON of our own export. */
export const json: ImportFormat = {
  // A list in brackets is JSON too, though none of ours; a sheet's heading is no list in a list.
  sniff: (head) => /^\s*(?:\{\s*["}]|\[\s*[[{"\]])/.test(head),

  async read(bytes, { zones = { knows: () => true } }) {
    const { readDump, recordsOf } = await import('./read.ts')
    const rows = readDump(await decode(bytes, 'utf-8'), zones)
    return { encoding: 'utf-8', people: recordsOf(rows), rows }
  },
}
