import { spaced, type Clause } from './clauses.ts'
import { isInfinitive, tellsOf } from './tells.ts'
import { WordPattern } from './word-pattern.ts'

/** Tells whether a clause tells that the two were in touch. */
export function tellsContact({ said }: Clause): boolean {
  return contactCue.test(said)
}

const contactCue = new WordPattern(
  'called|rang|phoned|wrote|texted|messaged|emailed|met|saw (?:her|him|them)|visited|talked|spoke|chatted|(?:по|пере|до|со)?звонил[аи]?(?:с[ья])?|(?:до|со)звонил(?:ся|ась|ись)|(?:на)?писал[аи]?|встретил(?:ся|ась|ись)|виделись|(?:по)?говорил[аи]?|общал(?:ся|ась|ись)|приходил[аи]?|созвон(?= \\d+ мин)',
)

/** Tells whether what is to be done is to contact the person. */
export function asksForContact(what: string): boolean {
  return contactStep.test(spaced(what))
}

const contactStep = new WordPattern(
  'call|calling|ring|phone|text|write|message|email|meet|meeting|visit|contact|follow up|remind|check in|chase|try|circle back|(?:по|пере|со)звон(?:ить|ю|им|ит|имся|иться|ите)|звонить|созвон|звонок|набрать|наберу|написать|напишу|встреча|встретиться|встретимся|связаться|напомн(?:ить|ю)|заити|заехать|спросить',
)

/** Tells whether a clause plainly speaks of a next step. */
export function asksForStep({ said }: Clause): boolean {
  return aheadCue.test(said) || (said.split(' ').some(isInfinitive) && tellsOf(said) !== 'happened')
}

const aheadCue = new WordPattern(
  'again|by|until|till|before|will|next|wants?|asks?|asked|promised|agreed|going to|has to|need(?:s)? to|must|lets|let us|due|balance|remaining|delivery|shipping|pick ?up|kick ?off|demo|follow up',
  'call (?:her|him|them|back)|to (?:call|ring|meet|write|send|talk|come|pay|order|decide|think)|meeting|appointment|remind',
  'снова|еще раз|до|к|ко|хочет|хотят|прос[ия]т|просил[аи]?|попросил[аи]?|обещал[аи]?|обещает|договорил(?:ся|ась|ись)|надо|нужно|буд(?:у|ет|ем|ут)|зов[еу]т|приглаша[а-я]+',
  '(?:по|пере|со)звон(?:ить|ю|им|ит|имся|иться|итесь)|созвон|встреча|встретимся|встретиться|напи(?:сать|шу|шет)|напомн(?:ить|ю)|связаться|повтор[а-я]*|следующ(?:ая|ии|ее|ую)',
  '(?:от|при)пра(?:вить|влю|вит)|при(?:слать|шлю|шлет|дет|ду|ехать|едет)|скин(?:уть|у|ет)|поговорим|поговорить|решит|подумает|оплатит|закажет|заказать|наберу|попробую|заеду|заиду|привезу|отвезу|узнаю|спрошу',
  'отгрузка|поставка|доставка|регистрация|презентация|консультация|оплата|доплата|остальное|остаток|дальше|жду|ждет|вывоз|самовывоз|замер|визит|показ|зум|демо|отвезти|привезти|доставить',
  'call|ring|write|text|send|meet',
)

/** Tells whether a clause says what the other person is to do. */
export function isTheirs({ said }: Clause): boolean {
  return theirs.test(said)
}

const theirs = new WordPattern(
  '(?:she|he|they) (?:will|promised|wants to (?:send|come|pay|call|write|order))|(?:она|он|они) (?:обещал[аи]?|обещает|буд(?:ет|ут))|(?:сам|сама|сами) (?:позвон|перезвон|напиш|прид|закаж)[а-я]+|(?:пере|по)звонит|напишет|пришлет|отправит|скинет|переведет|оплатит|придет|приедет|закажет|решит|подумает',
)

/** Tells whether a clause gives what someone said or asked for, which is no touch: "told me to come friday", «сказала в пятницу». */
export function isReported({ said }: Clause): boolean {
  return reported.test(said)
}

const reported = new WordPattern(
  'said|told (?:me|us)|asked|promised|agreed|сказал[аи]?|(?:по)?просил[аи]?|(?:по)?обещал[аи]?|договорил(?:ся|ась|ись)',
)

/** Blanks the verb of what was said, so that it does not stand for the past. */
export function withoutSaying(clause: string): string {
  return clause.replace(/(?<![\p{L}\p{N}])(?:said|told (?:me|us)|сказал[аи]?)(?![\p{L}\p{N}])/giu, (verb) =>
    ' '.repeat(verb.length),
  )
}
