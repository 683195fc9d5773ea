// Writes bundled chunks as the launcher reads them.
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { rolldown } from 'rolldown'

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
    texts.set(fileName, asFunction(whole))
  }
  return texts
}

/**
 * Writes some chunks with all that their import lines reach as one module: what stood in several chunks calls each other
 * directly, and nothing is set up for others to call. A chunk that loads later and needs one of them is given it by `members`:
 * by the name of each, a function that makes its exports. `modules` are the chunks as ES modules.
 */
export async function writePack(file, starts, modules) {
  const byName = new Map(modules.map((chunk) => [chunk.fileName, chunk]))
  const packed = new Set(starts)
  for (const name of packed) for (const one of byName.get(name).imports) if (byName.has(one)) packed.add(one)
  const bundle = await rolldown({
    input: entry,
    platform: 'node',
    external: ['node-notifier', 'bindings', /\.node$/],
    plugins: [packedChunks(packed, byName)],
  })
  const { output } = await bundle.generate({
    format: 'cjs',
    dynamicImportInCjs: false,
    minify: true,
    codeSplitting: false,
  })
  await bundle.close()
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, asFunction(output[0].code))
}

const entry = '\0pack'

function packedChunks(packed, byName) {
  return {
    name: 'packed-chunks',
    resolveId: (source, _, { kind }) => {
      if (source === entry) return entry
      if (kind === 'require-call') return { id: source, external: true }
      const name = source.replace('./', '')
      // By another name the bundler would take it for CommonJS.
      if (packed.has(name)) return `\0${name.replace('.cjs', '.mjs')}`
      return source.startsWith('./') ? { id: source, external: true } : undefined
    },
    load: (id) => {
      if (id === entry) return entryText([...packed].map((name) => byName.get(name)))
      const module = byName.get(id.slice(1).replace('.mjs', '.cjs'))
      return module && withRequire(module.code)
    },
  }
}

/**
 * What loads late is asked of the launcher, which hands `require` in and looks into the pack too. As an import, a packed chunk
 * would have to be set up by a function of its own, and any other would be copied for the sake of what is no ES module.
 */
function withRequire(code) {
  return code
    .replace(/^import \{ createRequire \}.*|^var __require = .*/gm, '')
    .replace(/^(?:im|ex)port \{.*/gm, (names) => names.replace('__require, ', ''))
    .replaceAll('__require(', 'require(')
    .replace(/\bimport\(("\.\/[\w-]+\.cjs")\)/g, 'Promise.resolve().then(() => require($1))')
}

/** Imports all that the chunks export, so that nothing of it is left out, and gives it away by name. */
function entryText(chunks) {
  const members = chunks.map(({ fileName, exports }, nth) => ({
    fileName,
    names: exports.filter((name) => name !== '__require').map((name) => ({ name, local: `c${nth}_${name}` })),
  }))
  const runtime = members.find(({ fileName }) => fileName === helpers)?.names ?? []
  const imports = members.map(
    ({ fileName, names }) =>
      `import { ${names.map(({ name, local }) => `${name} as ${local}`).join()} } from './${fileName}'`,
  )
  const given = members.map(({ fileName, names }) => {
    const getters = names.map(({ name, local }) => `get ${name}() { return ${local} }`)
    if (fileName === 'core.cjs')
      getters.push(`helpers: { ${runtime.map(({ name, local }) => `${name}: ${local}`).join()} }`)
    return `'./${fileName}': () => ({ ${getters.join()} })`
  })
  return `${imports.join('\n')}\nexport const members = { ${given.join(',\n')} }\n`
}

function asFunction(code) {
  return `${head}${inAscii(code)}\n})`
}

/** Escapes mean the same in texts, templates, patterns and names, and the bundler has left no comments. */
function inAscii(code) {
  if (/\.raw`[^`]*[^\0-\x7f]/.test(code)) throw new Error('a raw template would keep its escapes')
  return code.replace(/[^\0-\x7f]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
