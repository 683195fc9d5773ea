// What of others is in the bundle, and under which licences: their terms ask that these go along with it.
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Texts of those that bring none in their package, from where they are developed. */
const own = fileURLToPath(new URL('licences/', import.meta.url))
const rule = `\n\n${'-'.repeat(80)}\n\n`

/** Gives one text with the licence of every package that a module of these files comes from. Throws where one has none. */
export function licencesOf(moduleIds) {
  const folders = new Set(moduleIds.map(packageOf).filter((folder) => folder !== undefined))
  const texts = new Map([...folders].map(sectionOf))
  const sections = [...texts.keys()].sort().map((title) => `${title}\n\n${texts.get(title)}`)
  const opening = 'followup holds code of these packages. What is installed beside it has its own licences.'
  return `${[opening, ...sections].join(rule)}\n`
}

/** The innermost package that a file lies in; undefined for our own sources and what the build itself makes. */
export function packageOf(id) {
  return /^\0?(.*[/\\]node_modules[/\\](?:@[^/\\]+[/\\])?[^/\\]+)[/\\]/.exec(id)?.[1]
}

function sectionOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const brought = readdirSync(folder).filter((file) => /^(?:licen[cs]e|copying|notice)\b/i.test(file))
  const kept = join(own, `${name.replace('/', '-')}.txt`)
  const files = [...brought.sort().map((file) => join(folder, file)), ...(existsSync(kept) ? [kept] : [])]
  if (files.length === 0 || typeof license !== 'string')
    throw new Error(`${name} brings no text of its licence: build/licences/${name.replace('/', '-')}.txt is to hold it`)
  const texts = files.map((file) => readFileSync(file, 'utf8').replaceAll('\r\n', '\n').trim())
  return [`${name} ${version} (${license})`, texts.join('\n\n')]
}
