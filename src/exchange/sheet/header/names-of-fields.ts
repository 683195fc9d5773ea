import { columnInFiles, fieldValues, fileFields } from '../../../domain/person/fields.ts'
import type { ContactKind } from '../../../domain/person/person.ts'
import type { Column, Field } from './column.ts'
import { normalHeading } from './normal.ts'

/** Headings in English, Russian, German, French and Spanish that name a field as a whole, between bars. */
const fieldHeadings: Readonly<Record<Field, string>> = {
  ...fieldValues(fileFields, (key) => columnInFiles(key).headings),
  roles: 'roles|role|роли|роль',
  stages: 'stage|stages|этап|этапы|стадия',
  letGo: 'let go|отпущен',
  name:
    'name|full name|display name|contact|contact name|person|person name|client|client name|customer|customer name|who|whom|lead|lead name|prospect|guest|member|partner|partner name|distributor name|consultant name|member name|name full|' +
    'фио|ф и о|имя и фамилия|фамилия и имя|фамилия имя|имя фамилия|фамилия имя отчество|имя отчество фамилия|имя, фамилия|имя контакта|имя клиента|контакт|клиент|человек|кто|покупатель|заказчик|партнёр|участник|гость|абонент|полное имя|полное имя контакта|отображаемое имя|выводимое имя|фио клиента|фио партнёра|фио контакта|фио участника|имя партнёра|имя участника|имя абонента|краткое имя|' +
    'anzeigename|angezeigter name|vollständiger name|vor und nachname|name vorname|vorname nachname|nachname vorname|kontakt|kontaktname|kunde|kundenname|ansprechpartner|interessent|' +
    'nom|nom complet|nom et prénom|prénom et nom|nom prénom|prénom nom|nom affiché|nom à afficher|nom d affichage|contact client|nom du contact|nom du client|' +
    'nombre completo|nombre y apellidos|nombre y apellido|nombre apellido|apellidos y nombre|nombre para mostrar|contacto|cliente|nombre del cliente|nombre del contacto|nombre',
  middle:
    'middle name|additional name|second name|middle|middle initial|отчество|второе имя|2 vorname|zweiter vorname|weitere vornamen|weiterer vorname|mittelname|deuxième prénom|autres prénoms|second prénom|segundo nombre',
  tags: 'tags|tag|labels|label|categories|group|groups|group membership|member of|lists|segment|метки|метка|теги|тег|теги контакта|группа|группы|категория|категории|сегмент|kategorie|kategorien|gruppe|gruppen|schlagwörter|catégorie|catégories|groupe|groupes|étiquettes|libellés|categoría|categorías|grupo|grupos|etiquetas',
  note: 'note|notes|comment|comments|remark|remarks|info|details|about|description|additional info|additional information|memo|заметка|заметки|комментарий|комментарии|коммент|примечание|примечания|прим|описание|инфо|информация|дополнительно|notiz|notizen|anmerkung|anmerkungen|bemerkung|bemerkungen|kommentar|kommentare|beschreibung|remarque|remarques|commentaire|commentaires|nota|notas|comentario|comentarios|observaciones|descripción',
}

/** Further headings of the fields of the table of persons. */
const furtherHeadings: Partial<Readonly<Record<Field, string>>> = {
  givenName:
    'firstname|fname|name first|first names|given names|first name s|vorname|rufname|vornamen|prénom|prénoms|nombre de pila|primer nombre',
  familyName:
    'lastname|lname|name last|last names|surnames|фамилия клиента|фамилия контакта|nachname|familienname|zuname|nom de famille|apellido|apellidos|primer apellido',
  nickname: 'nick name|nick|alias|краткое имя контакта|spitzname|kosename|surnom|pseudo|pseudonyme|apodo|sobrenombre',
  company:
    'associated company|default address company|account name|person organization|organization 1 name|company 1|works at|название компании|компания контакта|наименование организации|firma|unternehmen|firmenname|organisation|société|entreprise|nom de l entreprise|nom de la société|organización|empresa|compañía|nombre de la empresa',
  source:
    'original source|lead source|contact source|how did you hear|источник контакта|источник лида|источник сделки|источник клиента|herkunft|quelle|origine|provenance|origen|procedencia',
  birthday:
    'birth date|дата рождения клиента|дата рожд|день рожд|geburtstag|geburtsdatum|geb datum|geb|anniversaire|date de naissance|né le|cumpleaños|fecha de nacimiento|nacimiento',
  zone: 'zeitzone|fuseau horaire|zona horaria|часовой пояс контакта',
}

