import type { Channel } from '../../domain/touch/touch.ts'
import type { Clause } from './clauses.ts'
import { isNamed } from './step-words.ts'
import { tellsOf } from './tells.ts'
import { WordPattern } from './word-pattern.ts'

/** Tells by what the two were in touch: what is named first of what happened; null where nothing is. */
export function channelOf(clauses: readonly Clause[]): Channel | null {
  const told = clauses.filter(
    ({ said }, place) => tellsOf(said) !== 'condition' && (tellsOf(said) !== 'ahead' || (place === 0 && isNamed(said))),
  )
  for (const table of [named, contacts, signs])
    for (const { said } of told) {
      const channel = firstIn(said, table)
      if (channel) return channel
    }
  return null
}

/** What is named first; a letter by electronic mail wins over the plain "wrote". */
function firstIn(said: string, table: Table): Channel | null {
  let first: { readonly channel: Channel; readonly at: number } | null = null
  for (const [channel, pattern] of table) {
    const at = pattern.search(said)
    if (at >= 0 && (first === null || at < first.at)) first = { channel, at }
  }
  return first && first.channel === 'message' && byMail.test(said) ? 'email' : (first?.channel ?? null)
}

type Table = readonly (readonly [Channel, WordPattern])[]

/** Words in folded form: и is и, е is е, an apostrophe is a space. */
const words = (...says: readonly string[]) => new WordPattern(...says)

const messengers =
  '(?:whats ?app|wa|telegram|tg|sms|text|texts|signal|viber|messenger|facebook|fb|insta(?:gram)?|ig|linkedin|slack|imessage|chat|dms?|snap(?:chat)?|wechat|line)'
const messengersRu =
  '(?:ват?сап|вотсап|вацап|ватцап|тг|телег|телеграм|вк|контакт|ваибер|вибер|чат|личк|директ(?!ор|рис)|инст|мессендж|смс|мессадж|комм?ент|сторис|макс)[а-я]*'
const byMail = words(
  'e ?mail(?:s|ed)?',
  'mail',
  'inbox',
  'письм[а-я]+',
  '(?<!голосовои )почт[уеы]',
  '(?:и|е)мэ?е?ил[а-я]*',
  'меил[а-я]*',
  'маил[а-я]*',
)

/** The way is said in so many words. */
const named: Table = [
  ['call', words('(?:by|on|over) (?:the )?phone', 'phone call', 'по телефону', 'facetime(?:d)?')],
  ['email', words('(?:by|via|over) e ?mail', 'по (?:электроннои )?почте', 'на почт[уе]', 'электронн(?:ое|ую|ои)')],
  [
    'message',
    words(
      `(?:by|via|on|over|through|in) (?:the )?${messengers}`,
      `(?:в|на|по) ${messengersRu}`,
      'voice (?:notes?|messages?)',
      'голосов(?:ое|ые|ым|ушк[а-я]+|ух[а-я]+)(?! почт)',
      'кружо[а-я]+|кружк[а-я]+',
    ),
  ],
  ['meeting', words('in person', 'face to face', 'лично(?! не)', 'вживую', 'при встрече', 'in the flesh')],
]

