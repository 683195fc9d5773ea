import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** How Node is started so that garbage is collected all along and what becomes of SQLite's objects is written down. */
export interface Collector {
  readonly flags: readonly string[]
  readonly env: Readonly<Record<string, string>>
  /** How many databases, statements and iterators the last run made, and which of them were collected. */
  readonly seen: () => { readonly made: number; readonly collected: readonly string[] }
}

/** Makes a collector whose files are in a folder of the test's own. */
export function collectorIn(folder: string): Collector {
  const preload = join(folder, 'collect.cjs')
  const told = join(folder, 'collected.json')
  writeFileSync(preload, witness)
  return {
    flags: ['--expose-gc', '-r', preload],
    env: { COLLECTED: told },
    seen: () => JSON.parse(readFileSync(told, 'utf8')) as ReturnType<Collector['seen']>,
  }
}

const witness = `
const { writeFileSync } = require('node:fs')
const made = []
const note = (object, name) => {
  made.push({ name, object: new WeakRef(object) })
  return object
}
const noteResults = (prototype, method, nameOf) => {
  const call = prototype[method]
  prototype[method] = function (...args) {
    globalThis.gc()
    return note(call.apply(this, args), nameOf(args))
  }
}
let isKnown = false
const dlopen = process.dlopen
process.dlopen = (module, ...rest) => {
  dlopen.call(process, module, ...rest)
  const { Database } = module.exports
  noteResults(Database.prototype, 'prepare', ([text]) => text)
  const { prepare } = Database.prototype
  Database.prototype.prepare = function (...args) {
    const statement = prepare.apply(this, args)
    if (!isKnown) noteResults(Object.getPrototypeOf(statement), 'iterate', () => 'an iterator')
    isKnown = true
    return statement
  }
  module.exports.Database = function (...args) {
    globalThis.gc()
    return note(new Database(...args), args[0])
  }
}
// What was made in the last task is held until that has ended.
process.once('beforeExit', () => setImmediate(() => globalThis.gc()))
process.on('exit', () => {
  globalThis.gc()
  const collected = made.filter(({ object }) => object.deref() === undefined).map(({ name }) => name)
  writeFileSync(process.env.COLLECTED, JSON.stringify({ made: made.length, collected }))
})
`
