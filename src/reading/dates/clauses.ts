import type { Tokens } from './tokens.ts'

/** What the words around a phrase tell about it. */
export interface Clause {
  /** Something to be done stands before the phrase: "call", "перезвонить". */
  readonly asks: boolean
  /** Something that happened: "met", "звонила". */
  readonly tells: boolean
}

const asking =
  /^(?:ask|tell|offer|give|drop|pick|confirm|quote|prep|call|calls|ring|phone|text|write|message|msg|email|mail|meet|meeting|visit|remind|reminder|follow|followup|contact|ping|check|talk|speak|see|send|demo|zoom|appointment|catch|touch|reply|try|chase|deliver|book|booked|schedule|scheduled|show|bring|due|deadline|again|next|back|invite|order|pay|pays|promised|deadline)$/
const askingRussian =
  /^(?:позвон(?:ить|ю|им|ите|и)|перезвон(?:ить|ю|им|ите|и)|созвон(?:иться|имся|юсь)?|набра(?:ть|ю)|наберу|звон(?:ок|ить|и|им)|напис(?:ать)|напиш(?:у|ем|и)|напомн(?:ить|и|ю)|напомин(?:ание|ать)|встре(?:ча|чу|чи|титься|тимся|чаемся|чаюсь)|связаться|свяж(?:усь|емся)|контакт|отправить|отправлю|выслать|вышлю|скинуть|зайти|зайду|заехать|приехать|приедет|приду|прид[её]т|показать|показ|увид(?:еться|имся)|поговорить|презентация|уточнить|проверить|узнать|спросить|отвезти|доставка|доставить|привезти|ждет|ждать|снова|следующий|срок|вернуться|обещал|обещала|пригласить|оплатит)$/
const telling =
  /^(?:met|called|spoke|talked|saw|was|were|sent|bought|ordered|came|visited|left|wrote|texted|emailed|told|said|got|had|did|paid|joined|born|moved|rang|phoned|chatted|since|ago)$/
const tellingRussian =
  /^(?:встретил(?:а|и|ись|ся|ась)?|познакомил(?:ся|ась|ись)|(?:по|пере)?звонил(?:а|и)?|созвонил(?:ись|ся|ась)|(?:по)?говорил(?:а|и)?|писал(?:а|и)?|написал(?:а|и)?|купил(?:а|и)?|заказал(?:а|и)?|был(?:а|и|о)?|приходил(?:а|и)?|приш(?:ел|ла|ли)|ответил(?:а|и)?|сказал(?:а|и)?|взял(?:а|и)?|отправил(?:а|и)?|родил(?:ся|ась)|виделись|общались|пообщались)$/

/** Any infinitive: «рассказать», «выставить». */
const infinitive = /^[а-я]{3,}(?:[аяеиы]ть|нуть|оть)(?:ся)?$/

/** Tells whether a word asks for something to be done. */
export function isAsking(word: string): boolean {
  return asking.test(word) || askingRussian.test(word) || infinitive.test(word)
}

/** Reads the clause a phrase stands in, from the last stop, comma or semicolon up to it. */
export function clauseOf(tokens: Tokens, at: number, text: string): Clause {
  let asks = false
  let tells = false
  for (let index = at - 1; index >= 0 && index >= at - 12; index -= 1) {
    const word = tokens[index]?.text ?? ''
    if (
      word === ',' ||
      word === ';' ||
      (word === '.' && tokens[index + 1]?.glued !== true) ||
      word === '!' ||
      word === '?'
    )
      break
    if (text.slice(tokens[index]?.end, tokens[index + 1]?.start).includes('\n')) break
    if (isAsking(word)) asks = true
    if (telling.test(word) || tellingRussian.test(word)) tells = true
  }
  return { asks, tells: tells && !asks }
}

/** Finds the tokens of phone numbers, amounts of money and numbered tags, which are never dates. */
export function marksOf(tokens: Tokens, text: string): ReadonlySet<number> {
  const dead = new Set<number>()
  for (let at = 0; at < tokens.length; at += 1) {
    const run = digitRun(tokens, at)
    if (run > at && isPhone(text.slice(tokens[at]?.start, tokens[run - 1]?.end)))
      for (let index = at; index < run; index += 1) dead.add(index)
    if (isMoney(tokens, at)) dead.add(at)
    if (tokens[at]?.text === '#' && tokens[at + 1]?.glued === true) dead.add(at + 1)
    if (run > at + 1) at = run - 1
  }
  return dead
}

/** The place after a run of digits with blanks, dashes, dots and brackets between them. */
function digitRun(tokens: Tokens, at: number): number {
  let end = at
  for (let index = at; index < tokens.length; index += 1) {
    const token = tokens[index]
    if (token === undefined) break
    if (!Number.isNaN(token.value)) end = index + 1
    else if (!['+', '-', '(', ')', '.'].includes(token.text)) break
  }
  return end
}

function isPhone(run: string): boolean {
  const digits = run.replace(/\D/g, '').length
  if (digits < 7) return false
  return (
    run.startsWith('+') ||
    !/(?:^|\s)(?:\d{1,2}[./-]\d{1,2}[./-](?:\d{2}|\d{4})|\d{4}[./-]\d{1,2}[./-]\d{1,2}|\d{1,2}[./]\d{1,2})(?:\s|$)/.test(
      run,
    )
  )
}

function isMoney(tokens: Tokens, at: number): boolean {
  const before = tokens[at - 1]
  return (
    !Number.isNaN(tokens[at]?.value ?? Number.NaN) &&
    before !== undefined &&
    ['$', '€', '£', '₽', '№'].includes(before.text)
  )
}