const contactHeadings: Readonly<Record<ContactKind, string>> = {
  phone: 'phone|phones|contact number|tel|телефон|телефоны|номер|номер телефона|контактный телефон|number',
  email: 'email|emails|mail|email address|contact email',
  telegram: 'telegram|tg|telegram username|телеграм|телеграмм|телега',
  whatsapp: 'whatsapp|whats app|ватсап|вотсап|вацап|whatsapp number|whatsapp phone',
  viber: 'viber|вайбер',
  instagram: 'instagram|инстаграм|инстаграмм|instagram username',
  vk: 'vk|vkontakte|вк|вконтакте|vk id',
  url: 'url|website|web page|web|site|сайт|ссылка|страница|linkedin url|linkedin',
  address:
    'address|mailing address|postal address|full address|адрес|почтовый адрес|anschrift|postanschrift|adresse postale|dirección|dirección postal|domicilio',
}

const prefixes =
  'name prefix|prefix|salutation|honorific|courtesy title|anrede|civilité|tratamiento|обращение|honorific prefix'
const suffixes = 'suffix|name suffix|honorific suffix|suffixe|sufijo|суффикс|namenszusatz'

/** What stands for the work somebody does; all are kept under one name. */
const works =
  'job title|organization title|position|designation|должность|beruf|berufsbezeichnung|stellung|arbeitstitel|funktion|fonction|poste|puesto|cargo|позиция'

/** A word that is the work in one program and Dr. in another. */
const titleWords = 'title|titel|titre|título'

const births: readonly (readonly ['year' | 'month' | 'day', string])[] = [
  ['year', 'birth year|year of birth|geburtsjahr|année de naissance|año de nacimiento|год рождения'],
  ['month', 'birth month|month of birth|geburtsmonat|mois de naissance|mes de nacimiento|месяц рождения'],
  ['day', 'birth day|day of birth|jour de naissance|día de nacimiento|число рождения'],
]

const refusals: readonly (readonly ['phone' | 'email' | 'any', string])[] = [
  [
    'phone',
    'do not call|donotcall|dnc|no calls|phone opt out|opted out of calls|не звонить|nicht anrufen|ne pas appeler|no llamar',
  ],
  [
    'email',
    'email opt out|has opted out of email|opted out of email|unsubscribed|unsubscribed from all email|do not email|отписан|отказ от рассылки|отписался|не писать|keine emails|désabonné|no enviar correo',
  ],
  [
    'any',
    'do not contact|opt out|opted out|do not disturb|не беспокоить|не связываться|nicht kontaktieren|ne pas contacter|no contactar',
  ],
]

/** What other programs write for themselves. */
const passedOver = new Set(
  listed(
    'photo|file as|initials|short name|maiden name|sensitivity|priority|private|mileage|directory server|internet free busy|free busy|инициалы|девичья фамилия|photo url|фото|приоритет|пометка',
  ),
)
const passedOverShape =
  /yomi|phonetic|^email(?: \d)? (?:type|typ|display name|angezeigter name)$|^(?:тип|краткое имя) эл/

/** Every heading that is known as a whole, in its normal form. */
export const wholeHeadings: ReadonlyMap<string, Column> = new Map([
  ...entriesOf(fieldHeadings, (holds): Column => ({ holds: holds as Field })),
  ...entriesOf(furtherHeadings, (holds): Column => ({ holds: holds as Field })),
  ...entriesOf(contactHeadings, (kind): Column => ({ holds: 'contact', kind: kind as ContactKind })),
  ...listed(prefixes).map((name) => [name, { holds: 'prefix' }] as const),
  ...listed(suffixes).map((name) => [name, { holds: 'suffix' }] as const),
  ...[...listed(works), ...listed(titleWords)].map((name) => [name, { holds: 'custom', name: 'title' }] as const),
  ...births.flatMap(([part, names]) => listed(names).map((name) => [name, { holds: 'birth', part, name }] as const)),
  ...refusals.flatMap(([way, names]) => listed(names).map((name) => [name, { holds: 'refusal', way, name }] as const)),
])

const titleHeadings = new Set(listed(titleWords))

/** Tells whether a heading is the work in one program and Dr. in another. */
export function isTitleHeading(normal: string): boolean {
  return titleHeadings.has(normal)
}

/** Tells whether a column is nothing to anybody but the program that wrote it. */
export function isPassedOver(normal: string): boolean {
  return normal === '' || passedOver.has(normal) || passedOverShape.test(normal)
}

function entriesOf(
  names: Partial<Readonly<Record<string, string>>>,
  columnFor: (key: string) => Column,
): readonly (readonly [string, Column])[] {
  return Object.entries(names).flatMap(([key, list]) =>
    listed(list ?? '').map((name) => [name, columnFor(key)] as const),
  )
}

function listed(names: string): readonly string[] {
  return names.split('|').map(normalHeading)
}
