// Reads the patterns over words of src/reading/touch when the program is built: which words each of their alternatives needs. Done
// at run time it takes as long as a whole start.
import { join } from 'node:path'
import { rolldown } from 'rolldown'

/** Puts what was read into src/reading/touch/word-pattern.ts, in place of nothing. */
export async function readyWords(root) {
  const home = join(root, 'src/reading/touch/word-pattern.ts')
  const ready = await readAll(root, home)
  return {
    name: 'ready-words',
    transform: {
      order: 'post',
      handler(code, id) {
        if (id !== home) return undefined
        const line = /const ready(?:: [^=]+)? = \{\}/
        if (!line.test(code)) throw new Error('word-pattern.ts has no place for what is read beforehand')
        return { code: code.replace(line, () => `const ready = ${JSON.stringify(ready)}`), map: null }
      },
    },
  }
}

/** Runs the reader of touches once in each language, which makes all of its patterns, and reads those. */
async function readAll(root, home) {
  const touch = (name) => JSON.stringify(join(root, 'src/reading/touch', name))
  const entry = `import { guessTouch } from ${touch('guess.ts')}
import { asksForStep } from ${touch('step-words.ts')}
import { keyOf } from ${touch('word-pattern.ts')}
import { alternativesOf } from ${touch('word-needs.ts')}
guessTouch('called'); guessTouch('звонила'); asksForStep({ said: ' called ' })
export const all = globalThis.wordPatternsMade.map((says) => [keyOf(says), alternativesOf(says)])`
  const bundle = await rolldown({
    input: 'all',
    platform: 'node',
    plugins: [
      {
        name: 'collect',
        resolveId: (id) => (id === 'all' ? id : undefined),
        load: (id) => (id === 'all' ? entry : undefined),
        transform(code, id) {
          if (id !== home) return undefined
          const collecting = code.replace(
            /this\.#says = says\.join\(['"]\|['"]\)/,
            (line) => `${line};(globalThis.wordPatternsMade ??= []).push(this.#says)`,
          )
          if (collecting === code) throw new Error('word-pattern.ts does not make its patterns as it did')
          return { code: collecting, map: null }
        },
      },
    ],
  })
  const { output } = await bundle.generate({ format: 'es', codeSplitting: false })
  await bundle.close()
  const { all } = await import(`data:text/javascript,${encodeURIComponent(output[0].code)}`)
  const written = all.map(([key, alternatives]) => [key, writtenOf(alternatives)])
  const ready = Object.fromEntries(written)
  if (written.some(([key, one]) => ready[key] !== one)) throw new Error('two patterns have one name')
  return ready
}

/** Writes alternatives down in the form that `alternativesIn` of src/reading/touch/word-needs.ts reads. */
export function writtenOf(alternatives) {
  return alternatives
    .map(({ says, needs }) => [says.length, ...needs.map((heads) => heads.join(','))].join(';'))
    .join('/')
}
