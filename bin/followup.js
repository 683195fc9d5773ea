#!/usr/bin/env node
'use strict'
// The shortest way into dist/. Node's own loader resolves and compiles every file anew at every start; this one reads each chunk
// with the code V8 made of it before, which halves what loading costs. Code is kept for each command apart, so that what it
// does not run is not read. Where there is none that fits, or none can be written, the chunk is compiled as usual. The commands
// of every day have all their chunks in one file.
const { existsSync, readFileSync } = process.getBuiltinModule('fs')
const { Script } = process.getBuiltinModule('vm')

const dist = `${__dirname}/../dist/`
const folder = `${dist}chunks/`
const machine = `${process.versions.v8}-${process.arch}/`
const first = process.argv[2] ?? 'today'
const { FOLLOWUP_LANG, LC_ALL, LC_MESSAGES, LANG } = process.env
/** The language as it will nearly always be: where it is not, the code of other words is read, or some is compiled. */
const lang = (FOLLOWUP_LANG || LC_ALL || LC_MESSAGES || LANG || '').startsWith('ru') ? '.ru/' : '/'
/** Where the code of this command is kept, and that of all those without a place of their own. */
const sets = [...(/^[a-z-]{1,20}$/.test(first) && first[0] !== '-' ? [first + lang] : []), 'other/']
const beside = `${dist}code/${machine}`
const place = existsSync(beside) ? beside : ownPlace()
const loaded = new Map()
const fresh = new Map()
const packFile = `${dist}packs/${first}.cjs`
/** What the pack of this command gives of other chunks, and those that it holds but has not run. */
const pack = {}
let late = {}

function load(id) {
  if (!id.startsWith('./')) return process.getBuiltinModule(id) ?? require(id)
  const known = loaded.get(id)
  if (known) return known.exports
  const module = { exports: {} }
  loaded.set(id, module)
  const give = pack.members?.[id]
  const name = folder + id.slice(2)
  if (give) module.exports = give()
  else run(late[id] ?? take(id.slice(2), name), name, module)
  return module.exports
}

function run(chunk, filename, module) {
  chunk.call(module.exports, module.exports, load, module, filename, folder)
}

function take(name, filename) {
  const cachedData = codeOf(name)
  const script = new Script(readFileSync(filename, 'latin1'), { filename, cachedData })
  if (cachedData === undefined) fresh.set(name, script)
  return script.runInThisContext()
}

function codeOf(name) {
  if (place === undefined) return undefined
  for (const set of sets) {
    try {
      const code = whole(readFileSync(place + set + name))
      if (code) return code
    } catch {
      // Not kept here.
    }
  }
  return undefined
}

/** V8 takes code as it comes and would crash on a file that is not as it was written; so it is there twice, to be compared. */
function whole(twice) {
  const code = twice.subarray(0, twice.length / 2)
  return code.length > 0 && code.equals(twice.subarray(twice.length / 2)) ? code : undefined
}

/**
 * The user's own folder, for a program installed by someone else; only where nobody else could have put code in it. Undefined
 * where there is none.
 */
function ownPlace() {
  const { XDG_CACHE_HOME: cache, HOME: home } = process.env
  const root = cache?.startsWith('/') ? cache : home?.startsWith('/') ? `${home}/.cache` : undefined
  if (root === undefined || process.getuid === undefined) return undefined
  try {
    const { mkdirSync, statSync } = process.getBuiltinModule('fs')
    mkdirSync(`${root}/followup`, { recursive: true, mode: 0o700 })
    const { uid, mode } = statSync(`${root}/followup`)
    const isOurs = uid === process.getuid() && (mode & 0o022) === 0
    return isOurs ? `${root}/followup/${readFileSync(`${dist}build-id`, 'latin1')}/${machine}` : undefined
  } catch {
    return undefined
  }
}

/** Code is kept once it has run, so that what ran is in it. */
function keepFresh() {
  const own = sets[0] === 'other/' || existsSync(`${folder}${first}.cjs`) ? sets[0] : 'other/'
  if (!kept(beside + own) && place !== undefined && place !== beside) kept(place + own)
}

function kept(target) {
  const { mkdirSync, renameSync, writeFileSync } = process.getBuiltinModule('fs')
  try {
    mkdirSync(target, { recursive: true, mode: 0o755 })
    for (const [name, script] of fresh) {
      const unfinished = `${target}${name}.${process.pid}`
      const code = script.createCachedData()
      writeFileSync(unfinished, Buffer.concat([code, code]))
      renameSync(unfinished, target + name)
    }
    return true
  } catch {
    // Installed where this user cannot write, or the disk is full: started a little slower each time.
    return false
  }
}

process.on('exit', () => {
  if (fresh.size > 0) keepFresh()
})
if (sets.length > 1 && existsSync(packFile)) {
  const [chunk, others] = take('pack.cjs', packFile)
  late = others
  run(chunk, packFile, { exports: pack })
} else load('./core.cjs')
module.exports = load
