import type { Clause } from './clauses.ts'
import { WordPattern } from './word-pattern.ts'

/** Tells whether the person wants to hear no more: a no that ends it, and no "not before noon". */
export function wantsNoMore(clauses: readonly Clause[]): boolean {
  return clauses.some(({ said }, index) => {
    const found = noMore.exec(said)
    if (!found || otherWay.test(clauses[index + 1]?.said ?? '')) return false
    return !limit.test(said.slice(found.index + found[0].length)) && !mine.test(said)
  })
}

const contacting =
  '(?:call|contact|text|messag|email|mail|bother|phon|ring|writ|disturb|pester|harass|bug|spam|reach|hound|chas)(?:ing|e)?(?: out)?'
const inTouch =
  '(?:звон|пис|набира|беспок|тревож|донима|достава|надоед|пристава|напомина|связыва|обраща|отправля|присыла|слать)[а-я]*'

const noMore = new WordPattern(
  `(?:stop|quit|cease|no more) (?:\\w+ )?${contacting}(?: (?:him|her|them|me|us))?|(?:off|from|remove(?:d)?) (?:your|the|our|my|all) (?:\\w+ )?lists?|(?:not|dont|nor) (?:to )?(?:ever )?${contacting}(?: (?:him|her|them|me|us|back))?(?: (?:again|any ?more|ever|anymore))?|do not contact|lose (?:my|her|his|their) (?:number|contact|details)|leave (?:me|her|him|them) alone|delete (?:my|her|his|their) (?:number|data|details|contact)|unsubscribe(?:d)?|never (?:want|wants) to hear|not want(?:s)? to hear from|no (?:further|more) (?:calls?|contact|messages?|emails?|texts?)|fuck off|piss off|get lost|(?:больше|впредь|никогда)(?: \\S+)? не ${inTouch}|не ${inTouch}(?: (?:больше|никогда|ему|еи|еи|им|мне|ее|его|их|вообще|впредь))*|(?:переста(?:ть|ньте|нь)|прекрат(?:ить|ите)|хватит|не (?:надо|нужно|стоит)) (?:\\S+ )?${inTouch}|(?:вычеркн|исключ|убра|убер|удал)[а-я]* (?:\\S+ )?(?:номер|контакт|из (?:списк|баз|рассылк))[а-я]*|остав(?:ить|ьте) (?:\\S+ )?в покое|(?:отстан|отвян|отвяж|отвал)[а-я]+|забыть (?:ее |его |этот |мои )?(?:номер|телефон)`,
)

/** What narrows it to a time or a way. */
const limit =
  /^ (?:\S+ )?(?:before|after|on|at|so|until|till|during|in the|too|early|late|weekends|for (?:a|now|the|two|three|\d+)|this|today|tomorrow|while|unless|through|by|via|yet|back|about|до|по|в|во|на|после|пока|утром|вечером|рано|поздно|раньше|так|перед|сегодня|завтра|днем|ночью|к|через|с|из|про|о|об|сам|сама|ли) /

/** What the person does not do, or I do not. */
const mine =
  / (?:(?:he|she|they) (?:never|not) |(?:i|we) (?:not|stopped|never) |(?:я|мы) (?:больше )?не |не (?:звонил|писал|набирал|связывал|напоминал|отправлял|присылал|писала|обращал)[а-я]* |не (?:звонит|пишет|присылает|отвечает|обращается|пишут|звонят) )/

/** What follows where another way is asked for: "not to text, she wants a call". */
const otherWay =
  / (?:(?:a|to) (?:call|text|email)|звонить|писать|набирать|набрать|написать|голосов[а-я]+|сообщени[а-я]+) /
