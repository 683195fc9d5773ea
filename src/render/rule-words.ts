import type { Ui } from './ui.ts'

const units = { DAILY: 'day', WEEKLY: 'week', MONTHLY: 'month', YEARLY: 'year' } as const

/** "every 2 weeks": how an RFC 5545 rule repeats, by its frequency and interval. */
export function ruleWords(rule: string, { words }: Pick<Ui, 'words'>): string {
  const parts = new Map(
    rule
      .replace(/^RRULE:/, '')
      .split(';')
      .map((part) => part.split('=', 2) as [string, string]),
  )
  const frequency = parts.get('FREQ') ?? ''
  if (!isKnown(frequency)) return words.followups.repeats
  return words.followups.every[units[frequency]](Number(parts.get('INTERVAL') ?? 1))
}

function isKnown(frequency: string): frequency is keyof typeof units {
  return Object.hasOwn(units, frequency)
}
