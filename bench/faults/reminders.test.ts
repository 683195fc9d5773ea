import { expect, test } from 'vitest'
import { killLoop } from '../../test/smoke/kill-loop.ts'
import { manners } from '../../test/smoke/played-server.ts'

test('300 kills over 2,000 reminders: none is lost, and none is in two popups, digests counted', async () => {
  const figures = await killLoop(300, manners.dunst)
  console.log(figures)
  expect(figures).toMatchObject({ planned: 2000, lost: 0, beside: 0 })
})

test('on a server without tags only what was being shown at a kill is up twice', async () => {
  const figures = await killLoop(60, manners.xfce)
  console.log(figures)
  expect(figures).toMatchObject({ planned: 400, lost: 0 })
  expect(figures.beside).toBeLessThanOrEqual(60)
})
