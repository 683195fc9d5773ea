/**
 * Reads how long something lasts as days: `30`, `30d`, `6 weeks`, `2 months`, «месяц», «3 недели»; a month counts 30 days, a
 * year 365. Undefined for anything else, for nothing and for more than ten years.
 */
export function readLasting(text: string): number | undefined {
  const parts = /^(?:(\d{1,4})\s*)?([a-zа-яё]*)\.?$/i.exec(text.trim().toLowerCase())
  if (!parts || (parts[1] === undefined && parts[2] === '')) return undefined
  const unit = units.find(([, words]) => words.test(parts[2] ?? ''))?.[0]
  const days = unit === undefined ? 0 : unit * Number(parts[1] ?? 1)
  return days > 0 && days <= 3650 ? days : undefined
}

const units: readonly (readonly [days: number, words: RegExp])[] = [
  [1, /^(?:|d|days?|д|дн|день|дня|дней)$/],
  [7, /^(?:w|wks?|weeks?|н|нед|недел[яюиь])$/],
  [30, /^(?:m|mo|months?|м|мес|месяц(?:а|ев)?)$/],
  [365, /^(?:y|years?|г|год(?:а)?|лет)$/],
]
