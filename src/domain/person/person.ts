import type { FieldWith } from './fields.ts'
import type { Instant, Zone } from '../time/zone.ts'

/** The columns every row has, whatever it is about. */
export interface Row {
  /** UUID version 7. */
  readonly id: string
  readonly createdAt: Instant
  readonly updatedAt: Instant
  /** Whose row it is, for later synchronisation; the device that made it. */
  readonly owner: string
  /** Set when the row was taken back or deleted; such rows are not shown. */
  readonly voidedAt: Instant | null
}

/** Anyone on the list. */
export interface Person extends Row {
  /** The number people type, `#12`: short, local, never reused. */
  readonly no: number
  /** As written by the user, cleaned of control characters; at most 200 characters. */
  readonly name: string
  /** What the person is called among friends. */
  readonly nickname?: string | null
  /** Where a file or the user said so; else the name tells it. */
  readonly givenName?: string | null
  readonly familyName?: string | null
  /** What the person was called before. */
  readonly formerName?: string | null
  readonly company: string | null
  /** Where the person was met or found. */
  readonly source: string | null
  /** The person who brought this one into the team. */
  readonly sponsorId: string | null
  /** `YYYY-MM-DD`, or `--MM-DD` where the year is not known (RFC 6350 section 4.3.1). */
  readonly birthday: string | null
  /** A language tag such as `ru`. */
  readonly language: string | null
  readonly zone: Zone | null
  /** The slug of the cadence that plans this person's next steps; null for the one the role implies. */
  readonly cadence: string | null
  /** When the user decided to stop following up, and why. */
  readonly letGoAt: Instant | null
  readonly letGoReason: string | null
  /** Set where the person asked not to be contacted: `user`, or the name of the report that says so. */
  readonly doNotContact?: string | null
  /** Fields the user or an import added, by name. */
  readonly custom: Readonly<Record<string, string>>
}

/** The columns of somebody who is not let go. */
export const notLetGo = { letGoAt: null, letGoReason: null } as const

/** A person as namesakes are told apart. */
export type PersonName = Pick<Person, 'id' | 'no' | FieldWith<'isName'>>

/** What a person is to the user; a person can be all three at once. */
export type RoleName = 'prospect' | 'customer' | 'team'

/** Every role, in the order in which they are told. */
export const roleNames: readonly RoleName[] = ['prospect', 'customer', 'team']

/** One role of one person. */
export interface Role extends Row {
  readonly personId: string
  readonly role: RoleName
}

/** One way to reach a person. */
export interface ContactPoint extends Row {
  readonly personId: string
  readonly kind: ContactKind
  /** A phone in E.164 where it could be read, else as written; an email as written; a handle without `@`. */
  readonly value: string
  /** "work", "mobile": the user's or the file's own word. */
  readonly label: string | null
  /** Of a phone that reaches nobody: why. */
  readonly state?: PhoneState | null
}

/** Why nobody is reached by a phone: it is somebody else's, out of service, or the user is blocked on it. */
export type PhoneState = 'wrong' | 'dead' | 'blocked'

/** Every reason. */
export const phoneStates: readonly PhoneState[] = ['wrong', 'dead', 'blocked']

export type ContactKind = 'phone' | 'email' | 'telegram' | 'whatsapp' | 'viber' | 'instagram' | 'vk' | 'url' | 'address'

/** One tag on one person, without `#`. */
export interface Tag extends Row {
  readonly personId: string
  readonly tag: string
}

/** Something worth remembering about a person that is not a touch. */
export interface Note extends Row {
  readonly personId: string
  readonly at: Instant
  readonly words: string
}

/** Reads a birthday as stored; undefined where it is none. */
export function birthdayParts(
  birthday: string,
): { readonly year: number | null; readonly month: number; readonly date: number } | undefined {
  const parts = /^(\d{4}|-)-(\d{2})-(\d{2})$/.exec(birthday)
  if (!parts) return undefined
  return { year: parts[1] === '-' ? null : Number(parts[1]), month: Number(parts[2]), date: Number(parts[3]) }
}
