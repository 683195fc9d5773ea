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

/** Items that are made while they are read, anew each time, so that any number of them takes little memory. */
export class Series<T> implements Iterable<T> {
  constructor(
    readonly length: number,
    private readonly make: () => Iterable<T>,
  ) {}

  [Symbol.iterator](): Iterator<T> {
    return this.make()[Symbol.iterator]()
  }

  /** What is made while it is read shows in no text of the whole; the empty object says that there is something to look at. */
  toJSON(): object {
    return {}
  }

  map<U>(change: (item: T) => U): Series<U> {
    const each = function* (items: Iterable<T>) {
      for (const item of items) yield change(item)
    }
    return new Series(this.length, () => each(this))
  }
}

/** Makes a series of what is read of many things, a piece of them at a time. */
export function seriesOf<S, T>(all: readonly S[], read: (some: readonly S[]) => Iterable<T>): Series<T> {
  const pieces = function* () {
    for (let from = 0; from < all.length; from += pieceSize) yield* read(all.slice(from, from + pieceSize))
  }
  return new Series(all.length, pieces)
}

const pieceSize = 500

/** A text in a result that is written while it is made; what the result tells after it is asked for when all of it is written. */
export class PartsOfText implements Iterable<string> {
  constructor(private readonly parts: Iterable<string>) {}

  [Symbol.iterator](): Iterator<string> {
    return this.parts[Symbol.iterator]()
  }
}
