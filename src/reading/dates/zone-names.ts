import type { Zone } from '../../domain/zone.ts'

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

/** Zones spelt out and places whose time people name, before "time". */
const english: readonly (readonly [zone: Zone, names: string])[] = [
  ['America/Los_Angeles', 'pacific|us pacific|los angeles|la|san francisco|seattle|california'],
  ['America/Denver', 'mountain|us mountain|denver'],
  ['America/Chicago', 'central|us central|chicago|dallas|houston|texas'],
  ['America/New_York', 'eastern|us eastern|new york|ny|boston|washington|miami'],
  ['Etc/GMT+8', 'pacific standard'],
  ['Etc/GMT+7', 'mountain standard|pacific daylight'],
  ['Etc/GMT+6', 'central standard|mountain daylight'],
  ['Etc/GMT+5', 'eastern standard|central daylight'],
  ['Etc/GMT+4', 'eastern daylight'],
  ['UTC', 'greenwich mean|greenwich|coordinated universal|universal|zulu'],
  ['Europe/London', 'london|uk|british|england'],
  ['Etc/GMT-1', 'british summer'],
  ['Europe/Berlin', 'berlin|germany|german|munich|frankfurt|central european'],
  ['Etc/GMT-2', 'central european summer'],
  ['Europe/Kyiv', 'kyiv|eastern european'],
  ['Europe/Paris', 'paris'],
  ['Europe/Madrid', 'madrid'],
  ['Europe/Rome', 'rome|milan'],
  ['Europe/Amsterdam', 'amsterdam'],
  ['Europe/Zurich', 'zurich'],
  ['Europe/Lisbon', 'lisbon'],
  ['Europe/Dublin', 'dublin'],
  ['Europe/Istanbul', 'istanbul'],
  ['Europe/Moscow', 'moscow'],
  ['Asia/Dubai', 'dubai'],
  ['Asia/Jerusalem', 'israel|tel aviv'],
  ['Asia/Kolkata', 'india|indian standard|indian|delhi|mumbai'],
  ['Asia/Singapore', 'singapore'],
  ['Asia/Hong_Kong', 'hong kong'],
  ['Asia/Shanghai', 'beijing|shanghai|china'],
  ['Asia/Tokyo', 'tokyo|japan'],
  ['Australia/Sydney', 'sydney|melbourne'],
  ['America/Toronto', 'toronto'],
  ['America/Sao_Paulo', 'sao paulo'],
]

/** After «по»: a place in the dative, and the stem of its adjective before «времени». */
const russian: readonly (readonly [zone: Zone, places: string, stems: string])[] = [
  ['Europe/Moscow', 'москве', 'московск'],
  ['Europe/Kaliningrad', 'калининграду', 'калининградск'],
  ['Europe/Samara', 'самаре', 'самарск'],
  ['Asia/Yekaterinburg', 'екатеринбургу|уфе|челябинску|перми', 'екатеринбургск|уфимск|пермск|уральск'],
  ['Asia/Omsk', 'омску', 'омск'],
  ['Asia/Novosibirsk', 'новосибирску', 'новосибирск'],
  ['Asia/Krasnoyarsk', 'красноярску', 'красноярск'],
  ['Asia/Irkutsk', 'иркутску', 'иркутск'],
  ['Asia/Yakutsk', 'якутску', 'якутск'],
  ['Asia/Vladivostok', 'владивостоку|хабаровску', 'владивостокск|хабаровск'],
  ['Asia/Magadan', 'магадану', 'магаданск'],
  ['Asia/Kamchatka', 'камчатке', 'камчатск'],
  ['Europe/Minsk', 'минску', 'минск'],
  ['Europe/Kyiv', 'киеву', 'киевск'],
  ['Asia/Almaty', 'алматы|алмате|астане', 'алматинск'],
  ['Asia/Tashkent', 'ташкенту', 'ташкентск'],
  ['Asia/Tbilisi', 'тбилиси', 'тбилисск'],
  ['Asia/Yerevan', 'еревану', 'ереванск'],
  ['Asia/Baku', 'баку', 'бакинск'],
  ['Asia/Dubai', 'дубаю', 'дубайск'],
  ['UTC', 'гринвичу', 'гринвичск|всемирн'],
  ['Europe/London', 'лондону', 'лондонск'],
  ['Europe/Berlin', 'берлину', 'берлинск|среднеевропейск|центральноевропейск'],
  ['Europe/Paris', 'парижу', 'парижск'],
  ['Europe/Istanbul', 'стамбулу', 'стамбульск'],
  ['America/New_York', 'нью йорку', 'нью йоркск'],
  ['America/Los_Angeles', 'лос анджелесу', 'лос анджелесск'],
  ['Asia/Tokyo', 'токио', 'токийск'],
  ['Asia/Shanghai', 'пекину', 'пекинск'],
]

let byName: Map<string, Zone> | undefined
let firstWords: Set<string> | undefined

/** Tells whether a word in lower case begins the name of a zone. */
export function beginsZone(word: string): boolean {
  firstWords ??= new Set([...zones().keys()].map((name) => name.split(' ', 1)[0] ?? name))
  return firstWords.has(word)
}

/** Gives the zone of a name in lower case, as it stands before "time", behind «по» or before «времени». */
export function zoneNamed(name: string): Zone | undefined {
  return zones().get(name)
}

function zones(): ReadonlyMap<string, Zone> {
  if (!byName) {
    byName = new Map()
    for (const [zone, names] of english) for (const one of names.split('|')) byName.set(one, zone)
    for (const [zone, places, stems] of russian) {
      for (const place of places.split('|')) byName.set(place, zone)
      for (const stem of stems.split('|')) byName.set(`${stem}ому`, zone)
    }
  }
  return byName
}
