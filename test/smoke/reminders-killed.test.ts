import { expect, test } from 'vitest'
import { killLoop } from './kill-loop.ts'

test('killed again and again while the bus shows, it loses no reminder, and every repeat takes the place of the first', async () => {
  const { repeats, byNumber, byTag, ...rest } = await killLoop({ kills: 12, batch: 5 })
  expect(rest).toEqual({ kills: 12, planned: 60, lost: 0, unconfirmed: 0, doubled: 0 })
  expect(byNumber + byTag).toBe(repeats)
})
