/**
 * Reads a length of time as minutes: `45`, `45m`, `1h`, `1h30`, `1h 30m`, `1:30`, `1.5h`, and the same in Russian («45 мин»,
 * «1 час 30 минут», «полчаса»). Undefined for anything else, and for no time at all.
 */
export function readMinutes(text: string): number | undefined {
  const said = text.trim().toLowerCase().replace(',', '.')
  if (said === 'полчаса') return 30
  const clock = /^(\d{1,2}):([0-5]\d)$/.exec(said)
  if (clock) return positive(Number(clock[1]) * 60 + Number(clock[2]))
  const minutes = /^(\d{1,4})\s*(?:m|min|mins|minutes?|м|мин|минут[аыу]?)?\.?$/.exec(said)
  if (minutes) return positive(Number(minutes[1]))
  const hours =
    /^(\d{1,3}(?:\.\d+)?)\s*(?:h|hrs?|hours?|ч|час(?:а|ов)?)\.?\s*(?:(\d{1,2})\s*(?:m|min|minutes?|м|мин|минут[аыу]?)?\.?)?$/.exec(
      said,
    )
  return hours ? positive(Math.round(Number(hours[1]) * 60) + Number(hours[2] ?? 0)) : undefined
}

/** Reads a length of time as `readMinutes` does, and whole days: `2d`, `2 days`, «2 дня». */
export function readLength(text: string): number | undefined {
  const days = /^(\d{1,3})\s*(?:d|days?|д|дн|день|дня|дней)\.?$/.exec(text.trim().toLowerCase())
  return days ? positive(Number(days[1]) * 24 * 60) : readMinutes(text)
}

/** Writes minutes as `readLength` reads them: `2h`, `90m`. */
export function lengthText(minutes: number): string {
  return minutes % 60 === 0 ? `${String(minutes / 60)}h` : `${String(minutes)}m`
}

function positive(minutes: number): number | undefined {
  return minutes > 0 ? minutes : undefined
}
