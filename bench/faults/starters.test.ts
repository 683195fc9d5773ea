import { expect, test } from 'vitest'
import { startersLoop, type Round } from '../../test/smoke/starters.ts'

test('twelve started at once, twenty times: one watches, the others leave saying who, and a killed one has a successor', async () => {
  const rounds = await startersLoop({ starters: 12, rounds: 20 })
  console.log({
    leftMs: summed(rounds, 'leftMs'),
    leftAfterStartMs: summed(rounds, 'leftAfterStartMs'),
    successorMs: summed(rounds, 'successorMs'),
  })
  expect(rounds.map(({ holders, saidWho }) => [holders, saidWho])).toEqual(Array.from({ length: 20 }, () => [1, 11]))
  expect(Math.max(...rounds.map(({ leftMs }) => leftMs))).toBeLessThan(2000)
  expect(Math.max(...rounds.map(({ successorMs }) => successorMs))).toBeLessThan(1000)
})

/** The median and the most of a figure. */
function summed(rounds: readonly Round[], key: 'leftMs' | 'leftAfterStartMs' | 'successorMs'): string {
  const all = rounds.map((round) => Math.round(round[key])).sort((one, other) => one - other)
  return `median ${String(all[Math.floor(all.length / 2)])}, most ${String(all.at(-1))}`
}
