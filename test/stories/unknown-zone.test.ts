import { expect, test } from 'vitest'
import { add } from '../../src/domain/record/change.ts'
import { followup, person } from '../support/people.ts'
import { testApp } from '../support/test-app.ts'

/** A list with somebody in a zone that does not exist, as an older program took it in. */
function withNowhere() {
  const app = testApp({ zone: 'Europe/Berlin' })
  const step = { time: '10:00', zone: 'Nonsense/Zone', dueAt: '2026-03-11T09:00:00.000Z' } as const
  const weekly = { ...step, rule: 'FREQ=WEEKLY;BYDAY=WE', ruleFrom: 'calendar' } as const
  app
    .store()
    .commit(
      [
        add('person', person({ id: 'jane', name: 'Jane Doe', zone: 'Nonsense/Zone' })),
        add('followup', followup({ personId: 'jane', day: '2026-03-11', what: 'ask', ...weekly })),
      ],
      { command: 'import', about: '', actor: 'user' },
    )
  return app
}

test('show says that a person’s zone does not exist, and goes on', async () => {
  const app = withNowhere()
  const page = await app.run('show jane')
  expect(page).toContain('Their time  Nonsense/Zone · no such time zone · followup edit 1 --zone …')
  expect(page).toContain('10:00')
  expect(await app.json('show jane')).toMatchObject({ zone: 'Nonsense/Zone', isZoneKnown: false, localTime: null })
})

test('every page with such a person is drawn', async () => {
  const app = withNowhere()
  for (const line of ['today', 'list', 'search jane', 'board', 'history', 'export steps.ics', 'export all.json'])
    expect(await app.run(line), line).not.toMatch(/exit (?:1|70)/)
})

test('her time is refused with the line that names her zone', async () => {
  const app = withNowhere()
  expect(await app.run('move jane "friday 10am her time"')).toMatchInlineSnapshot(`
    "! The time zone "Nonsense/Zone" is not known.
    ! Try: followup edit 1 --zone …
    exit 1"
  `)
  await app.run('edit 1 --zone asia/tokyo')
  expect(await app.run('move jane "friday 10am her time"')).toContain('Asia/Tokyo')
})

test('what comes again at a time in such a zone is moved first', async () => {
  const app = withNowhere()
  app.moveTo('2026-03-11T09:30')
  expect(await app.run('done jane talked')).toMatchInlineSnapshot(`
    "! The time zone "Nonsense/Zone" is not known.
    ! Try: followup move 1 "… 10:00"
    exit 1"
  `)
  await app.run('move jane "today 11:00"')
  expect(await app.run('done jane talked')).toContain('Wed 18 Mar 10:00')
})

test('a calendar takes what repeats in such a zone once, at its instant', async () => {
  const app = withNowhere()
  await app.run('export steps.ics')
  const written = new TextDecoder().decode(app.files.get('steps.ics'))
  expect(written).toContain('DTSTART:20260311T090000Z')
  expect(written).not.toMatch(/RRULE|TZID/)
})

test('an export with a zone that does not exist is refused with its line, and taken with another', async () => {
  const old = withNowhere()
  await old.run('export old.json')
  const file = new TextDecoder().decode(old.files.get('old.json'))
  const app = testApp({ zone: 'Europe/Berlin', files: { 'old.json': file } })
  expect(await app.run('import old.json --yes')).toMatchInlineSnapshot(`
    "! old.json, line 5: there is no time zone "Nonsense/Zone". Nothing was saved.
    ! Try: followup import old.json --zone Europe/Berlin --dry-run
    exit 1"
  `)
  expect(app.store().people.isEmpty()).toBe(true)
  await app.run('import old.json --zone Europe/Moscow --yes')
  expect(await app.json('show jane')).toMatchObject({
    zone: 'Europe/Moscow',
    next: [{ time: '10:00', zone: 'Europe/Moscow', dueAt: '2026-03-11T07:00:00.000Z' }],
  })
})

test('an instant in a file counts for nothing beside its day, time and zone', async () => {
  const from = testApp({ zone: 'Europe/Berlin' })
  await from.run('add "Jane Doe" --next "11 mar 10:00"')
  await from.run('add "Tom Baker" --next "12 mar"')
  await from.run('export old.json')
  const file = new TextDecoder()
    .decode(from.files.get('old.json'))
    .replace('2026-03-11T09:00:00.000Z', '2026-03-20T03:00:00.000Z')
    .replace('"dueAt":null', '"dueAt":"2026-01-01T00:00:00.000Z"')
  expect(file).toMatch(/2026-03-20T03.*2026-01-01T00|2026-01-01T00.*2026-03-20T03/s)
  const app = testApp({ zone: 'Europe/Berlin', files: { 'old.json': file } })
  await app.run('import old.json --yes')
  expect(await app.json('show jane')).toMatchObject({ next: [{ dueAt: '2026-03-11T09:00:00.000Z' }] })
  expect(await app.json('show tom')).toMatchObject({ next: [{ day: '2026-03-12', dueAt: null }] })
})

test('a time without a zone is no row of an export', async () => {
  const from = testApp({ zone: 'Europe/Berlin' })
  await from.run('add "Jane Doe" --next "11 mar 10:00"')
  await from.run('export old.json')
  const file = new TextDecoder()
    .decode(from.files.get('old.json'))
    .replace('"time":"10:00","zone":"Europe/Berlin"', '"time":"10:00","zone":null')
  const app = testApp({ zone: 'Europe/Berlin', files: { 'old.json': file } })
  expect(await app.run('import old.json --yes')).toContain('Jane Doe: "zone" of a row of "followup" cannot be null')
})
