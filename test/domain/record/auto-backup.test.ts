import { expect, test } from 'vitest'
import { autoBackupDays, autoBackupName } from '../../../src/domain/record/auto-backup.ts'

test('the backups of a list are those with its own name and a day, the last first', () => {
  const names = [
    autoBackupName('followup', '2026-03-09'),
    'followup-auto-2026-03-10.db',
    'followup-auto-2026-02-30.db',
    'followup-auto-2026-03-11.db.gz',
    'followup-auto-.db',
    'followup-2026-03-12.db',
    'other-auto-2026-03-13.db',
    'my-followup-auto-2026-03-14.db',
  ]
  expect(autoBackupDays('followup', names)).toEqual(['2026-03-10', '2026-03-09'])
  expect(autoBackupDays('other', names)).toEqual(['2026-03-13'])
})
