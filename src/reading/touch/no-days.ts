/** Blanks words that look like a day and name none, every other word in its place. */
export function withoutNoDays(text: string): string {
  return withoutSpans(withoutPlaces(text))
}

/** "on the first" of two numbers is no day. */
function withoutPlaces(text: string): string {
  if (
    !/(?:first|second|third|other)\b.*\b(?:number|phone|line)|(?:number|phone|line)\b.*\b(?:first|second|third)/is.test(
      text,
    )
  )
    return text
  return text.replace(/\b(?:on|at|by) the (?:first|second|third)(?= *(?:$|[,.;]|one|number|phone|line))/gi, (words) =>
    ' '.repeat(words.length),
  )
}

/** «оплатила следующий месяц», «план на ноябрь»: what it is for, and no day. */
function withoutSpans(text: string): string {
  return text.replace(spansOf, (words) => ' '.repeat(words.length))
}

const spansOf =
  /(?<=(?<!\p{L})(?:оплатил[аи]?|проплатил[аи]?|продлил[аи]?|куп(?:ил[аи]?)|взял[аи]?) )(?:(?:за|на|ещ[её]) )?(?:следующий|этот|прошлый|текущий) (?:месяц|год|квартал)(?!\p{L})|(?<=(?<!\p{L})(?:план[а-я]*|отч[её]т|бюджет|заказ|закупк[а-я]|график|расписание|цен[а-я]) )на (?:(?:следующий|этот) (?:месяц|год|квартал)|январь|февраль|март|апрель|май|июнь|июль|август|сентябрь|октябрь|ноябрь|декабрь)(?!\p{L}| \d)/giu
