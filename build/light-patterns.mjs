// Puts what src/reading/pattern.ts makes in the place of regular expressions that V8 sets up slowly: those that regard no case
// and those with classes of Unicode. One plugin serves the bundler and the tests, so that the tests run what users run.
import { join, sep } from 'node:path'
import { parseAst } from 'rolldown/parseAst'

export function lightPatterns(root) {
  const sources = join(root, 'src') + sep
  const home = join(root, 'src/reading/pattern.ts')
  return {
    name: 'light-patterns',
    enforce: 'pre',
    transform(code, id) {
      const file = id.split('?')[0]
      if (!file.startsWith(sources) || !file.endsWith('.ts') || file === home) return undefined
      const found = slowPatterns(code)
      if (found.length === 0) return undefined
      return {
        code: `import { pattern as lightPattern } from ${JSON.stringify(home)};${lightened(code, found)}`,
        map: null,
      }
    },
  }
}

/** The slow expressions of a source in their order: where they stand, and what makes their source and flags. */
export function slowPatterns(code) {
  const found = []
  walk(parseAst(code, { lang: 'ts' }), (node) => {
    const { start, end } = node
    if (node.regex && isSlow(node.regex))
      found.push({ start, end, source: JSON.stringify(node.regex.pattern), flags: node.regex.flags, isFixed: true })
    const [source, flags] = node.type === 'NewExpression' && node.callee.name === 'RegExp' ? node.arguments : []
    if (flags?.type === 'Literal' && flags.value.includes('i'))
      found.push({ start, end, source: code.slice(source.start, source.end), flags: flags.value, isFixed: false })
  })
  return found.sort((one, other) => one.start - other.start)
}

function isSlow({ pattern, flags }) {
  return flags.includes('i') || /\\p\{/iu.test(pattern)
}

/** An expression written as a literal is prepared once, at the end of its file, where no line is moved by it. */
function lightened(code, found) {
  const pieces = []
  const prepared = []
  let at = 0
  for (const [index, { start, end, source, flags, isFixed }] of found.entries()) {
    const made = `lightPattern(${source}, ${JSON.stringify(flags)})`
    if (isFixed) prepared.push(`var lightPattern${index};`)
    pieces.push(code.slice(at, start), isFixed ? `(lightPattern${index} ??= ${made})()` : `${made}()`)
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
