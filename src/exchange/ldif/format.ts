import { decode, detectEncoding } from '../encoding.ts'
import type { ImportFormat } from '../import-format.ts'

/** Address books of mail programs and directories: LDIF (RFC 2849). */
export const ldif: ImportFormat = {
  sniff: (head) =>
    /^(?:\s*#[^\n]*\n|\s*\n)*(?:version:\s*\d|dn::?\s|objectclass::?\s)/i.test(head.replaceAll('\0', '')),

  async read(bytes, { encoding = detectEncoding(bytes) }) {
    const { readLdif } = await import('./read.ts')
    return { encoding, raw: readLdif(await decode(bytes, encoding)) }
  },
}
