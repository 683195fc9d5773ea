import { closeSync, openSync, readFileSync, readSync } from 'node:fs'
import type { ZoneFiles } from '../app/zones.ts'

/** Where systems keep zone files, the usual place first. */
const usualFolders = ['/usr/share/zoneinfo', '/usr/lib/zoneinfo', '/usr/share/lib/zoneinfo', '/etc/zoneinfo']

/** The zone files of this machine; `TZDIR` names their folder as it does for other programs. */
export function systemZoneFiles(
  env: Readonly<Record<string, string | undefined>> = process.env,
  folders: readonly string[] = process.platform === 'win32' ? [] : usualFolders,
): ZoneFiles {
  const named = env.TZDIR ?? ''
  const all = named !== '' && isThere(named) ? [named] : folders
  let found: string | undefined
  const version = (): string | null => {
    for (const one of all) {
      const told = versionIn(one)
      if (told === null) continue
      found = one
      return told
    }
    return null
  }
  const folder = () => {
    if (found === undefined) version()
    return (found ??= all.find(isThere)) ?? null
  }
  return {
    version,
    folder,
    read: (zone) => {
      const place = folder()
      return place === null ? undefined : bytesOf(`${place}/${zone}`)
    },
    names: () => {
      const place = folder()
      return place === null ? [] : namesIn(place)
    },
  }
}

/** Files that tell which data stand beside them, and where in their first words: the tz database's own, that of macOS and the BSDs. */
const marks = [
  ['tzdata.zi', /^# version (\d{4}[a-z]+)/],
  ['+VERSION', /^(\d{4}[a-z]+)/],
  ['TZDATA_VERSION', /^(?:tzdata-?)?(\d{4}[a-z]+)/],
] as const

function versionIn(folder: string): string | null {
  for (const [file, shape] of marks) {
    const version = shape.exec(startOf(`${folder}/${file}`))?.[1]
    if (version !== undefined) return version
  }
  return yearIn(folder)
}

/**
 * The year alone, by the list of leap seconds: it is written anew every half year and names the day, 11 to 12 months after, on
 * which it ends. So the data are of that year at least.
 */
function yearIn(folder: string): string | null {
  const list = bytesOf(`${folder}/leapseconds`)?.toString('latin1') ?? ''
  const seconds = /^#expires (\d+)/m.exec(list)?.[1]
  if (seconds === undefined) return null
  return String(new Date((Number(seconds) - 330 * 86_400) * 1000).getUTCFullYear())
}

/** What a file begins with; nothing where it cannot be read. */
function startOf(file: string): string {
  let descriptor: number
  try {
    descriptor = openSync(file, 'r')
  } catch {
    return ''
  }
  try {
    const bytes = Buffer.alloc(40)
    return bytes.toString('latin1', 0, readSync(descriptor, bytes))
  } catch {
    return ''
  } finally {
    closeSync(descriptor)
  }
}

function bytesOf(file: string): Buffer | undefined {
  try {
    return readFileSync(file)
  } catch {
    return undefined
  }
}

function isThere(folder: string): boolean {
  return bytesOf(`${folder}/UTC`) !== undefined || bytesOf(`${folder}/Etc/UTC`) !== undefined
}

/** From the tz database's one text, else from its table of places. */
function namesIn(folder: string): readonly string[] {
  const text = bytesOf(`${folder}/tzdata.zi`)?.toString('latin1') ?? ''
  const named = (shape: RegExp) => [...text.matchAll(shape)].flatMap(([, name]) => name ?? [])
  if (text !== '') return [...named(/^Z (\S+)/gm), ...named(/^L \S+ (\S+)/gm)]
  const table = bytesOf(`${folder}/zone1970.tab`) ?? bytesOf(`${folder}/zone.tab`)
  return (table?.toString('latin1') ?? '')
    .split('\n')
    .flatMap((line) => (line.startsWith('#') ? [] : (line.split('\t')[2] ?? [])))
}
