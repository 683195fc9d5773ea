import { describe, expect, test } from 'vitest'
import { sentenceTable, type Expected, type Sentence } from '../support/sentence-table.ts'
import { silent, verdictOf } from '../support/sentence-verdict.ts'

describe.each(['en', 'ru'] as const)('a sentence as people write it, in %s', (lang) => {
  const { people, sentences } = sentenceTable(lang)
  const known = sentences.filter(({ notYet }) => notYet === null)
  const notYet = sentences.filter((one) => one.notYet !== null)

  test.each(known.map((one) => [titleOf(one), one] as const))('%s', async (_, sentence) => {
    expect((await verdictOf(sentence, people)).faults).toEqual([])
  })

  // Each says what it should be; one that comes right fails here until its mark is taken off.
  test.fails.each(notYet.map((one) => [titleOf(one), one] as const))('%s', async (_, sentence) => {
    expect((await verdictOf(sentence, people)).faults).toEqual([])
  })

  test.each(notYet.map((one) => [titleOf(one), one] as const))('goes as its mark says: %s', async (_, sentence) => {
    const { verdict, faults } = await verdictOf(sentence, people)
    expect(verdict, faults.join('; ')).toBe(sentence.notYet)
  })

  test('there are at least 300, half of them traps, and few are silently wrong', () => {
    const wrong = notYet.filter((one) => silent.some((kind) => kind === one.notYet))
    expect(sentences.length).toBeGreaterThanOrEqual(300)
    expect(sentences.filter(({ isTrap }) => isTrap).length).toBeGreaterThanOrEqual(sentences.length / 2)
    expect(wrong.length).toBeLessThanOrEqual(mostSilent[lang])
  })
})

describe('nothing that is wrong passes for right', () => {
  const typed = { lang: 'en', now: '2026-03-10T09:00', zone: 'America/New_York', command: 'add', whom: '' } as const
  const two = 'Anna Lee, mail the brochure on 12 March, ring on 19 March'

  test.each<[string, Expected, string]>([
    [two, { day: ['2026-03-12'] }, 'wrong-date'],
    [two, { day: ['2026-03-12'], then: ['2026-03-20'] }, 'wrong-date'],
    [two, { day: ['2026-03-12'], then: ['2026-03-19'] }, 'right'],
    ['Anna Lee, call on friday', { day: ['2026-03-13'], then: ['2026-03-19'] }, 'wrong-date'],
    ['Anna Lee, call every monday until 1 June', { rule: ['FREQ=WEEKLY;BYDAY=MO'] }, 'wrong-rest'],
    ['Anna Lee, likes green tea', { lacks: ['tea'] }, 'wrong-rest'],
    ['Anna Lee, likes green tea', { has: ['tea'] }, 'right'],
  ])('%s %o', async (words, expected, verdict) => {
    const sentence = { ...typed, words, expected, isTrap: false, notYet: null }
    expect((await verdictOf(sentence, [])).verdict).toBe(verdict)
  })
})

/** How many of a table may be silently wrong so far; it only goes down. */
const mostSilent = { en: 6, ru: 1 }

function titleOf({ command, whom, words, now, notYet }: Sentence): string {
  const mark = notYet === null ? '' : ` [not yet: ${notYet}]`
  return `${[command, whom, words].filter((part) => part !== '').join(' ')} (${now})${mark}`
}
