/** A name in the parts that cards have (RFC 6350, section 6.2.2). */
export interface NameParts {
  readonly family: string
  readonly given: string
  readonly middle: string
  readonly prefix: string
  readonly suffix: string
}

/** Reads the parts of a name. */
export type PartsOf = (name: string) => NameParts
