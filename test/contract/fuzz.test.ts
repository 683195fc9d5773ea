import { expect, test } from 'vitest'
import { wrongAmong } from '../support/fuzz.ts'

test('no command line of any command ends as a bug, lets a control sign out or breaks a text: 2,000 of them', async () => {
  expect(await wrongAmong({ lines: 2_000, longs: 0, seed: Number(process.env.FUZZ_SEED ?? 20_260_310) })).toEqual([])
})
