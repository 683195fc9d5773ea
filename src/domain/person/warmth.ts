/** Days after which half the warmth is gone, by what the person is. */
export const coolOffDays = { lead: 14, customer: 45, team: 30 } as const

/**
 * Tells how well a person still remembers the user: 100 after a touch, halved each cool-off, 0 where there was none.
 * The form is the forgetting curve (Ebbinghaus 1885) with one half-life.
 */
export function warmthAfter(daysSinceTouch: number | null, halfLifeDays: number): number {
  if (daysSinceTouch === null) return 0
  return Math.round(100 * 2 ** (-Math.max(0, daysSinceTouch) / halfLifeDays))
}
