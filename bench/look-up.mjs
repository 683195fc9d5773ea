// What the length of a list adds to `add`: the processor time of whole processes on a short list and on a long one, in turn.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const measure = fileURLToPath(new URL('measured.cjs', import.meta.url))
const sentences = [
  'Odette Quill, met at the expo, call next tue 10am',
  'Емельян Прутков, позвонить через 3 дня',
  'Артёму скинуть прайс завтра',
]
const rounds = 15
/** Milliseconds that a long list may add. */
const most = 10

/** Prints milliseconds, the lower quarter of fifteen rounds on either list, and what the longer one adds; more than 10 is told. */
export function lookUp({ homes, sizes, program, env }) {
  console.log(
    `\nProcessor time of add in ms, ${sizes.map((size) => size.toLocaleString('en')).join(' and ')} people, and the difference\n`,
  )
  for (const sentence of sentences) {
    const times = homes.map(() => [])
    for (let round = 0; round < rounds; round++)
      for (const [at, home] of homes.entries()) times[at].push(timeOf(sentence, { home, program, env }))
    const [few, many] = times.map((all) => all.sort((one, other) => one - other)[Math.floor(rounds / 4)])
    const told = [few, many, many - few].map((ms) => ms.toFixed(1).padStart(7)).join('')
    console.log(`${told}  ${sentence}${many - few > most ? `  more than ${most}` : ''}`)
  }
}

/** What is saved is taken back; a question off a terminal saves nothing. */
function timeOf(sentence, { home, program, env }) {
  const told = join(home, 'measured.json')
  const own = { ...env, FOLLOWUP_HOME: home, FOLLOWUP_AUTO_BACKUP: 'false', MEASURED: told }
  const { status } = spawnSync(process.execPath, ['--require', measure, program, 'add', sentence], { env: own })
  if (status === 0) spawnSync(process.execPath, [program, 'undo'], { env: own })
  return JSON.parse(readFileSync(told, 'utf8')).cpuMs
}
