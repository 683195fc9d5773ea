import { statSync } from 'node:fs'
import { iterate, prepare, type Connection, type Statement } from './file/connection.ts'
import { afterSaving, Fault } from '../domain/fault.ts'
import { asFault } from './faults.ts'
import { Seals } from './rows/seals.ts'

type Values = Readonly<Record<string, unknown>> | readonly unknown[]

/** The open database with its prepared statements. What SQLite refuses comes out as our faults. */
export class Sql {
  #statements = new Map<string, Statement>()
  #listStatements = new Map<string, Statement>()
  /** Which file was opened, where another may take its name: by device and number. */
  opened: { readonly dev: number; readonly ino: number } | null = null
  /** Whether the user changed something through this. */
  hasSaved = false
  #isWriting = false
  /** What this transaction has done to the seals of its tables. */
  readonly seals = new Seals()

  constructor(
    public db: Connection,
    /** The path, for faults. */
    readonly file: string,
    /** Why nothing can be written, where this is only a copy. */
    public unwritable: Fault | null = null,
  ) {}

  /** Every text prepared so far, for the test that reads their plans. */
  texts(): readonly string[] {
    return [...this.#statements.keys(), ...this.#listStatements.keys()]
  }

  all<T>(text: string, values: Values = []): readonly T[] {
    try {
      return this.#prepared(text).all(values) as T[]
    } catch (error) {
      throw this.#refusal(error)
    }
  }

  get<T>(text: string, values: Values = []): T | undefined {
    try {
      return this.#prepared(text).get(values) as T | undefined
    } catch (error) {
      throw this.#refusal(error)
    }
  }

  /** Reads rows as lists of their values. */
  lists(text: string, values: readonly unknown[]): readonly (readonly unknown[])[] {
    try {
      return this.#preparedForLists(text).all(values) as unknown[][]
    } catch (error) {
      throw this.#refusal(error)
    }
  }

  /** Reads the first row as a list of its values. */
  list(text: string, values: readonly unknown[]): readonly unknown[] | undefined {
    try {
      return this.#preparedForLists(text).get(values) as unknown[] | undefined
    } catch (error) {
      throw this.#refusal(error)
    }
  }

  /** Reads rows one after the other, for tables that are too large to be held; within `read` alone. */
  *each<T>(text: string, values: Values = []): Generator<T> {
    try {
      yield* iterate(this.#prepared(text), values) as IterableIterator<T>
    } catch (error) {
      throw this.#refusal(error)
    }
  }

  /** Reads the first column of the first row. */
  value(text: string): unknown {
    return this.list(text, [])?.[0]
  }

  /** Runs a statement that writes, inside `write` alone; gives the last row's number. */
  run(text: string, values: Values = []): number {
    if (!this.db.inTransaction) throw new Error(`a write outside a transaction: ${text}`)
    try {
      return Number(this.#prepared(text).run(values).lastInsertRowid)
    } catch (error) {
      throw this.#refusal(error)
    }
  }

  /**
   * Does work in one transaction, all or none. It takes the write lock at its start: a transaction that begins by reading
   * cannot wait for another writer later, and would fail as busy.
   */
  write<T>(work: () => T): T {
    if (this.unwritable) throw this.unwritable
    this.refuseReplaced()
    this.#isWriting = true
    try {
      return this.#transaction('BEGIN IMMEDIATE', work)
    } finally {
      this.#isWriting = false
    }
  }

  /** Fault: `store-replaced`; what is written to a file that has lost its name nobody reads. */
  refuseReplaced(): void {
    if (this.opened === null) return
    const there = statSync(this.file, { throwIfNoEntry: false })
    if (there?.ino !== this.opened.ino || there.dev !== this.opened.dev)
      throw new Fault('store-replaced', { file: this.file })
  }

  #transaction<T>(begin: 'BEGIN' | 'BEGIN IMMEDIATE', work: () => T): T {
    try {
      this.db.exec(begin)
      try {
        const result = work()
        this.seals.write(this)
        this.db.exec('COMMIT')
        return result
      } catch (error) {
        this.seals.forget()
        if (this.db.inTransaction) this.db.exec('ROLLBACK')
        throw error
      }
    } catch (error) {
      throw this.#refusal(error)
    }
  }

  /** Reads in the state of one instant, whatever others write meanwhile. */
  read<T>(work: () => T): T {
    try {
      this.db.exec('BEGIN')
      try {
        return work()
      } finally {
        this.db.exec('ROLLBACK')
      }
    } catch (error) {
      throw this.#refusal(error)
    }
  }

  /** Does the same for as long as what is read is taken, one after the other. */
  *reading<T>(work: () => Iterable<T>): Generator<T> {
    this.db.exec('BEGIN')
    try {
      yield* work()
    } catch (error) {
      throw this.#refusal(error)
    } finally {
      if (this.db.inTransaction) this.db.exec('ROLLBACK')
    }
  }

  /** Copies what is committed now to an empty file that is there. Throws SQLite's own error: who calls knows how people name the file. */
  copyTo(file: string): void {
    this.#prepared('VACUUM INTO ?').run(file)
  }

  /** Does work in one transaction that writes to temporary tables alone, which are in memory and have no seal. */
  writeInMemory<T>(work: () => T): T {
    return this.#transaction('BEGIN', () => {
      const result = work()
      this.seals.forget()
      return result
    })
  }

  /** Goes on with another open database in this one's place. */
  adopt({ db, unwritable }: Sql): void {
    this.db = db
    this.unwritable = unwritable
    this.#statements = new Map()
    this.#listStatements = new Map()
  }

  /** Keeps as much of the file in memory as SQLite does by itself, for a write that comes to the same pages again and again. */
  enlargeCache(): void {
    this.db.exec('PRAGMA cache_size = -2000')
  }

  /** What is written is written as a whole or not at all; a read that fails says nothing of what was saved before it. */
  #refusal(error: unknown): unknown {
    const fault = asFault(error, this.file)
    return fault instanceof Fault && this.hasSaved && !this.#isWriting ? afterSaving(fault) : fault
  }

  #prepared(text: string): Statement {
    const known = this.#statements.get(text)
    if (known) return known
    const statement = prepare(this.db, text)
    this.#statements.set(text, statement)
    return statement
  }

  #preparedForLists(text: string): Statement {
    const known = this.#listStatements.get(text)
    if (known) return known
    const statement = prepare(this.db, text).raw(true)
    this.#listStatements.set(text, statement)
    return statement
  }
}
