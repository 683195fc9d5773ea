import { test } from 'vitest'
import { fuzz } from '../support/fuzz.ts'

test('no command line of any command ends as a bug or lets a control sign out: 2,000 of them', async () => {
  await fuzz(2_000)
})
