import { expect } from 'vitest'
import { killLoop } from './kill-loop.ts'
import { manners } from './played-server.ts'
import { testWith } from '../support/test-with.ts'

const test = testWith('dbus-daemon')

test('killed again and again while the bus shows, it loses no reminder, and none is in two popups, digests counted', async () => {
  const { planned, lost, beside } = await killLoop(12, manners.dunst)
  expect({ planned, lost, beside }).toEqual({ planned: 80, lost: 0, beside: 0 })
})
