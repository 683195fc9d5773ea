import { decode, detectEncoding } from '../encoding.ts'
import type { ImportFormat } from '../import-format.ts'

/** A sheet of people, a row each; what no other form knows is taken for one. */
export const csv: ImportFormat = {
  takesMap: true,

  sniff: () => true,

  async read(bytes, { encoding = detectEncoding(bytes), map = [] }) {
    const { readCsv } = await import('./read.ts')
    const { readColumnMap } = await import('./header.ts')
    return { encoding, raw: readCsv(await decode(bytes, encoding), readColumnMap(map)) }
  },
}
