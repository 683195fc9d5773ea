import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { phoneContacts } from '../support/vcards.ts'
import { nothing, session, zone } from './first-day.ts'
import { builtProgram } from './program.ts'

test('a line whose date cannot be is refused, and nothing of it is saved', async () => {
  const program = builtProgram({ TZ: zone.name })
  onTestFinished(() => program.end())
  writeFileSync(join(program.home, 'contacts.vcf'), phoneContacts())
  const { line } = session(program, 'en')
  await line('import', 'contacts.vcf')
  await line('plan', '12', 'in 3 days', 'call')
  const impossible = 'the calendar or the clock has no such thing. Nothing was saved.'
  const unread = 'is not understood as a date. Nothing was saved.'
  const lines: readonly (readonly [args: readonly string[], said: string])[] = [
    [['add', 'Ruth Hale, +1 415 555 2699, call feb 30'], `"feb 30": ${impossible}`],
    [['add', 'Ruth Hale, call tue 25:00'], `"tue 25:00": ${impossible}`],
    [['add', 'Ruth Hale, через 3 дняяя'], `"через 3 дняяя" ${unread}`],
    [['add', 'Рита Хейл, позвонить 32 января'], `"32 января": ${impossible}`],
    [['add', 'Ruth Hale, call blursday at 10'], `"blursday" ${unread}`],
    [['add', 'Ruth Hale, call blursday 10'], `"blursday" ${unread}`],
    [['add', 'Ruth Hale, call on blursday'], `"blursday" ${unread}`],
    [['add', 'Ruth Hale, call in 3 dyas'], `"in 3 dyas" ${unread}`],
    [['add', 'Ruth Hale, call in 3'], `"in 3" ${unread}`],
    [['add', 'Рита Хейл, позвонить в пятнитсу'], `"пятнитсу" ${unread}`],
    [['add', 'Рита Хейл, через 3 дняя'], `"через 3 дняя" ${unread}`],
    [['add', 'Рита Хейл, позвонить через ниделю'], `"через ниделю" ${unread}`],
    [['log', '12', 'called, call back on blursday'], `"blursday" ${unread}`],
    [['done', '12', 'sent it, call in 3 dyas'], `"in 3 dyas" ${unread}`],
    [['plan', '12', '31 nov', 'call'], `"31 nov": ${impossible}`],
    [['plan', '12', 'blursday', 'call'], `"blursday call" ${unread}`],
    [['done', '12', 'sent it', '--next', 'blursday 10'], `"blursday" ${unread}`],
    [['snooze', '12', 'blursday'], `"blursday" ${unread}`],
  ]
  for (const [args, said] of lines) {
    const refused = await line(...args)
    expect(refused, args.join(' ')).toMatchObject({ stdout: '', exit: 1, changes: nothing })
    const [first = ''] = refused.stderr.split('\n')
    expect(first.replace(' Perhaps you mean:', '')).toBe(said)
  }
})
