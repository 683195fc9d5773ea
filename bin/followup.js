#!/usr/bin/env node
'use strict'
// The shortest way into dist/. Node's own loader resolves and compiles every file anew at every start; this one reads each chunk
// with the code V8 made of it before, kept beside it, which halves what loading costs. Where there is none that fits, or none
// can be written, the chunk is compiled as usual.
const { mkdirSync, readFileSync, renameSync, writeFileSync } = require('node:fs')
const { Script } = require('node:vm')

const folder = `${__dirname}/../dist/chunks/`
const kept = `${__dirname}/../dist/code/${process.versions.v8}-${process.arch}/`
const loaded = new Map()
const fresh = new Map()

function load(id) {
  if (!id.startsWith('./')) return require(id)
  const known = loaded.get(id)
  if (known) return known.exports
  const module = { exports: {} }
  loaded.set(id, module)
  const name = id.slice(2)
  const cachedData = codeOf(name)
  const script = new Script(readFileSync(folder + name, 'latin1'), { filename: folder + name, cachedData })
  if (cachedData === undefined) fresh.set(name, script)
  script.runInThisContext().call(module.exports, module.exports, load, module, folder + name, folder)
  return module.exports
}

function codeOf(name) {
  try {
    return readFileSync(kept + name)
  } catch {
    return undefined
  }
}

/** Code is kept once it has run, so that what ran is in it. */
function keepFresh() {
  try {
    mkdirSync(kept, { recursive: true })
    for (const [name, script] of fresh) {
      const beside = `${kept}${name}.${process.pid}`
      writeFileSync(beside, script.createCachedData())
      renameSync(beside, kept + name)
    }
  } catch {
    // Installed where this user cannot write: started a little slower each time.
  }
}

process.once('exit', () => {
  if (fresh.size > 0) keepFresh()
})
load('./core.cjs')
module.exports = load
