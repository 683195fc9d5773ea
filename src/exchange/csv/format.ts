import { decode, detectEncoding } from '../encoding.ts'
import type { ImportFormat } from '../import-format.ts'

/** A sheet of people, a row each; what no other form knows is taken for one. */
export const csv: ImportFormat = {
  takesMap: true,

  sniff: () => true,

  async read(bytes, options) {
    const encoding = options.encoding ?? detectEncoding(bytes)
    const { rowsOfCsv } = await import('./rows.ts')
    const { readColumnMap } = await import('../sheet/header/column-map.ts')
    const { readSheet } = await import('../sheet/read-sheet.ts')
    const map = readColumnMap(options.map ?? [])
    return { encoding, ...(await readSheet(rowsOfCsv(await decode(bytes, encoding)), { ...options, map })) }
  },
}
