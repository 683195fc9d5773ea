/** A result that `--json` prints as JSON lines, one item a line, for programs that ask line by line. */
export class Lines<T> {
  readonly items: readonly T[]

  constructor(items: readonly T[]) {
    this.items = items
  }
}

/** A result whose JSON is written while it is made: its control and bidi characters are escapes already. */
export class PartsOfJson {
  readonly parts: Iterable<string>

  constructor(parts: Iterable<string>) {
    this.parts = parts
  }
}
