import { expect, test } from 'vitest'
import { killLoop } from '../../test/smoke/kill-loop.ts'

test('300 kills over 3,000 reminders: none is lost, every repeat takes the place of the first', async () => {
  const figures = await killLoop({ kills: 300, batch: 10 })
  console.log(figures)
  expect(figures).toMatchObject({ planned: 3000, lost: 0, unconfirmed: 0, doubled: 0 })
})
