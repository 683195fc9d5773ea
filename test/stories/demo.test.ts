import { expect, test } from 'vitest'
import { testApp } from '../support/test-app.ts'

test('a refusal on the sample of the demo goes on there', async () => {
  const app = testApp()
  await app.run('demo --yes')
  const { stderr } = await app.runArgs(['plan', '1', '--demo'])
  expect(stderr).toContain('followup plan 1 … --demo')
})

test('without a sample --demo says so, and makes none', async () => {
  const app = testApp()
  for (const line of ['plan 1 friday --demo', 'today --demo'])
    expect(await app.run(line)).toBe('! There is no sample to work on yet.\n! Try: followup demo\nexit 1')
  expect(await app.run('demo --remove')).toBe('There is no sandbox.')
})
