import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyMutations, mutated, type AnyDump } from '../support/any-dump.ts'
import { fillList } from '../support/filled.ts'
import { fairEnds } from '../support/fuzz.ts'
import { testApp } from '../support/test-app.ts'

const runs = Number(process.env.FOLLOWUP_FAULTS_ROUNDS ?? 40)

/** What reads all of a list, in every way. */
const readers = [
  'today --all',
  'list',
  'show 1 --full',
  'funnel',
  'board',
  'history',
  'export --format csv',
  'export --format ics',
  'export --format vcf',
  'export --format json',
]

test('an export with some fields altered is taken or refused, and what was taken ends no command as a bug', async () => {
  const full = testApp()
  fillList(full.store())
  const whole = await full.json<AnyDump>('export')
  for (const line of readers) expect([line, (await full.runArgs(line.split(' '))).exit]).toEqual([line, 0])
  await fc.assert(
    fc.asyncProperty(anyMutations, async (mutations) => {
      const app = testApp({ files: { 'list.json': JSON.stringify(mutated(whole, mutations)) } })
      for (const line of ['import list.json --yes', ...readers]) {
        const { exit, stderr } = await app.runArgs(line.split(' '))
        expect(fairEnds, `${line}: ${stderr}`).toContain(exit)
      }
    }),
    { numRuns: runs },
  )
})
