import { beforeEach, expect, test } from 'vitest'
import { takeEvent } from '../../../src/notify/popup/act.ts'
import { rungElsewhere } from '../../../src/notify/watch/rung-elsewhere.ts'
import { tick, type ShownReminder } from '../../../src/notify/watch/tick.ts'
import { followup, given, nudge, withPeople } from '../../support/loop.ts'
import type { TestApp } from '../../support/test-app.ts'

let app: TestApp
beforeEach(() => {
  app = withPeople()
})

/** A promise to Anna at a time of Tuesday 10 March, in UTC; the test's clock begins at 09:00. */
function at(time: '09:00' | '09:30' | '22:00', kind: 'promise' | 'nudge' = 'promise') {
  const moment = { day: '2026-03-10', time, zone: 'UTC', dueAt: `2026-03-10T${time}:00.000Z` } as const
  return followup({ what: 'call', kind, ...moment })
}

/** One who looks on, and a watch of another process that rings when it is told to. */
async function besideAWatch() {
  const whole = await app.app()
  const elsewhere = rungElsewhere(whole)
  return {
    look: async () => (await elsewhere.look()).map(inWords),
    called: async () => (await elsewhere.called()).map(({ person }) => person.name),
    callPressed: async (popup: string) => {
      await takeEvent(whole, await whole.notifier(), { kind: 'action', popup, key: 'call' }, whole.stopSignal())
    },
    rings: async () => {
      await tick(whole, await whole.notifier(), whole.stopSignal())
    },
  }
}

function inWords({ kind, way, items }: ShownReminder): string {
  return `${kind} (${way}): ${items.map(({ person }) => person.name).join(', ')}`
}

/** Everything the ledger keeps. */
function ledger(): readonly object[] {
  return app.store().sql.all('SELECT * FROM reminder', [])
}

test('what the other watch has shown is seen once', async () => {
  given(app, at('09:00'))
  const { look, rings } = await besideAWatch()
  await rings()
  expect(await look()).toEqual(['followup (notify-send): Anna Petrova'])
  expect(await look()).toEqual([])
})

test('what came due is seen before the other watch shows it, is no other ring then, and nothing is written', async () => {
  given(app, at('09:00'))
  const { look, rings } = await besideAWatch()
  expect(await look()).toEqual(['followup (terminal): Anna Petrova'])
  expect(ledger()).toEqual([])
  await rings()
  expect(await look()).toEqual([])
})

test("Call pressed on the other watch's popup is seen once, each time it is pressed", async () => {
  given(app, at('09:00'))
  const { called, callPressed, rings } = await besideAWatch()
  await rings()
  expect(await called()).toEqual([])
  for (const popup of ['1', '2']) {
    app.pass(1)
    await callPressed(popup)
    expect(await called()).toEqual(['Anna Petrova'])
    expect(await called()).toEqual([])
  }
})

test('each repeat of the other watch is seen', async () => {
  given(app, at('09:00'))
  const { look, rings } = await besideAWatch()
  expect(await look()).toHaveLength(1)
  await rings()
  expect(await look()).toEqual([])
  for (const minutes of [10, 30]) {
    app.pass(minutes - 1)
    expect(await look()).toEqual([])
    app.pass(1)
    await rings()
    expect(await look()).toEqual(['followup (notify-send): Anna Petrova'])
    expect(await look()).toEqual([])
  }
})

test('what the other watch cannot show is seen all the same, and comes again after the first pause', async () => {
  given(app, at('09:00'))
  app.watch.desktopFails('refused')
  const { look, rings } = await besideAWatch()
  const seen: number[] = []
  for (let minute = 0; minute <= 4; minute++) {
    await rings()
    seen.push((await look()).length)
    app.pass(1)
  }
  app.pass(10)
  await rings()
  expect([...seen, (await look()).length]).toEqual([1, 0, 0, 0, 0, 1])
})

test('where nothing is to come again it comes once', async () => {
  app = withPeople({ config: { repeatAfter: 'never' } })
  const { look, rings } = await besideAWatch()
  await rings()
  given(app, at('09:00'))
  app.watch.desktopFails('refused')
  expect(await look()).toHaveLength(1)
  app.pass(600)
  expect(await look()).toEqual([])
})

test('a morning digest is seen with everybody in it, whoever is first', async () => {
  for (const first of ['look', 'rings'] as const) {
    app = withPeople({ now: '2026-03-10T08:30' })
    given(
      app,
      followup({ day: '2026-03-10' }),
      followup({ personId: 'lena', day: '2026-03-10' }),
      nudge('2026-03-10', 1),
    )
    const { look, rings } = await besideAWatch()
    await rings()
    expect(await look()).toEqual([])
    app.moveTo('2026-03-10T09:00')
    if (first === 'rings') await rings()
    const way = first === 'rings' ? 'notify-send' : 'terminal'
    expect(await look()).toEqual([`morning (${way}): Anna Petrova, Лена Орлова, Anna Petrova`])
    await rings()
    expect(await look()).toEqual([])
  }
})

test('a digest of one is that person’s own', async () => {
  app = withPeople({ now: '2026-03-10T09:00' })
  given(app, followup({ day: '2026-03-10' }))
  const { look, rings } = await besideAWatch()
  await rings()
  expect(await look()).toEqual(['followup (notify-send): Anna Petrova'])
})

test('in quiet hours a promise for that minute is seen, and a nudge is not', async () => {
  given(app, at('22:00', 'nudge'))
  const { look, rings } = await besideAWatch()
  app.moveTo('2026-03-10T22:00')
  expect(await look()).toEqual([])
  given(app, at('22:00'))
  expect(await look()).toEqual(['followup (terminal): Anna Petrova'])
  await rings()
  expect(await look()).toEqual([])
})

test('what rang before anybody looked on is not seen', async () => {
  given(app, at('09:00'))
  const { rings } = await besideAWatch()
  await rings()
  app.pass(1)
  const { look } = await besideAWatch()
  expect(await look()).toEqual([])
})
