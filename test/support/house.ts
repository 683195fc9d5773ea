import { readFileSync, readdirSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The project's top folder. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..')

/** One import line of a source file. */
export interface Import {
  readonly file: string
  /** A path from the top folder, or a package's name. */
  readonly target: string
  readonly typeOnly: boolean
  /** `import()` rather than a line at the top. */
  readonly lazy: boolean
}

/** Every source file below a folder, from the top folder. */
export function sources(folder = 'src', pattern = /\.tsx?$/): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => pattern.test(file))
    .map((file) => join(folder, file))
    .sort()
}

/** Reads the imports of one file. */
export function importsOf(file: string): readonly Import[] {
  const text = readFileSync(join(root, file), 'utf8')
  const still = /^(?:import|export)\s+(type\s+)?(?:[^'"`;]*?\sfrom\s+)?'([^']+)'/gm
  const lazy = /\bimport\(\s*'([^']+)'\s*\)/g
  return [
    ...Array.from(text.matchAll(still), (m) => ({
      file,
      target: targetOf(file, m[2] ?? ''),
      typeOnly: m[1] !== undefined,
      lazy: false,
    })),
    ...Array.from(text.matchAll(lazy), (m) => ({
      file,
      target: targetOf(file, m[1] ?? ''),
      typeOnly: typePosition(text, m.index),
      lazy: true,
    })),
  ]
}

/** `import('x').Name` and `typeof import('x')` in a type load nothing. */
function typePosition(text: string, at: number): boolean {
  return /(?:typeof|as|[:|<&])\s*$/.test(text.slice(0, at))
}

function targetOf(file: string, target: string): string {
  return target.startsWith('.') ? relative(root, resolve(root, dirname(file), target)) : target
}
