import type { PhoneState } from '../../domain/person/person.ts'
import type { Clause } from './clauses.ts'
import { WordPattern } from './word-pattern.ts'

/** Reads what the words tell of the number that was called, where nobody is reached by it; null where it may serve. */
export function phoneStateOf(clauses: readonly Clause[]): PhoneState | null {
  for (const { said } of clauses)
    for (const [state, pattern] of states) if (pattern.test(said) && !passing.test(said)) return state
  return null
}

/** It will serve again, or is no phone. */
const passing = new WordPattern(
  'temporarily|if|facebook|fb|insta(?:gram)?|linkedin|telegram|by (?:his|her|the) (?:bank|carrier)|временно|если|инст[а-я]*|вк|телег[а-я]*|тг|заказа|карт[уыа]|счет|дома|квартиры|not (?:the |a )?wrong|не (?:ошиб|неправильн|неверн|чуж)[а-я]+',
  // Somebody else's is none of the person's.
  '(?:wife|husband|spouse|partner|son|daughter|mother|mom|mum|father|dad|brother|sister|boss|assistant|secretary|friend)(?: is)? (?:\\w+ )?(?:number|phone|line|cell|mobile|landline)',
  '(?:номер|телефон)[а-я]* (?:\\S+ )?(?:жены|мужа|сына|дочери|дочки|мамы|матери|папы|отца|брата|сестры|начальни[а-я]+|секретар[а-я]+|помощни[а-я]+|подруги|друга)',
)

const line = '(?:number|phone|line|cell|mobile|landline)'
const ours = '(?:номер[а-я]*|телефон[а-я]*|тел|абонент[а-я]*|симк[а-я]+)'

const states: readonly (readonly [PhoneState, WordPattern])[] = [
  [
    'wrong',
    new WordPattern(
      `wrong (?:number|person|phone|guy|lady)|${line} (?:\\d+ )*(?:is |was )?(?:wrong|not (?:his|hers?|theirs?)|belongs to|somebody else|someone else)|not (?:(?:his|her|their|the right|the) )${line}|(?:somebody|someone) else is ${line}|(?:changed|has a new|got a new) (?:his |her |their )?${line}|${line} (?:has |is )?(?:been )?changed|not (?:him|her) (?:on|at) (?:this|that|the) ${line}|misdialed|ошибл[а-я]+ номером|не (?:его|ее|их|тот|тои|мои|туда|еи|ему) ${ours}|${ours} (?:(?:\\d+ )+|\\S+ )?(?:(?:больше |уже )?не (?:его|ее|их|тот|тои|верн[а-я]+)|чуж[а-я]+|неверн[а-я]+|неправильн[а-я]+|принадлежит [а-я]+|не принадлежит [а-я]+|сменил[а-я]*|поменял[а-я]*)|(?:неверн|неправильн|чуж)[а-я]+ ${ours}|(?:попал[аи]?|звонил[аи]?|дозвонил[а-я]+) не туда|не туда (?:попал|позвон|дозвон)[а-я]*|(?:с|по)менял[аи]? (?:\\S+ )?${ours}|сменил[аи]? (?:\\S+ )?${ours}|(?:друг|чуж|посторонн)[а-я]+ (?:человек|мужчина|женщина|люди)(?= (?:ответ|взял|на)| $)`,
    ),
  ],
  [
    'dead',
    new WordPattern(
      `${line} (?:\\w+ )?(?:\\w+ )?(?:disconnected|out of service|deactivated|invalid|cut off for good|not (?:exist|in service|in use|valid|work(?:ing)?|active|assigned|recogni[sz]ed|a working number))|not (?:in service|a (?:working|valid) ${line}|an active ${line})|disconnected ${line}|(?<=^ )disconnected|(?:dead|invalid) number|number (?:is )?dead|${ours} (?:\\S+ )?(?:не (?:обслуж|существ|деиств|актив|актуал|зарегистр|работ|использ)[а-я]*|недеиств[а-я]+|заблокирован[а-я]*|удален[а-я]*|несуществ[а-я]+|неактив[а-я]+|отключили)|(?:несуществ|недеиств|неактив)[а-я]+ ${ours}`,
    ),
  ],
  [
    'blocked',
    new WordPattern(
      `(?<! not (?:\\w+ )?)blocked (?:me|us|my|our)|blocked$|(?:в|во) (?:чс|черн[а-я]+ списк[а-я]*|бане|блоке)|в (?:бан|блок)|черныи список|(?<! не )(?:заблокировал|заблочил|забанил)[аи]?(?! (?:его|ее|их|я|сам))`,
    ),
  ],
]
