import type { ContactKind } from '../../../domain/person/person.ts'
import { normalHeading } from './normal.ts'
import type { AddressPart, Column } from './column.ts'

/** What a word says of a column. An asterisk stands for any ending. */
type Said =
  | { readonly says: 'kind'; readonly kind: ContactKind; readonly label: string }
  | { readonly says: 'address'; readonly part: AddressPart }
  | { readonly says: 'place'; readonly place: string }
  | { readonly says: 'filler' }

const kinds: readonly (readonly [ContactKind, string, string])[] = [
  [
    'email',
    '',
    'email emails mail mails emailadresse mailadresse courriel messagerie mel correo почта почты почтов* имейл* емейл* эл электронн* электронная electronico electronique electronica elektronische',
  ],
  ['phone', 'fax', 'fax faxnummer telefax telecopie telecopieur факс* facsimile fax* телефакс'],
  ['phone', 'pager', 'pager pagernummer piepser beeper busca пеиджер*'],
  [
    'phone',
    'mobile',
    'mobile mobiles cell cellphone cellular mob handy handynummer mobil mobil* portable gsm movil moviles celular мобильн* моб сотов* сот natel',
  ],
  [
    'phone',
    '',
    'phone phones telephone telephones tel telefon telefone telefonnummer rufnummer fon telefono telefonos tlf телефон* тел',
  ],
  ['telegram', '', 'telegram телеграм*'],
  ['whatsapp', '', 'whatsapp ватсап вотсап'],
  ['viber', '', 'viber ваибер'],
  ['instagram', '', 'instagram инстаграм*'],
  ['vk', '', 'vk vkontakte вконтакте'],
  ['url', '', 'url website web webpage homepage webseite internetseite site sitio pagina сайт* веб blog'],
]

const places: readonly (readonly [string, string])[] = [
  [
    'home',
    'home private privat private privates personal perso domicile prive privee particular casa домашн* дом личн* частн* residential',
  ],
  [
    'work',
    'work business office job company corporate geschaftlich dienstlich beruflich arbeit buro bureau professionnel* pro travail trabajo laboral oficina empresa firma рабоч* раб служебн* служ офис* организаци* компани* корпоративн* entreprise societe',
  ],
  [
    'other',
    'other weitere weiterer weiteres sonstige autre autres otro otra otros друг* ин* alternate alternative alternativ alt additional secondary second secondaire secundario sekundare sekundarer zweite дополнительн* доп второи вторая запасн*',
  ],
  ['car', 'car autotelefon auto voiture coche'],
  [
    'main',
    'main primary default preferred principal primare primarer haupt hauptnummer primaire primario основн* осн главн*',
  ],
  [
    '',
    'direct direkt прям* video radio callback isdn best day daytime evening day work1 mailing shipping billing legal фактическ* юридическ* privado',
  ],
]

const addressParts: readonly (readonly [AddressPart, string])[] = [
  ['street', 'street strasse str hausnummer rue calle улиц* квартир* адрес address adresse anschrift direccion'],
  ['city', 'city town ort stadt wohnort ville ciudad poblacion localidad город населенн* пункт'],
  [
    'region',
    'state region province county bundesland kanton provincia departement область край регион republic район estado',
  ],
  ['code', 'zip zipcode postcode plz postleitzahl postalcode индекс postal* cp'],
  ['country', 'country land pays pais стран*'],
  ['box', 'pobox postfach po box apartado'],
]

const fillers =
  'number numbers no nr num numero numeros nummer номер номера дома de du des la le el del of the address addresses adresse adresses direccion адрес адреса contact contacts contacto контакт* value line your my ваш ваши контактн* e code codigo code 1 2 3 4 5 6 7 8 9 10 area international page and или und et y'

const exact = new Map<string, Said[]>()
const stems: (readonly [string, Said])[] = []

for (const [kind, label, list] of kinds) take(list, { says: 'kind', kind, label })
for (const [place, list] of places) take(list, { says: 'place', place })
for (const [part, list] of addressParts) take(list, { says: 'address', part })
take(fillers, { says: 'filler' })

function take(list: string, said: Said): void {
  for (const word of list.split(' ')) {
    const normal = normalHeading(word.replace('*', ''))
    if (word.endsWith('*')) stems.push([normal, said])
    else exact.set(normal, [...(exact.get(normal) ?? []), said])
  }
}

function saidBy(word: string): readonly Said[] {
  return exact.get(word) ?? stems.flatMap(([stem, said]) => (word.startsWith(stem) ? [said] : []))
}

/**
 * Reads a heading word by word: a kind of contact with the place it is at, or one line of an address. Undefined where a word of it
 * is unknown, so that "Manager phone" is nobody's phone.
 */
export function columnByWords(normal: string, name: string): Column | undefined {
  const said = normal.split(' ').map(saidBy)
  if (said.some((meanings) => meanings.length === 0)) return undefined
  const all = said.flat()
  const place = all.flatMap((one) => (one.says === 'place' ? [one.place] : [])).find((one) => one !== '') ?? ''
  const kindsSaid = all.flatMap((one) => (one.says === 'kind' ? [one] : []))
  const kind = kinds.map(([of, label]) => kindsSaid.find((one) => one.kind === of && one.label === label)).find(Boolean)
  if (kind) {
    // "Phone country" is no phone.
    if (said.some((meanings) => meanings.every(({ says }) => says === 'address'))) return undefined
    const label = [place === 'main' || kind.label === 'mobile' ? '' : place, kind.label].filter(Boolean).join(' ')
    return { holds: 'contact', kind: kind.kind, ...(label === '' ? {} : { label }) }
  }
  const parts = all.flatMap((one) => (one.says === 'address' ? [one.part] : []))
  const part = (['box', 'code', 'country', 'region', 'city', 'street'] as const).find((one) => parts.includes(one))
  // The company at an address is none of its lines.
  return part && !normal.endsWith(' company') ? { holds: 'address', place, part, name } : undefined
}

/** Tells whether a heading says no more than a place: "Home", "Work". */
export function isPlaceAlone(normal: string): boolean {
  const said = normal.split(' ').map(saidBy)
  return (
    said.every((meanings) => meanings.some(({ says }) => says === 'place' || says === 'filler')) &&
    /\p{L}/u.test(normal)
  )
}

/** Tells whether a heading names a kind of contact among other words, and which. */
export function kindAmongWords(normal: string): 'phone' | 'email' | undefined {
  const named = normal
    .split(' ')
    .flatMap((word) => saidBy(word).flatMap((one) => (one.says === 'kind' ? [one.kind] : [])))
  return named.includes('email') ? 'email' : named.includes('phone') ? 'phone' : undefined
}

/** Somebody else, whose phone is not the person's. */
const othersWords =
  /^(?:owner|manager|assistant|asst|spouse|wife|husband|referr|parent|mother|father|child|kid|emergency|sponsor|upline|enroll|consultant|recruit|creat|modif|updat|assign|agent|rep|sales|salesperson|supervisor|boss|by|ответствен|менеджер|руководител|спонсор|наставник|куратор|создал|создан|кем|супруг|жен|муж|помощник|секретар|assistent|vorgesetzt|ehe|partner|conjoint|responsable|gestionnaire|propietari|jefe|asistente|conyuge|id|label|type|status|count|date|code|extension|ext|opt|bounce|order|total|sum|amount|invoice)/

/** Tells whether a heading is about somebody or something else than the person. */
export function isOfOthers(normal: string): boolean {
  return normal.split(' ').some((word) => othersWords.test(word))
}
