import { afterAll, beforeAll, expect } from 'vitest'
import { faultyDisk, writing, wrongAfterError, wrongAfterKill } from '../support/faulty-disk.ts'
import { missingPrograms } from '../support/programs.ts'
import { testWith } from '../support/test-with.ts'

// The short form of bench/faults/kills.test.ts and io-errors.test.ts.
const withCompiler = testWith('cc')
const short = writing.filter(([name]) => ['add', 'undo', 'config'].includes(name))

let disk: ReturnType<typeof faultyDisk> | undefined
beforeAll(() => {
  if (missingPrograms(['cc']).length === 0) disk = faultyDisk()
})
afterAll(() => disk?.remove())

withCompiler.each(short)('%s is wholly there or not at all when it is killed', async (...args) => {
  const trial = await disk?.trial(args)
  if (!trial) throw new Error('no disk')
  const { calls } = trial.sound
  const commit = calls.findIndex(([kind, file]) => kind === 's' && file.endsWith('-wal')) + 1
  const places = Array.from({ length: 8 }, (_, index) => Math.max(1, Math.round((calls.length * index) / 7)))
  for (const at of [...places, commit - 1, commit, commit + 1])
    expect(wrongAfterKill(trial, await trial.run({ does: 'kill', at })), `killed at ${String(at)}`).toEqual([])
})

withCompiler.each(short)('%s tells what came of it when the disk fails', async (...args) => {
  const trial = await disk?.trial(args)
  if (!trial) throw new Error('no disk')
  const { calls } = trial.sound
  const places = calls.flatMap(([kind], index) => ('stnu'.includes(kind) || index % 61 === 0 ? [index + 1] : []))
  for (const at of places)
    for (const does of ['eio', 'full'] as const)
      expect(wrongAfterError(trial, await trial.run({ does, at })), `${does} at ${String(calls[at - 1])}`).toEqual([])
})

withCompiler('what an import has saved is told as saved, though the disk fails to read it back', async () => {
  const trial = await disk?.trial(writing.find(([name]) => name === 'import') ?? [])
  if (!trial) throw new Error('no disk')
  const { calls } = trial.sound
  const back = calls.findLastIndex(
    ([kind, file], index) => kind === 'r' && file === 'followup.db' && calls[index - 1]?.[0] === 's',
  )
  const { stdout, stderr, state } = await trial.run({ does: 'eio', at: back + 1 })
  expect({ stdout, isSaved: state === trial.sound.state }).toEqual({ stdout: '', isSaved: true })
  expect(stderr).toMatch(/^What was changed so far is saved\. \S+ is damaged\. What can be read is /)
})
