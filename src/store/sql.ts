import type Database from 'better-sqlite3'

type Values = Readonly<Record<string, unknown>> | readonly unknown[]

/**
 * The open database with its prepared statements. Every statement is kept until the process ends: better-sqlite3 12 on
 * Node 24 aborts when one is collected.
 */
export class Sql {
  readonly #statements = new Map<string, Database.Statement>()

  constructor(readonly db: Database.Database) {}

  /** Every text prepared so far, for the test that reads their plans. */
  texts(): readonly string[] {
    return [...this.#statements.keys()]
  }

  all<T>(text: string, values: Values = []): readonly T[] {
    return this.#prepared(text).all(values) as T[]
  }

  get<T>(text: string, values: Values = []): T | undefined {
    return this.#prepared(text).get(values) as T | undefined
  }

  run(text: string, values: Values = []): number {
    return Number(this.#prepared(text).run(values).lastInsertRowid)
  }

  #prepared(text: string): Database.Statement {
    const known = this.#statements.get(text)
    if (known) return known
    const statement = this.db.prepare(text)
    this.#statements.set(text, statement)
    return statement
  }
}
