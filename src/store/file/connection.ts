// Opens databases, prepares statements and makes iterators; nothing else may. better-sqlite3 12 on Node 24 ends the process when an object of
// its own is collected as garbage, a closed or refused one too, so each of them is kept until the process ends.
import Database from 'better-sqlite3'

/** An open database, without the members that make objects which nobody keeps. */
export type Connection = Pick<Database.Database, 'exec' | 'close' | 'inTransaction'>

/** A statement that is ready to run. */
export type Statement = Database.Statement

export interface ConnectOptions {
  /** How long to wait for another process. Milliseconds. */
  readonly timeout: number
  readonly fileMustExist?: boolean
  /** The compiled addon, already loaded; without it the library searches for its own. */
  readonly nativeBinding?: object | undefined
}

const kept: object[] = []

/** Connects to a database file, or to a copy of one in memory. The library takes a loaded addon too, which its types do not say. */
export function connect(file: string | Buffer, { nativeBinding, ...rest }: ConnectOptions): Connection {
  const addon = nativeBinding === undefined ? {} : { nativeBinding: nativeBinding as unknown as string }
  return keep(new Database(file, { ...rest, ...addon }))
}

/** Prepares a statement. One for each text is enough: it stays in memory. */
export function prepare(connection: Connection, text: string): Statement {
  return keep((connection as Database.Database).prepare(text))
}

/** Reads rows one after the other. */
export function iterate(statement: Statement, values: unknown): IterableIterator<unknown> {
  return keep(statement.iterate(values))
}

function keep<T extends object>(one: T): T {
  kept.push(one)
  return one
}
