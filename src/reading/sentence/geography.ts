import { wordSet } from '../names/word-list.ts'

/** Tells whether words are the name of a city, a state or a country that many people come from. */
export function isGeographic(words: string): boolean {
  const name = words.toLowerCase().replace(/[.,]/g, '').trim()
  if (states.has(name)) return true
  const cities = Intl.supportedValuesOf('timeZone').map((zone) =>
    zone
      .slice(zone.lastIndexOf('/') + 1)
      .replaceAll('_', ' ')
      .toLowerCase(),
  )
  return cities.includes(name) || countries().has(name)
}

let known: ReadonlySet<string> | undefined

/** Every country by its name in English and Russian. */
function countries(): ReadonlySet<string> {
  if (known) return known
  const letters = Array.from({ length: 26 }, (_, at) => String.fromCharCode(65 + at))
  const codes = letters.flatMap((one) => letters.map((other) => one + other))
  const names = ['en', 'ru'].flatMap((lang) => {
    const words = new Intl.DisplayNames([lang], { type: 'region', fallback: 'none' })
    return codes.flatMap((code) => words.of(code)?.toLowerCase() ?? [])
  })
  return (known = new Set(names))
}

/** States and large cities that no time zone is named after. */
const states =
  wordSet(`alabama alaska arizona arkansas california colorado connecticut delaware florida georgia hawaii idaho illinois indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan
  minnesota mississippi missouri montana nebraska nevada ohio oklahoma oregon pennsylvania tennessee texas utah vermont virginia washington wisconsin wyoming scotland wales england boston seattle dallas
  houston miami atlanta philadelphia austin portland manchester birmingham leeds bristol liverpool glasgow edinburgh cardiff munich hamburg barcelona milan lyon kyiv mumbai delhi bangalore
  sheffield nottingham leicester coventry bradford wolverhampton newcastle sunderland brighton plymouth norwich exeter york bath oxford cambridge reading swansea aberdeen dundee cork galway limerick kent
  essex surrey sussex devon cornwall dorset somerset norfolk suffolk yorkshire lancashire cheshire wiltshire hampshire berkshire brooklyn queens bronx manhattan orlando tampa charlotte nashville memphis
  dayton columbus cleveland cincinnati pittsburgh buffalo baltimore sacramento oakland fresno tucson albuquerque omaha tulsa milwaukee minneapolis kazan`)
