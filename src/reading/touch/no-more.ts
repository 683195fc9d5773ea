import { isInfinitive } from '../infinitive.ts'
import type { Clause } from './clauses.ts'
import { tellsOf } from './tells.ts'
import { WordPattern } from './word-pattern.ts'

/** Tells whether the person wants to hear no more: a no that ends it, and no "not before noon". */
export function wantsNoMore(clauses: readonly Clause[]): boolean {
  return clauses.some((clause, place) => endsIt(clause) && !goesOn(clauses, place))
}

/** Tells whether a clause forbids contact, for good or not: "do not call his wife". */
export function forbidsContact({ said, text }: Clause): boolean {
  return (noMore.test(said) || leftList.test(said)) && !mine.test(said) && !wasLeft(text)
}

/** Tells whether what is denied is a deed: "did not call" forbids nothing. */
export function wasLeft(text: string): boolean {
  return notDone.test(text)
}

/** It is the person themselves who is to be left alone, in every way and at any time. */
function endsIt({ said, text }: Clause): boolean {
  const found = noMore.exec(said)
  if (!found || mine.test(said) || wasLeft(text)) return false
  const rest = said.slice(found.index + found[0].length)
  return !limit.test(rest) && !mailing.test(said) && themselves.test(rest.replace(alsoThem, ''))
}

/** Something is still to be done, by me or by them; it need not stand behind the no. */
function goesOn(clauses: readonly Clause[], place: number): boolean {
  return clauses.some((clause, at) => {
    if (at === place || noMore.test(clause.said) || closing.test(clause.said)) return false
    const isTask = tellsOf(clause.said) === 'ahead'
    return at < place ? isTask : isTask || clause.said.split(' ').some(isInfinitive) || wish.test(clause.said)
  })
}

/** English verbs of contact, as a pattern. */
export const contacting =
  '(?:call|contact|text|messag|email|mail|bother|phon|ring|writ|disturb|pester|harass|bug|spam|reach|hound|chas)(?:ing|e)?(?: out)?'
const inTouch =
  '(?:звон|пис|набира|беспок|тревож|донима|достава|надоед|пристава|напомина|связыва|обраща|отправля|присыла|слать)[а-я]*'

const noMore = new WordPattern(
  `(?:stop|quit|cease|no more) (?:\\w+ )?${contacting}(?: (?:him|her|them|me|us))?|(?:off|from|remove(?:d)?) (?:your|the|our|my|all) (?:\\w+ )?lists?|(?:not|dont|nor) (?:to )?(?:ever )?${contacting}(?: (?:him|her|them|me|us|back))?(?: (?:again|any ?more|ever|anymore))?|do not contact|lose (?:my|her|his|their) (?:number|contact|details)|leave (?:me|her|him|them) alone|delete (?:my|her|his|their) (?:number|data|details|contact)|unsubscribe(?:d)?|never (?:want|wants) to hear|not want(?:s)? to hear from|no (?:further|more) (?:calls?|contact|messages?|emails?|texts?)|fuck off|piss off|get lost|(?:больше|впредь|никогда)(?: \\S+)? не ${inTouch}|не ${inTouch}(?: (?:больше|никогда|ему|еи|еи|им|мне|ее|его|их|вообще|впредь))*|(?:переста(?:ть|ньте|нь)|прекрат(?:ить|ите)|хватит|не (?:надо|нужно|стоит)) (?:\\S+ )?${inTouch}|(?:вычеркн|исключ|убра|убер|удал)[а-я]* (?:(?:его|ее|их|мои|свои|этот|наш|меня|нас|весь) )?(?:номер|контакт|из (?:списк|баз|рассылк))[а-я]*|остав(?:ить|ьте) (?:\\S+ )?в покое|(?:отстан|отвян|отвяж|отвал)[а-я]+|забыть (?:ее |его |этот |мои )?(?:номер|телефон)`,
)

/** What narrows it to a time or a way. */
const limit =
  /^ (?:\S+ )?(?:before|after|on|at|so|until|till|during|in the|too|early|late|weekends|for (?:a|now|the|two|three|\d+)|this|today|tomorrow|while|unless|through|by|via|yet|back|about|до|по|в|во|на|после|пока|утром|вечером|рано|поздно|раньше|так|перед|сегодня|завтра|днем|ночью|к|через|с|из|про|о|об|сам|сама|ли) /

/** What the person does not do, or I do not. */
const mine =
  / (?:(?:he|she|they) (?:never|not) |(?:i|we) (?:not|stopped|never) |(?:я|мы) (?:больше )?не |не (?:звонил|писал|набирал|связывал|напоминал|отправлял|присылал|писала|обращал)[а-я]* |не (?:звонит|пишет|присылает|отвечает|обращается|пишут|звонят) )/

const notDone = /(?:^|\s)(?:did|does|has|have|had|could|is|was)(?:n['’]?t| not)\s/i

/** Letters to many are one way of several. */
const mailing =
  / (?:(?:mailing|mail|email|news) ?lists?|unsubscribe(?:d)? from|newsletters?|рассыл[а-я]+|отписа[а-я]+ от) /

const leftList = / отписа[а-я]+ от /

/** What may stand between the verb and the end: the person, how long, another verb of contact. */
const alsoThem = new RegExp(
  `^(?: (?:him|her|them|me|us|back|again|any ?more|ever|at all|please|pls|(?:or|and|nor) (?:to )?${contacting}|больше|никогда|ему|еи|им|мне|нам|ее|его|их|вообще|совсем|впредь|пожалуиста|опять|снова|еще|(?:и|или|ни) (?:не )?${inTouch})(?= ))+`,
)

/** Whoever or whatever else stands there is what the no is about: "his wife", "the old number". */
const themselves =
  /^ (?:$|(?:or|and|because|cause|since|as|so|for good|forever|period|full|thanks|he|she|they|said|says|asked|told|иначе|потому|так|и|или|а|ни|сказал[аи]?|говорит|просил[аи]?|просит|он|она|они) )/

/** What is done with an entry that ends is no step. */
const closing =
  / (?:not|no|never|nothing|alone|peace|remove|delete|close|closed|let go|mark|cross|police|sue|lawyer|не|нет|ничего|покое|отста[а-я]+|удал[а-я]+|вычерк[а-я]+|убрать|убери|закры[а-я]+|отпусти[а-я]+|отмет[а-я]+|полици[а-я]+|жаловат[а-я]+|пожал[а-я]+) /

/** What they still want, or do themselves. */
const wish =
  / (?:wants?|needs?|would|prefers?|will|asked for|use|try|better|instead|only|хочет|хотят|ждет|ждут|нуж(?:ен|на|но|ны)|лучше|только|можно|просит|просят|(?:пере|по)?звон(?:ит|ят)|напиш(?:ет|ут)|набер(?:ет|ут)|(?:за|от)каж(?:ет|ут)|куп(?:ит|ят)|возьм(?:ет|ут)|прид(?:ет|ут)|зайд(?:ет|ут)|свяж(?:ет|ут)ся) /
