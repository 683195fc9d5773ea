import { dirname } from 'node:path'
import type { MachineFiles } from '../../app/machine.ts'

/** Who copies a folder elsewhere, by how such folders are called; the path with `/` between its names. */
const names: readonly (readonly [pattern: RegExp, by: string])[] = [
  [/\/Dropbox(?: \([^/]+\))?\//, 'Dropbox'],
  [/\/OneDrive(?: - [^/]+)?\//, 'OneDrive'],
  [/\/Library\/Mobile Documents\/|\/iCloud ?Drive\//, 'iCloud Drive'],
  [/\/(?:Google ?Drive|GoogleDrive-[^/]+|My Drive)\//, 'Google Drive'],
  [/\/Library\/CloudStorage\/([^/-]+)/, 'CloudStorage'],
  [/\/(?:Yandex\.Disk|Яндекс\.Диск|YandexDisk)\//, 'Yandex Disk'],
  [/\/(?:Nextcloud|ownCloud)\//, 'Nextcloud'],
  [/\/(?:MEGA|MEGAsync|pCloudDrive|Box|Box Sync|Syncthing|Sync)\//, 'Sync'],
]

/** What such programs leave in the folders they copy. */
const marks: readonly (readonly [pattern: RegExp, by: string])[] = [
  [/^\.stfolder$/, 'Syncthing'],
  [/^\.dropbox(?:\.cache)?$/, 'Dropbox'],
  [/^\.(?:nextcloud|owncloud)sync\.log$|^\._sync_\w+\.db$|^\.sync_\w+\.db$/, 'Nextcloud'],
  [/^\.tmp\.drive(?:down|up)load$/, 'Google Drive'],
  [/^\.(?:SyncArchive|SyncID|sync)$/, 'Resilio Sync'],
  [/^\.849C9593-D756-4E56-8D6E-42412F2A707B$/, 'OneDrive'],
  [/^\.sync-exclude\.lst$/, 'Nextcloud'],
]

/** File systems that are other machines' (statfs(2)): nfs, smb, cifs, smb2, ceph, 9p, afs, and those of programs. */
const network: Readonly<Record<number, string>> = {
  0x6969: 'NFS',
  0x517b: 'SMB',
  0xff534d42: 'CIFS',
  0xfe534d42: 'SMB2',
  0x00c36400: 'Ceph',
  0x5346414f: 'AFS',
}

/** Finds out who copies a folder elsewhere while it is in use, by its path and what lies in it and above; null where nobody does. */
export async function syncedBy(folder: string, files: Pick<MachineFiles, 'names'>): Promise<string | null> {
  const path = `${folder.replaceAll('\\', '/')}/`
  for (const [pattern, by] of names) {
    const match = pattern.exec(path)
    if (match) return match[1] ?? by
  }
  for (let above = folder; ; above = dirname(above)) {
    const there = await files.names(above)
    for (const [pattern, by] of marks) if (there.some((name) => pattern.test(name))) return by
    if (dirname(above) === above) return null
  }
}

/** The kind of a file system that is another machine's; null for a disk of this one. */
export function networkKind(type: number): string | null {
  return network[type >>> 0] ?? null
}