/** Verbs and nouns of contact. */
const contacts: Table = [
  [
    'call',
    words(
      '(?<=^ )(?:(?:\\d+|first|second|third|quick|good|great|long|short|fu|follow up|intro|sales|discovery|two|three|missed|cold|nice|the|our|another) )*(?:phone )?calls?(?! (?:back|me|her|him|them) )',
      '(?<! be )called(?! off(?![a-z]))|rang|phoned|dial+ed|rung|cold called|called back|(?:had|on|after|during|our|my|good|great|long|quick|short|first|follow up|intro|discovery|the|missed|returned (?:my|the)) (?:a |an |the |quick |good |great |long |short |phone )*calls?|\\d+ ?(?:min(?:ute)?s?|hours?|hrs?) (?:phone |video )?call|(?:phone|discovery|intro|sales|kick ?off) call (?:went|done|was)',
      '(?:по|пере|об|до|со|от|недо)?звонил[аи]?(?:с[ья])?|дозвон[а-я]*|созвони[а-я]+|созванива[а-я]+|недозвон[а-я]*|набрал[аи]?(?! вес)|набирал[аи]?|перезванивал[аи]?|прозвонил[аи]?|созвон[а-я]*|звон(?:ок|ки|ка|очек)|(?:кину|броси|швырну|повеси|положи)л[аи]? трубк[уи]',
    ),
  ],
  ['email', words('e ?mailed|mailed|e ?mails?|unsubscribed|bounced|letters?', '(?:и|е)?м[эе]ил[а-я]*', 'письм[а-я]+')],
  [
    'message',
    words(
      `texted|messaged|whats ?app(?:p?ed)?|dm|dm would|dmed|dmd|dms|texts|(?:sent|a|my|the|got) (?:her |him |them )?(?:a |an |some )?(?:texts?|sms|messages?|dm)|wrote|written|pinged|commented|left (?:me |her |him )?on read|slacked|voice ?noted|(?<=^ )(?:quick |short |brief )?text(?= $| (?:about|abt|re|on|to|with|today|yesterday|this|from) )`,
      '(?:на|от|до)?писал[аи]?(?:с[ья])?|списал(?:ся|ась|ись)|спис[а-я]*лись|переписыва[а-я]+|переписк[а-я]+|сообщени[а-я]+|смс[а-я]*|смск[а-я]+|пишет|галочк[аие]|не читает|прочитал[аи]?|прочитано|непрочитан[а-я]*|лаик[а-я]+',
    ),
  ],
  [
    'meeting',
    words(
      `met|saw (?:her|him|them)|visited|(?:bumped|ran) into|(?:stopped|dropped|popped|swung|came|dropped|went|called) (?:by|over|in(?! (?:sick|yesterday|today))|round|around)|came to|sat (?:down|with)|(?<!(?:wants?|asked (?:me )?(?:for|to)|to|suggested|proposed|offered|on|for next|before|after) (?:an? |the )?)(?:coffee|lunch|dinner|drinks|brunch|breakfast|brew|pint|pints|pub|beers?|zoom(?:ed)?)|zoomed|meeting (?:went|was|done|with|ran|yesterday|today|\\d+)|had (?:a |an |our |the )?(?:\\w+ )?meeting|(?:not|no) ?show(?:ed)?(?: up)?|stood (?:me|us) up|house call|walked (?:her|him|them)|at (?:her|his|their|my|the) (?:place|house|home|office|shop|stand|booth|door|party)|shook hands|site visit (?:went|done|was)`,
      `встреча(?= (?:прош|был|состо|не состо|удал|сорв|отмен))|встретил[а-я]+|встречал[а-я]+|(?:у|по|с)?видел(?:ись|ся|ась)|повидал[а-я]+|(?:был[аи]?|пришл[аи]|пришел|сходил[аи]?|ездил[аи]?|явил[а-я]+|пришла) (?:\\S+ )?на (?:встреч|презентац|консультац|чаи|кофе)[а-я]*|на встречу (?:не )?(?:пришел|пришл[аи]|явил[а-я]+)|посидели|посидел[аи]?|(?:при|за|подъ|съ)ехал[аи]?|(?:при|за|с)ходил[аи]?|приш(?:ла|ли|ел)(?= (?:ко|к|на|в|сам|с|за))|заш(?:ла|ли|ел)|забежал[аи]?|заскочил[аи]?|заглянул[аи]?|забегал[аи]?|заезжал[аи]?|(?:по|вы)пили|(?:на|за) (?:кофе|кофеек|чаи|чаек|чаем|обед|обедом|ужин|ужином|чашк[а-я]+)|кофе|познакомил[а-я]+(?! (?:в|во|по) (?:сети|инст|вк|тг|чат|телег|интернет)[а-я]*)|(?:прошл[а-я]+ \\S+|вчера|позавчера) (?:\\S+ )?встреча|встреча (?:\\S+ )?(?:вчера|позавчера|в прошл[а-я]+)|пересек[а-я]+|столкнул[а-я]+|(?:был[аи]?|побывал[аи]?) (?:у (?:нее|него|них|меня|нас)|в гостях)|погуляли|поужинал[аи]?|пообедал[аи]?|позавтракал[аи]?|(?<=^ )встреча|зум[а-я]*`,
    ),
  ],
]

/** What happens by one way alone, and the plain "sent". */
const signs: Table = [
  [
    'call',
    words(
      `voice ?mails?|vms?|l?vm|lm|v ?mail|(?:answering )?machine|answerphone|(?:not |nobody |no one |no )?pick(?:ed|ing|s)? ?up|pickup|hung up|hang up|(?:line|phone|cell|mobile|number)|rings?|ringing|rung out|left (?:\\w+ )*(?:messages?|msgs?|word)|mail ?box|wrong (?:number|person)|disconnected|busy signal|cut off|(?:wife|husband|mom|mum|son|daughter|assistant|secretary|receptionist|roommate|kid|colleague|gatekeeper|someone|somebody) (?:answered|picked)|not talk|could not talk|not speak|on speaker|answered the call|declined (?:my|the|our) calls?|rejected my call|(?:got|reached|only|just) (?:the |her |his |their )?(?:receptionist|assistant|secretary|gatekeeper|front desk|reception)|out of service`,
      `трубк[а-я]+|трубочку|гудк[а-я]+|автоответчик[а-я]*|голосов[а-я]+ почт[а-я]+|сброс(?:ил|ила|или|ает|ают)|не берет|не бер[уе]т|не поднимает|не снимает|номер[а-я]*|тел|телефон|вызов[а-я]*|абонент[а-я]*|вне зоны|не подходит|к телефону|занято|не взял[аи]?(?= $| (?:трубк|телеф))`,
    ),
  ],
  [
    'message',
    words(
      'sent|replied by|seen|on read|ghosted|whats ?app|telegram|tg|sms|viber|messenger|facebook|fb|insta(?:gram)?|ig|linkedin|imessage|wechat',
      '(?:ват?сап|вотсап|вацап|ватцап|тг|телег|телеграм|ваибер|вибер|директ(?!ор|рис)|инст|смс)[а-я]*|вк',
      'отправил[аи]?|послал[аи]?(?! (?:меня|на|подальше|лесом))|скинул[аи]?(?! (?:на карт|ден[её]?г|предоплат|оплат|сумм|перевод|\\d))|прислал[аи]?|скидывал[аи]?|выслал[аи]?|переслал[аи]?|присылал[аи]?|кинул[аи]?',
    ),
  ],
]
