// Puts what src/reading/pattern.ts makes in the place of regular expressions that V8 sets up slowly: those that regard no case and
// those with classes of Unicode. One plugin serves the bundler and the tests, so that the tests run what users run.
import { readFileSync } from 'node:fs'
import { dirname, join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseAst } from 'rolldown/parseAst'
import { transformSync } from 'rolldown/utils'

/** What the plainer form of an expression is, the sources themselves tell. */
const folder = join(dirname(fileURLToPath(import.meta.url)), '../src/reading')
const plain = join(folder, 'plain-source.ts')
const { plainSource } = await loaded(plain)

async function loaded(file) {
  const { code } = transformSync(file, readFileSync(file, 'utf8'))
  return import(`data:text/javascript,${encodeURIComponent(code)}`)
}

export function lightPatterns(root) {
  const sources = join(root, 'src') + sep
  const home = join(root, 'src/reading/pattern.ts')
  return {
    name: 'light-patterns',
    enforce: 'pre',
    transform(code, id) {
      const file = id.split('?')[0]
      if (!file.startsWith(sources) || !/\.tsx?$/.test(file) || [home, plain].includes(file)) return undefined
      const found = slowPatterns(code, file.endsWith('.tsx') ? 'tsx' : 'ts')
      if (found.length === 0) return undefined
      return {
        code: `import { pattern as lightPattern } from ${JSON.stringify(home)};${lightened(code, found)}`,
        map: null,
      }
    },
  }
}

/**
 * The slow expressions of a source in their order: where they stand, and what makes them. `new RegExp` of texts that are known
 * here counts as a literal.
 */
export function slowPatterns(code, lang = 'ts') {
  const found = []
  const program = parseAst(code, { lang })
  const texts = textsOf(program)
  walk(program, ({ type, start, end, regex, callee, arguments: given }) => {
    if (regex && isSlow(regex)) found.push({ start, end, ...literal(regex.pattern, regex.flags) })
    if (type !== 'NewExpression' || callee.name !== 'RegExp' || !given[1]?.value?.includes('i')) return
    const [source, flags] = given
    const known = textOf(source, texts)
    const made = [code.slice(source.start, source.end), JSON.stringify(flags.value)]
    found.push({ start, end, ...(known === undefined ? { made } : literal(known, flags.value)) })
  })
  return found.sort((one, other) => one.start - other.start)
}

function literal(source, flags) {
  const light = plainSource(source, flags)
  const made = [source, flags, light === source || light]
  return { source, flags, made: made.map((one) => JSON.stringify(one)) }
}

/** The texts that a source gives names to, outside of its functions. */
function textsOf({ body }) {
  const declared = body.flatMap((node) => (node.type === 'VariableDeclaration' ? node.declarations : []))
  return new Map(declared.flatMap(({ id, init }) => (typeof init?.value === 'string' ? [[id.name, init.value]] : [])))
}

function textOf({ type, name, value, quasis, expressions }, texts) {
  if (type === 'Identifier') return texts.get(name)
  if (type !== 'TemplateLiteral') return typeof value === 'string' ? value : undefined
  const parts = expressions.map((one) => textOf(one, texts))
  if (parts.includes(undefined)) return undefined
  return quasis.map((one, index) => one.value.cooked + (parts[index] ?? '')).join('')
}

function isSlow({ pattern, flags }) {
  return flags.includes('i') || /\\p\{/iu.test(pattern)
}

/** An expression written as a literal is prepared once, at the end of its file, where no line is moved by it. */
function lightened(code, found) {
  const pieces = []
  const prepared = []
  let at = 0
  for (const [index, { start, end, source, made: given }] of found.entries()) {
    const made = `lightPattern(${given.join(', ')})`
    if (source !== undefined) prepared.push(`var lightPattern${index};`)
    pieces.push(code.slice(at, start), source !== undefined ? `(lightPattern${index} ??= ${made})()` : `${made}()`)
    at = end
  }
  return `${pieces.join('')}${code.slice(at)}\n${prepared.join('')}\n`
}

function walk(node, visit) {
  if (typeof node?.type === 'string') visit(node)
  for (const value of Object.values(node ?? {}))
    if (Array.isArray(value)) for (const one of value) one && typeof one === 'object' && walk(one, visit)
    else if (value && typeof value === 'object') walk(value, visit)
}
