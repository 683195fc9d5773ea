import type { Zone } from '../../../domain/time/zone.ts'

/** Abbreviations that name one offset or one place. A fixed offset is a zone of its own: Etc/GMT+8 is eight hours behind. */
export const zoneLetters: Readonly<Record<string, Zone>> = {
  utc: 'UTC',
  gmt: 'UTC',
  pst: 'Etc/GMT+8',
  pdt: 'Etc/GMT+7',
  mst: 'Etc/GMT+7',
  mdt: 'Etc/GMT+6',
  cst: 'Etc/GMT+6',
  cdt: 'Etc/GMT+5',
  est: 'Etc/GMT+5',
  edt: 'Etc/GMT+4',
  pt: 'America/Los_Angeles',
  mt: 'America/Denver',
  ct: 'America/Chicago',
  et: 'America/New_York',
  bst: 'Etc/GMT-1',
  cet: 'Europe/Berlin',
  cest: 'Etc/GMT-2',
  eet: 'Europe/Kyiv',
  eest: 'Etc/GMT-3',
  msk: 'Europe/Moscow',
  мск: 'Europe/Moscow',
  ist: 'Asia/Kolkata',
}

/** The four of the United States, whose "time" is often left out: "3pm eastern". */
export const bareZones = new Set(['pacific', 'mountain', 'central', 'eastern'])

/** Zones spelt out, before "time"; places are in `zones/place-names.ts`. */
const spelt: readonly (readonly [zone: Zone, names: string])[] = [
  ['America/Los_Angeles', 'pacific|us pacific'],
  ['America/Denver', 'mountain|us mountain'],
  ['America/Chicago', 'central|us central'],
  ['America/New_York', 'eastern|us eastern'],
  ['Etc/GMT+8', 'pacific standard'],
  ['Etc/GMT+7', 'mountain standard|pacific daylight'],
  ['Etc/GMT+6', 'central standard|mountain daylight'],
  ['Etc/GMT+5', 'eastern standard|central daylight'],
  ['Etc/GMT+4', 'eastern daylight'],
  ['UTC', 'greenwich mean|greenwich|coordinated universal|universal|zulu|гринвичу'],
  ['Europe/London', 'british'],
  ['Etc/GMT-1', 'british summer'],
  ['Europe/Berlin', 'german|central european'],
  ['Etc/GMT-2', 'central european summer'],
  ['Europe/Kyiv', 'eastern european'],
  ['Asia/Kolkata', 'indian standard|indian'],
]

/** The stems of adjectives before «времени» that do not follow from the name of a place. */
const stems: readonly (readonly [zone: Zone, stems: string])[] = [
  ['Europe/Moscow', 'московск'],
  ['Europe/Samara', 'самарск'],
  ['Asia/Yekaterinburg', 'уфимск|пермск|уральск'],
  ['Asia/Kamchatka', 'камчатск'],
  ['Asia/Almaty', 'алматинск'],
  ['Asia/Tbilisi', 'тбилисск'],
  ['Asia/Baku', 'бакинск'],
  ['Asia/Dubai', 'дубайск'],
  ['UTC', 'гринвичск|всемирн'],
  ['Europe/Berlin', 'среднеевропейск|центральноевропейск'],
  ['Asia/Tokyo', 'токийск'],
]

let byName: Map<string, Zone> | undefined

/** Gives the zone that is spelt out in lower case, as it stands before "time" or «времени». */
export function zoneSpelt(name: string): Zone | undefined {
  if (!byName) {
    byName = new Map()
    for (const [zone, names] of spelt) for (const one of names.split('|')) byName.set(one, zone)
    for (const [zone, list] of stems) for (const stem of list.split('|')) byName.set(`${stem}ому`, zone)
  }
  return byName.get(name)
}
