// Writes bundled chunks as the launcher reads them.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const helpers = 'rolldown-runtime.cjs'
const head = '(function(exports,require,module,__filename,__dirname){'

/**
 * Writes chunks as functions of a module in ASCII, as the launcher calls them: V8 keeps such a text in half the memory, and
 * takes it as it is read, without a copy that has something before and after it. The bundler's helpers, a file of their own
 * otherwise, go into the core, which every run reads.
 */
export function writeChunks(folder, chunks) {
  const runtime = chunks.find(({ fileName }) => fileName === helpers)
  if (!runtime) throw new Error('the helpers of the bundler are not where they were')
  mkdirSync(folder, { recursive: true })
  for (const { fileName, code } of chunks) {
    if (fileName === helpers) continue
    const shared = code.replace(`require("./${helpers}")`, 'require("./core.cjs").helpers')
    const whole =
      fileName === 'core.cjs' ? `exports.helpers={};(exports=>{${runtime.code}})(exports.helpers);${shared}` : shared
    writeFileSync(join(folder, fileName), `${head}${inAscii(whole)}\n})`)
  }
}

/** Escapes mean the same in texts, templates, patterns and names, and the bundler has left no comments. */
function inAscii(code) {
  if (/\.raw`[^`]*[^\0-\x7f]/.test(code)) throw new Error('a raw template would keep its escapes')
  return code.replace(/[^\0-\x7f]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
