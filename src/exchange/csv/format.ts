import { decode, detectEncoding } from '../encoding.ts'
import type { ImportFormat } from '../import-format.ts'

/** A sheet of people, a row each; what no other form knows is taken for one. */
export const csv: ImportFormat = {
  takesMap: true,

  sniff: () => true,

  async read(bytes, { encoding = detectEncoding(bytes), map = [] }) {
    const { readCsv } = await import('./read.ts')
    const { readColumnMap } = await import('./header.ts')
    const text = await decode(bytes, encoding)
    return { encoding, isRussian: /[а-яё]/i.test(headingOf(text)), raw: readCsv(text, readColumnMap(map)) }
  },
}

function headingOf(text: string): string {
  return /^\s*(?:sep=.\s+)?[^\r\n]*/i.exec(text)?.[0] ?? ''
}
