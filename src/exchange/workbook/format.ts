import type { ImportFormat } from '../import-format.ts'

/** The workbooks of spreadsheet programs, by what they begin with: archives, and the containers of before 2007. */
export const xlsx: ImportFormat = { takesMap: true, sniff: (head) => isArchive(head) && !isOpenDocument(head), read }
export const ods: ImportFormat = { takesMap: true, sniff: (head) => isArchive(head) && isOpenDocument(head), read }
export const xls: ImportFormat = { takesMap: true, sniff: (head) => head.startsWith('\xd0\xcf\x11\xe0'), read }

function isArchive(head: string): boolean {
  return head.startsWith('PK\x03\x04')
}

function isOpenDocument(head: string): boolean {
  return head.includes('opendocument')
}

/** Reads the first sheet to be seen that holds people; the code for it loads here. */
async function read(...[bytes, options]: Parameters<ImportFormat['read']>): ReturnType<ImportFormat['read']> {
  const { readWorkbook } = await import('./read.ts')
  return readWorkbook(bytes, options)
}
