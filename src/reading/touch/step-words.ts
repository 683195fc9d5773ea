import { isInfinitive } from '../infinitive.ts'
import { spaced, type Clause } from './clauses.ts'
import { tellsOf } from './tells.ts'
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
  'call|calling|ring|phone|text|write|message|email|meet|meeting|visit|contact|follow up|remind|check in|chase|try|circle back|(?:по|пере|со)звон(?:ить|ю|им|ит|имся|иться|ите)|звонить|созвон|звонок|набрать|наберу|написать|напишу|встреча|встретиться|встретимся|связаться|напомн(?:ить|ю)|заити|заехать|спросить|писать|набирать|напоминать|встречаться|заезжать',
)

/** Tells whether a clause plainly speaks of a next step. */
export function asksForStep({ said }: Clause): boolean {
  if (stepVerb.test(said)) return true
  return tellsOf(said) !== 'happened' && (stepNoun.test(said) || said.split(' ').some(isInfinitive))
}

/** Tells whether a clause says by its verb that something is to be done; "meeting" and "call" may be those that were. */
export function orders({ said }: Clause): boolean {
  return stepVerb.test(said) || (tellsOf(said) === 'ahead' && !isNamed(said)) || said.split(' ').some(isInfinitive)
}

/** A contact that is named, not asked for: "email on the 28th". */
export function isNamed(said: string): boolean {
  return /^ (?:call|text|email|mail|message|dm|zoom|visit|chat|talk|demo|meeting) (?:(?:on|at|in|from|this|last|re|about|w) |\d|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]* )/.test(
    said,
  )
}

const stepVerb = new WordPattern(
  'will|wants?|needs?|asks?|asked|promised|promises|agreed|going to|gonna|has to|need(?:s)? to|must|lets|let us|to (?:call|ring|meet|write|send|talk|come|pay|order|decide|think|try|check)|(?:told (?:me|us)|said|says|asked(?: (?:me|us))?) to',
  'хочет|хотят|прос[ия]т|просил[аи]?|попросил[аи]?|обещал[аи]?|обещает|договорил(?:ся|ась|ись)|надо|нужно|буд(?:у|ет|ем|ут)|зов[еу]т|приглаша[а-я]+|даваи(?:те)?',
  '(?:по|пере|со)звон(?:ить|ю|им|ит|имся|иться|итесь)|встретимся|встретиться|напи(?:сать|шу|шет)|напомн(?:ить|ю)|связаться|(?:от|при)пра(?:вить|влю|вит)|при(?:слать|шлю|шлет|дет|ду|ехать|едет)|скин(?:уть|у|ет)',
  'поговорим|поговорить|решит|подумает|оплатит|заплатит|закажет|заказать|купит|возьмет|скажет|ответит|наберу|наберет|попробую|заеду|заиду|за(?:ид|ед)ет|завезу|привезу|отвезу|узнаю|спрошу|вышлю|отдам|отдаст|верну(?:сь)?|жду|ждет|дожать|отвезти|привезти|доставить|заберет|заберу|подпишет|переведет|внесет|определится',
)

const stepNoun = new WordPattern(
  'again|more (?:go|try|attempt|chance|shot)|another (?:go|try|attempt|shot)|by|until|till|before|next|due|balance|remaining|delivery|shipping|pick ?up|kick ?off|demo|follow up|meeting|appointment|remind|call|ring|write|text|send|meet',
  'снова|еще раз|до|к|ко|созвон|встреча|повтор[а-я]*|следующ(?:ая|ии|ее|ую)|отгрузка|поставка|доставка|регистрация|презентация|консультация|(?:о|до|вы)?плата|платеж[а-я]*|взнос[а-я]*|транш[а-я]*|остальное|остаток|дальше|вывоз|самовывоз|замер|визит|показ|зум|демо',
)

/** Tells whether a clause is about a day in the other person's life, which no step is due on by itself: "she leaves friday". */
export function isAboutThem({ said }: Clause): boolean {
  return theirDay.test(said)
}

const theirDay = new WordPattern(
  '(?:b ?day|birthday|anniversary|wedding|holidays?|vacation|surgery|exams?|graduation|party|funeral|baby|pregnant|expecting(?! (?:her|him|them|word|the|an answer|a reply|a call|payment))|retire(?:s|ment)?|retiring|due in|due date|semester|school|college)',
  '(?:leaves|leaving|moves|moving|travels|travelling|traveling|flies|flying|returns|returning|(?:is|are|be|gets?|comes?) back|back from|away|off|out (?:of|until|till)|turns? \\d+|gets? married|starts|starting|ends|ending|expires|expiring|runs out|opens|opening|closes|is up|are up|graduates|launch(?:es)?)',
  '\\d+ (?:года?|лет)|день рождени[а-я]|днюх[а-я]|юбиле[а-я]+|годовщин[а-я]|свадьб[а-я]|рожа(?:ет|ть)|роды|беременн[а-я]+|декрет[а-я]*|операци[а-я]|экзамен[а-я]*|сесси[а-я]|отпуск[а-я]*|командировк[а-я]|каникул[а-я]*|больничн[а-я]+|выпускно[а-я]|корпоратив[а-я]*|ремонт[а-я]*|суд|суда|пенси[а-я]|концерт[а-я]*',
  '(?:пере|у|вы|при)езжа[а-я]+|улета[а-я]+|прилета[а-я]+|вернется|возвраща[а-я]+|уход(?:ит|ят)|выход(?:ит|ят)|начина[а-я]+ся|кончает[а-я]+|заканчива[а-я]+|истека[а-я]+|открыва[а-я]+|закрыва[а-я]+|исполн[а-я]+|одобр(?:ят|ит)|будет (?:дома|в городе)|дома',
)

