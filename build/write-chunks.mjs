// Writes bundled chunks as the launcher reads them.
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const helpers = 'rolldown-runtime.cjs'
const head = '(function(exports,require,module,__filename,__dirname){'

/**
 * Writes chunks as functions of a module in ASCII, as the launcher calls them: V8 keeps such a text in half the memory, and
 * takes it as it is read, without a copy that has something before and after it.
 */
export function writeChunks(folder, chunks) {
  mkdirSync(folder, { recursive: true })
  for (const [fileName, text] of textsOf(chunks)) writeFileSync(join(folder, fileName), text)
}

/** Writes some chunks with all that their import lines reach as one file: an object with the function of each by its name. */
export function writePack(file, starts, chunks) {
  const texts = textsOf(chunks)
  const imports = new Map(chunks.map((chunk) => [chunk.fileName, chunk.imports]))
  const packed = new Set(starts)
  for (const name of packed) for (const one of imports.get(name)) if (texts.has(one)) packed.add(one)
  mkdirSync(dirname(file), { recursive: true })
  const members = Array.from(packed, (name) => `${JSON.stringify(`./${name}`)}:${texts.get(name).slice(1, -1)}`)
  writeFileSync(file, `({\n${members.join(',\n')}\n})`)
}

/** The text of each chunk. The bundler's helpers, a file of their own otherwise, go into the core, which every run reads. */
function textsOf(chunks) {
  const runtime = chunks.find(({ fileName }) => fileName === helpers)
  if (!runtime) throw new Error('the helpers of the bundler are not where they were')
  const texts = new Map()
  for (const { fileName, code } of chunks) {
    if (fileName === helpers) continue
    const shared = code.replace(`require("./${helpers}")`, 'require("./core.cjs").helpers')
    const whole =
      fileName === 'core.cjs' ? `exports.helpers={};(exports=>{${runtime.code}})(exports.helpers);${shared}` : shared
    texts.set(fileName, `${head}${inAscii(whole)}\n})`)
  }
  return texts
}

/** Escapes mean the same in texts, templates, patterns and names, and the bundler has left no comments. */
function inAscii(code) {
  if (/\.raw`[^`]*[^\0-\x7f]/.test(code)) throw new Error('a raw template would keep its escapes')
  return code.replace(/[^\0-\x7f]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
