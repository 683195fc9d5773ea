// A catalogue is one large object, and to make all of it takes longer than most pages need to be drawn. In the bundle each of
// its sections, and each command's words, is made when it is first asked for.
import { join } from 'node:path'

const helper =
  'const made = (owner, name, value) => (Object.defineProperty(owner, name, { value, enumerable: true }), value)\n'

/** Turns the sections of the catalogues into getters that put what they made in their own place. */
export function lazyWords(root) {
  const catalogues = new Map(['en', 'ru'].map((lang) => [join(root, `src/i18n/${lang}.ts`), lang]))
  return {
    name: 'lazy-words',
    transform(code, id) {
      const lang = catalogues.get(id)
      if (lang === undefined) return undefined
      const sections = sectionsOf(this.parse(code, { lang: 'ts' }), lang)
      if (sections.length < 20) throw new Error(`${id}: the sections of the catalogue were not found`)
      return { code: helper + replaced(code, sections), map: null }
    },
  }
}

/** The top sections and those of `commands`, each with where its name and its value stand. */
function sectionsOf(program, lang) {
  const exported = program.body.find((node) => node.type === 'ExportNamedDeclaration' && node.declaration?.declarations)
  const catalogue = exported?.declaration.declarations.find(({ id }) => id.name === lang)
  return objectIn(catalogue?.init).properties.flatMap((section) => {
    const inner = section.key.name === 'commands' ? objectIn(section.value).properties : []
    return [section, ...inner].filter(({ value }) => objectIn(value) !== undefined)
  })
}

/** The object literal that an expression is, whatever its type is said to be. */
function objectIn(node) {
  if (node?.type === 'ObjectExpression') return node
  return node?.expression === undefined ? undefined : objectIn(node.expression)
}

/** Sections may hold each other, so each edge is put in by itself, the last first. */
function replaced(code, sections) {
  const edits = sections.flatMap(({ key, value, end }) => {
    const name = code.slice(key.start, key.end)
    const text = JSON.stringify(key.name ?? key.value)
    return [
      { from: key.start, to: value.start, by: `get ${name}() { return made(this, ${text}, ` },
      { from: end, to: end, by: ') }' },
    ]
  })
  return edits
    .sort((one, other) => other.from - one.from)
    .reduce((text, { from, to, by }) => text.slice(0, from) + by + text.slice(to), code)
}
