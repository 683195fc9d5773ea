import type { DateOrder } from '../domain/time/date-order.ts'
import type { Encoding } from './encoding.ts'
import type { DumpRows } from './json/rows.ts'
import type { KnownZones } from './json/zones.ts'
import type { PersonRecord, RawPerson, Reading } from './people/record.ts'
import type { SheetFacts } from '../domain/record/sheet-facts.ts'

/** A form of files that people are read from. */
export interface ImportFormat {
  /** Whether a sheet's columns can be told by the user: `--map`. */
  readonly takesMap?: true
  /** Tells whether a file is of this form by its first bytes, one a character, its byte order mark left out. */
  readonly sniff: (head: string) => boolean
  /** Reads a file; the code for it loads here. Faults as `readPeople`. */
  readonly read: (bytes: Uint8Array, options: FormatOptions) => Promise<RawFile | OwnFile>
}

/** What the user said of a file. */
export interface FormatOptions {
  /** The user's word for it; else it is told from the bytes. */
  readonly encoding?: string | undefined
  /** The user's words for what the columns of a sheet hold, `Who=name`; vCards have none. */
  readonly map?: readonly string[]
  /** Zones that an export of our own may name; every one where nobody says. */
  readonly zones?: KnownZones
  /** ISO 3166 region of phones without a country code. */
  readonly region?: string
  /** The order of 03/04 where nothing in the file proves it, and under Russian headings, where it is another one. */
  readonly dateOrder?: DateOrder
  readonly russianOrder?: DateOrder
}

/** People as a file of another program gives them. */
export interface RawFile {
  readonly encoding: Encoding
  /** Whether its headings are Russian, and so its dates. */
  readonly isRussian?: boolean
  readonly raw: Reading<RawPerson>
  /** What was found of a sheet; other files have none. */
  readonly sheet?: SheetFacts
}

/** An export of our own: nothing in it is to be cleaned. */
export interface OwnFile {
  readonly encoding: Encoding
  readonly people: readonly PersonRecord[]
  readonly rows: DumpRows
}