/** Tells whether a clause says that a day was agreed or moved: its date lies ahead, though the verb is in the past. */
export function isArranged({ said }: Clause): boolean {
  return arranged.test(said)
}

const arranged = new WordPattern(
  '(?:re)?booked|(?:re)?scheduled|rearranged|moved|pushed|postponed|arranged|planned|confirmed|reserved|penciled|pencilled|agreed|set|deferred|delayed|shifted|new date|signed up|invited',
  'перенес(?:ли|ла|ти)?|назначил[аи]?|(?:пере)?записал(?:ся|ась|ись|а|и)|(?:с|пере)двинул[аи]?|отложил[аи]?|забронировал[аи]?|запланировал[аи]?|условил(?:ся|ась|ись)|договорил(?:ся|ась|ись)|поставил[аи]?|наметил[аи]?|соглас(?:ил(?:ся|ась|ись)|на|ен|ны)|(?:по|при)глашал[аи]?|пригласил[аи]?|позвал[аи]?|звал[аи]?|взял[аи]? (?:время|паузу|таим ?аут|таим)',
)

/** Tells whether a clause says that something was moved to its date: «перенесли на 22-е». */
export function isMoved({ said }: Clause): boolean {
  return moved.test(said)
}

const moved = new WordPattern(
  'rescheduled|(?:moved|pushed|postponed|shifted) (?:it |the \\S+ )?(?:to|until|till)|new date',
  'перен(?:ес|ос)[а-я]* (?:\\S+ ){0,3}на|(?:с|пере)двин[а-я]+ (?:\\S+ ){0,3}на|перезапис[а-я]+ (?:\\S+ ){0,3}на',
)

/** Tells whether a clause says what the other person is to do. */
export function isTheirs({ said }: Clause): boolean {
  return theirs.test(said)
}

const theirs = new WordPattern(
  '(?:she|he|they) (?:will|promised|wants to (?:send|come|pay|call|write|order))|(?:она|он|они) (?:обещал[аи]?|обещает|буд(?:ет|ут))|(?:сам|сама|сами) (?:позвон|перезвон|напиш|прид|закаж)[а-я]+|(?:пере|по)звон(?:ит|ят)|набер(?:ет|ут)|напиш(?:ет|ут)|отпиш(?:ет|ут)ся|пришл(?:ет|ют)|вышл(?:ет|ют)|отправ(?:ит|ят)|скин(?:ет|ут)|перевед(?:ет|ут)|(?:о|за)плат(?:ит|ят)|прид(?:ет|ут)|приед(?:ет|ут)|за(?:ид|ед|бер)(?:ет|ут)|прин(?:есет|есут)|привез(?:ет|ут)|верн(?:ет|ут)|ответ(?:ит|ят)|сообщ(?:ит|ат)|закаж(?:ет|ут)|реш(?:ит|ат)|подума(?:ет|ют)',
)

/** Tells whether a clause goes on with what they promise: "he'll ask his wife and call me sunday". */
export function goesOnPromising({ said }: Clause, before: Clause | undefined): boolean {
  return callsBack.test(said) && before !== undefined && isTheirs(before)
}

const callsBack = /^ (?:then )?(?:call|ring|text|email|message|phone|tell|let|send|pay|bring|get back to) (?:me|us) /

/** Tells whether a clause gives what someone said or asked for, which is no touch: "told me to come friday", «сказала в пятницу». */
export function isReported({ said }: Clause): boolean {
  return reported.test(said)
}

const reported = new WordPattern(
  'said|says|told (?:me|us)|asked|promised|agreed|сказал[аи]?|говорит|(?:по)?просил[аи]?|(?:по)?обещал[аи]?|договорил(?:ся|ась|ись)|предложил[аи]?|(?:ответил|написал|передал|отписал)[аи]?(?:с[ья])? (?:что|мол)|(?:replied|answered|wrote|texted) that',
)

/** Where the verb of what was said stands in a text; its end where there is none. */
export function sayingIn(text: string): number {
  const at = text.search(saying)
  return at < 0 ? text.length : at
}

const saying =
  /(?<![\p{L}\p{N}])(?:said|says|told|asked|promised|agreed|сказал[аи]?|говорит|(?:по)?просил[аи]?|(?:по)?обещал[аи]?|договорил|предложил|(?:ответил|написал|передал)[аи]? (?:что|мол)|(?:replied|answered|wrote|texted) that)/iu

/** Blanks the verb of what was said, so that it does not stand for the past. */
export function withoutSaying(clause: string): string {
  return clause.replace(/(?<![\p{L}\p{N}])(?:said|told (?:me|us)|сказал[аи]?)(?![\p{L}\p{N}])/giu, (verb) =>
    ' '.repeat(verb.length),
  )
}
