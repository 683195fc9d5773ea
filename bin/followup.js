#!/usr/bin/env node
'use strict'
// The shortest way into dist/. Node's own loader resolves and compiles every file anew at every start; this one reads each chunk
// with the code V8 made of it before, which halves what loading costs. Code is kept for each command apart, so that what it
// does not run is not read. Where there is none that fits, the chunk is compiled as usual and its code is kept, if it can be. The
// commands of every day have all their chunks but the words in one file.
const { FOLLOWUP_LANG, LC_ALL, LC_MESSAGES, LANG } = process.env
const isRussian = (FOLLOWUP_LANG || LC_ALL || LC_MESSAGES || LANG || '').startsWith('ru')
if (!process.getBuiltinModule) refuse('Node 20.17 or newer is needed', 'нужен Node 20.17 или новее')
const fs = process.getBuiltinModule('fs')
const { Script } = process.getBuiltinModule('vm')

const program = `${__dirname}/..`
const dist = `${program}/dist`
const folder = `${dist}/chunks/`
const machine = `${process.versions.v8}-${process.arch}`
const first = process.argv[2] ?? 'today'
/** The language as it will nearly always be: where it is not, the code of other words is read, or some is compiled. */
const lang = isRussian ? '.ru' : ''
/** Where the code of this command is kept, and that of all those without a place of their own. */
const sets = [...(/^[a-z-]{1,20}$/.test(first) && first[0] !== '-' ? [first + lang] : []), 'other']
/** Undefined where files have no such owners, as on Windows. */
const user = process.geteuid?.()
const loaded = new Map()
const fresh = new Map()
const packFile = `${dist}/packs/${first}.cjs`
/** What the pack of this command gives of other chunks. */
const pack = {}
/** The ways to the folders where code may be, each folder in the one before it. */
const beside = [program, dist, `${dist}/code`, `${dist}/code/${machine}`]
let own
// The build writes it last.
if (!fs.existsSync(`${dist}/build-id`)) refuse('not built: npm run build', 'программа не собрана: npm run build')
const places = safePlaces()

/** There are no catalogues here, nor anything to ask for the language. */
function refuse(english, russian) {
  console.error(`followup: ${isRussian ? russian : english}`)
  process.exit(1)
}

function load(id) {
  if (!id.startsWith('./')) return process.getBuiltinModule(id) ?? require(id)
  const known = loaded.get(id)
  if (known) return known.exports
  const module = { exports: {} }
  loaded.set(id, module)
  const give = pack.members?.[id]
  const name = folder + id.slice(2)
  if (give) module.exports = give()
  else run(take(id.slice(2), name), name, module)
  return module.exports
}

function run(chunk, filename, module) {
  chunk.call(module.exports, module.exports, load, module, filename, folder)
}

/** V8 refuses code that was made under other flags, by `--max-old-space-size` too; that of another place may fit, or is made anew. */
function take(name, filename) {
  const source = fs.readFileSync(filename, 'latin1')
  for (const place of places) {
    const cachedData = codeIn(place, name)
    const script = cachedData && new Script(source, { filename, cachedData })
    if (script && !script.cachedDataRejected) return script.runInThisContext()
  }
  const script = new Script(source, { filename })
  fresh.set(name, script)
  return script.runInThisContext()
}

function codeIn(place, name) {
  try {
    return whole(readSafe(`${place}/${name}`))
  } catch {
    // Not kept here.
    return undefined
  }
}

/** V8 takes code as it comes and would crash on a file that is not as it was written; so it is there twice, to be compared. */
function whole(twice) {
  const code = twice.subarray(0, twice.length / 2)
  return code.length > 0 && code.equals(twice.subarray(twice.length / 2)) ? code : undefined
}

/** It is the file that was opened which is looked at: its name might be another's by then. */
function readSafe(file) {
  const { O_RDONLY, O_NOFOLLOW, O_NONBLOCK } = fs.constants
  const handle = fs.openSync(file, O_RDONLY | O_NOFOLLOW | O_NONBLOCK)
  try {
    const stats = fs.fstatSync(handle)
    const bytes = Buffer.allocUnsafeSlow(isSafe(stats, 0o100000) ? stats.size : 0)
    return bytes.subarray(0, fs.readSync(handle, bytes))
  } finally {
    fs.closeSync(handle)
  }
}

/** Whether this is of a kind, belongs to the user or root, and nobody else may write to it. */
function isSafe({ uid, mode }, kind) {
  return user === undefined || (isOurs(uid) && (mode & 0o170022) === kind)
}

function isOurs(uid) {
  return uid === user || uid === 0
}

/** A link is none, wherever it leads. */
function isSafeFolder(path) {
  try {
    return isSafe(fs.lstatSync(path), 0o040000)
  } catch {
    return false
  }
}

/** The folder a way begins in may be behind a link of the user's, or one where nobody may take away what is not his. */
function isSafeTop(path) {
  if (isSafeFolder(path)) return true
  try {
    const { uid, mode } = fs.statSync(path)
    return isOurs(uid) && isOurs(fs.lstatSync(path).uid) && ((mode & 0o022) === 0 || (mode & 0o1000) !== 0)
  } catch {
    return false
  }
}

function isSafeWay([top, ...folders]) {
  return isSafeTop(top) && folders.every(isSafeFolder)
}

/** The folders to read from: beside the program and, where there is no code or this user can keep none there, in the user's cache. */
function safePlaces() {
  const ways = isSafeWay(beside) ? [beside] : []
  if (ways.length === 0 || !canWrite(beside.at(-1))) {
    own = ownWay()
    if (own && isSafeWay(own)) ways.push(own)
  }
  return ways.flatMap((way) => sets.map((set) => `${way.at(-1)}/${set}`)).filter(isSafeFolder)
}

function canWrite(path) {
  try {
    fs.accessSync(path, fs.constants.W_OK)
    return true
  } catch {
    return false
  }
}

/** Undefined where there is no home. */
function ownWay() {
  const { XDG_CACHE_HOME: cache, HOME: home } = process.env
  const top = (cache?.startsWith('/') ? cache : home?.startsWith('/') ? `${home}/.cache` : '').replace(/\/+$/, '')
  if (top === '' || user === undefined) return undefined
  const build = `${top}/followup/${fs.readFileSync(`${dist}/build-id`, 'latin1')}`
  return [top, `${top}/followup`, build, `${build}/${machine}`]
}

/** Code is kept once it has run, so that what ran is in it. */
function keepFresh() {
  const set = sets[0] === 'other' || fs.existsSync(`${folder}${first}.cjs`) ? sets[0] : 'other'
  const ways = [beside, own ?? ownWay()].filter((way) => way !== undefined)
  require('./keep-code.cjs')({ fresh, set, ways, isSafeTop, isSafeFolder })
}

process.on('exit', () => {
  if (fresh.size > 0) keepFresh()
})
if (sets.length > 1 && fs.existsSync(packFile)) run(take('pack.cjs', packFile), packFile, { exports: pack })
else load('./core.cjs')
module.exports = load
