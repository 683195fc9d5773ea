import { expect, test } from 'vitest'
import { networkKind, syncedBy } from '../../../src/notify/doctor/synced.ts'
import { testMachine } from '../../support/test-machine.ts'

test.each([
  ['/home/anna/Dropbox', 'Dropbox'],
  ['/home/anna/Dropbox (Personal)/lists', 'Dropbox'],
  ['C:\\Users\\Anna\\OneDrive - Acme\\followup', 'OneDrive'],
  ['/Users/anna/Library/Mobile Documents/com~apple~CloudDocs/followup', 'iCloud Drive'],
  ['/Users/anna/Library/CloudStorage/GoogleDrive-anna@example.com/My Drive', 'Google Drive'],
  ['/Users/anna/Library/CloudStorage/ProtonDrive-anna', 'ProtonDrive'],
  ['/home/anna/Google Drive/followup', 'Google Drive'],
  ['/home/anna/Яндекс.Диск', 'Yandex Disk'],
  ['/home/anna/Nextcloud/lists', 'Nextcloud'],
  ['/home/anna/.local/share/followup', null],
  ['/home/anna/dropboxes', null],
  ['/home/anna/Boxing', null],
] as const)('%s is copied by %s', async (folder, by) => {
  expect(await syncedBy(folder, testMachine().port.files)).toBe(by)
})

test.each([
  ['.stfolder', 'Syncthing'],
  ['.dropbox', 'Dropbox'],
  ['._sync_0a1b2c.db', 'Nextcloud'],
  ['.SyncID', 'Resilio Sync'],
  ['notes.txt', null],
] as const)('a folder above that holds %s is copied by %s', async (name, by) => {
  const { port, files, folders } = testMachine()
  folders.add('/home/anna/lists').add('/home/anna/lists/sales')
  files.set(`/home/anna/lists/${name}`, '')
  expect(await syncedBy('/home/anna/lists/sales', port.files)).toBe(by)
})

test.each([
  [0x6969, 'NFS'],
  [0xff534d42, 'CIFS'],
  [0xff534d42 | 0, 'CIFS'],
  [0xef53, null],
] as const)('a file system of the kind %i is %s', (type, kind) => {
  expect(networkKind(type)).toBe(kind)
})
