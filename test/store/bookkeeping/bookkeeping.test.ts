import { join } from 'node:path'
import { expect, test } from 'vitest'
import { add } from '../../../src/domain/record/change.ts'
import { Fault } from '../../../src/domain/fault.ts'
import type { Instant } from '../../../src/domain/time/zone.ts'
import { openCopy } from '../../../src/store/file/open-copy.ts'
import { isWhole } from '../../../src/store/health/verify.ts'
import { fileStore, optionsFor } from '../../support/file-store.ts'
import { person } from '../../support/people.ts'
import { canMount, readOnlyDisk, smallDisk } from '../../support/unwritable.ts'

const at = '2026-03-10T09:00:00.000Z' as Instant

test.skipIf(!canMount)(
  'what is saved between a full disk and the next pass fits its seal, as does what was kept in memory',
  () => {
    const disk = smallDisk()
    const { store, file } = fileStore(join(disk.folder, 'followup.db'))
    disk.close()
    store.watchRuns.begin({ pid: 1, background: false }, { at, forgetBefore: at })
    expect(store.bookkeeping.trouble?.code).toBe('disk-full')
    disk.open()
    store.commit([add('person', person({ id: 'anna', name: 'Anna' }))], {
      command: 'add',
      about: 'Anna',
      actor: 'user',
    })
    expect(isWhole(fileStore(file).store.sql)).toBe(true)
    store.bookkeeping.writeDown()
    expect(store.bookkeeping.trouble).toBeNull()
    expect(store.watchRuns.since(at)).toHaveLength(1)
    expect(isWhole(store.sql)).toBe(true)
  },
)

test.skipIf(!canMount)(
  'a list of an older version that was read as a copy is brought up when it can be written',
  () => {
    const disk = readOnlyDisk()
    const { store, file } = fileStore(join(disk.folder, 'followup.db'))
    store.sql.db.exec(`ALTER TABLE contact_point DROP COLUMN state; ALTER TABLE reminder DROP COLUMN claimed_tag;
      ALTER TABLE person DROP COLUMN nickname; ALTER TABLE person DROP COLUMN given_name;
      ALTER TABLE person DROP COLUMN family_name; ALTER TABLE journal DROP COLUMN redoes;
      ALTER TABLE person DROP COLUMN former_name;
      ALTER TABLE person DROP COLUMN do_not_contact; DROP TABLE source; DROP TABLE source_row;
      DELETE FROM seal WHERE name IN ('source', 'source_row');
      PRAGMA user_version = 2`)
    store.close()
    disk.close()
    const copy = openCopy(optionsFor(file), new Fault('store-readonly', { file }))
    copy.watchRuns.begin({ pid: 1, background: false }, { at, forgetBefore: at })
    disk.open()
    copy.bookkeeping.writeDown()
    expect([copy.bookkeeping.trouble, copy.unwritable]).toEqual([null, null])
    expect(fileStore(file).store.watchRuns.since(at)).toHaveLength(1)
    copy.close()
  },
)
