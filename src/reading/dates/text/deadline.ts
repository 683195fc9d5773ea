import { hasAny } from '../../has-any.ts'

/** Makes plain that a number is a day of the month where somebody has so long to think, pay or answer, «подумает до 15»; every word in its place. */
export function asDeadline(text: string): string {
  if (!hasAny(text, ['до ', 'До ']) || !hasAny(text, needs)) return text
  return text.replace(bareDay, (words, number: string) => `${number}-го`.padEnd(words.length))
}

const needs = ['дума', 'плат', 'плач', 'реш', 'ответ', 'договор', 'аванс', 'брон', 'скидк', 'акци', 'цен', 'смет']

/** With a day or a part of one beside it, or where the user is to send something, the number is an hour. */
const bareDay =
  /(?<=(?<!\p{L})(?:(?:по)?дума|(?:о|за|до)?плат|плач|реш|ответ|договор|аванс|брон|скидк|акци|цен|смет)[а-яё]*(?: \p{L}+){0,2} )(?<!(?<!\p{L})(?:(?:отправ|скин|вышл|высла|подготов|сдела|зан[её]с|завез|отвез|привез|сегодня|завтра|утр|вечер|понедельник|вторник|сред|четверг|пятниц|суббот|воскресень)\p{L}*|пн|вт|ср|чт|пт|сб|вс)(?!\p{L})[^,;]{0,40})до ([1-9]|[12]\d|3[01])(?=\s*$|\s*[,;]|\.(?!\d)|\s+(?:и|а|но|если)\s)/giu
