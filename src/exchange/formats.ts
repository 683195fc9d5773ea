import { csv } from './csv/format.ts'
import type { ImportFormat } from './import-format.ts'
import { json } from './json/format.ts'
import { ldif } from './ldif/format.ts'
import { vcard } from './vcard/format.ts'
import { ods, xls, xlsx } from './workbook/format.ts'

/** Every form of files that people are read from; the first that knows a file reads it, a sheet being what is none else. */
const formats = { json, vcard, ldif, ods, xlsx, xls, csv } as const satisfies Readonly<Record<string, ImportFormat>>

/** A form of files, by its name in JSON and in the catalogues. */
export type PeopleFormat = keyof typeof formats

/** A form of files with its name. */
export interface KnownFormat extends ImportFormat {
  readonly name: PeopleFormat
}

const names = Object.keys(formats) as readonly PeopleFormat[]

/** Tells of which form a file is. */
export function formatOf(bytes: Uint8Array): KnownFormat {
  const head = Buffer.from(bytes.subarray(0, 2048)).toString('latin1')
  const text = head.replace(/^(?:ï»¿|ÿþ|þÿ)/, '')
  const name = names.find((one) => formats[one].sniff(text)) ?? 'csv'
  return { name, ...formats[name] }
}
