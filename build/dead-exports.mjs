// Part of the lint: whatever is exported is used. A word counts wherever it stands in the sources and here, so a name that two files
// export for different things is not seen.
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../src', import.meta.url))
const home = fileURLToPath(new URL('.', import.meta.url))
const files = readdirSync(root, { recursive: true }).filter((file) => /\.tsx?$/.test(file))
const texts = new Map(files.map((file) => [file, readFileSync(join(root, file), 'utf8')]))
const counts = new Map()
const builders = readdirSync(home)
  .filter((file) => file.endsWith('.mjs'))
  .map((file) => readFileSync(join(home, file), 'utf8'))
for (const text of [...texts.values(), ...builders])
  for (const [word] of text.matchAll(/[\w$]+/g)) counts.set(word, (counts.get(word) ?? 0) + 1)
const dead = [...texts].flatMap(([file, text]) =>
  Array.from(
    text.matchAll(/^export (?:async )?(?:function|const|class|interface|type) ([\w$]+)/gm),
    (match) => match[1],
  )
    .filter((name) => counts.get(name) < 2)
    .map((name) => `src/${file}: ${name} is exported and used nowhere`),
)
for (const line of dead) console.error(line)
process.exitCode = dead.length > 0 ? 1 : 0
