/** A result that `--json` prints as JSON lines, one item a line, for programs that ask line by line. */
export class Lines<T> {
  readonly items: readonly T[]

  constructor(items: readonly T[]) {
    this.items = items
  }
}
