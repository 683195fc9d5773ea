/** Picks the English form: one for 1, other for the rest. */
export function pluralEn(count: number, one: string, other: string): string {
  return count === 1 ? one : other
}

/** Picks the Russian form by the rule of Unicode CLDR: 1, 21 «день»; 2-4, 22 «дня»; 0, 5-20 «дней». */
export function pluralRu(count: number, one: string, few: string, many: string): string {
  const tens = Math.abs(count) % 100
  const units = tens % 10
  if (units === 1 && tens !== 11) return one
  return units >= 2 && units <= 4 && (tens < 12 || tens > 14) ? few : many
}
