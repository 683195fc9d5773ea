import type { Zone } from '../../domain/time/zone.ts'
import { placeNames } from './place-names.ts'

/** Finds the zone of a city or region, in English or Russian, in the nominative or as «по» has it; undefined where none is known. */
export function zoneOfPlace(text: string): Zone | undefined {
  const name = text
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[\s_-]+/g, ' ')
    .trim()
  if (name.length < 2) return undefined
  for (const nominative of /^[а-я]/.test(name) ? nominatives(name) : [name]) {
    const zone = zoneOf(nominative)
    if (zone !== undefined) return zone
  }
  return undefined
}

/** Gives a zone of the table by its own name in any case. */
export function zoneNamed(name: string): Zone | undefined {
  const at = placeNames.toLowerCase().indexOf(`\n${name.toLowerCase()}: `)
  return at < 0 ? undefined : placeNames.slice(at + 1, at + 1 + name.length)
}

function zoneOf(name: string): Zone | undefined {
  if (name === '') return undefined
  for (let at = placeNames.indexOf(name); at >= 0; at = placeNames.indexOf(name, at + 1)) {
    const isWhole = placeNames.startsWith(', ', at - 2) || placeNames.startsWith(': ', at - 2)
    const after = placeNames.charAt(at + name.length)
    if (!isWhole || (after !== ',' && after !== '\n')) continue
    const line = placeNames.lastIndexOf('\n', at) + 1
    return placeNames.slice(line, placeNames.indexOf(':', line))
  }
  return undefined
}

/** What a Russian name may be the dative of, itself first: «Парижу», «Москве», «Казани», «Афинам», «Новой Зеландии», «иркутскому». */
function nominatives(name: string): readonly string[] {
  const adjective = /^(нижнему|новои|новой) (.+)$/.exec(name)
  const before = adjective ? (adjective[1] === 'нижнему' ? 'нижний ' : 'новая ') : ''
  const noun = adjective?.[2] ?? name
  const stem = noun.slice(0, -1)
  const others = noun.endsWith('скому')
    ? [noun.slice(0, -3), noun.slice(0, -5)]
    : noun.endsWith('ому')
      ? [`${noun.slice(0, -3)}ий`]
      : noun.endsWith('у')
        ? [stem]
        : noun.endsWith('ю')
          ? [`${stem}й`, `${stem}ь`]
          : noun.endsWith('е')
            ? [`${stem}а`, `${stem}я`]
            : noun.endsWith('ам') || noun.endsWith('ям')
              ? [`${noun.slice(0, -2)}ы`, `${noun.slice(0, -2)}и`]
              : noun.endsWith('и')
                ? [`${stem}ь`, `${stem}я`]
                : []
  return [name, ...others.map((one) => before + one)]
}
