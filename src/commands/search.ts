import { answerNames, type NameAnswer } from '../actions/finding/name-protocol.ts'
import { command } from '../app/command.ts'
import { idsOf, isIds, type IdPage } from '../actions/list/id-page.ts'
import { searchHits, searchPeople } from '../actions/finding/search.ts'
import { Lines, seriesOf } from '../app/lines.ts'
import { wordsFrom } from '../actions/asking/words-from.ts'
import { searchWords, wordTest } from '../reading/search-words.ts'
import { drawIds } from '../render/text/ids.ts'
import { drawSearch, type SearchPage } from '../render/results/search-page.ts'

/** What fits a screen or two. */
const screenLimit = 20

export default command({
  name: 'search',
  group: 'people',
  params: { words: 'rest' },
  options: { limit: { value: 'N', number: true }, ids: {}, stdin: {} },
  dashWords: true,
  examples: ['search price list', 'search 2671', 'search expo --limit 5'],

  async run(app, { words, limit, ids, stdin }): Promise<SearchPage | IdPage | Lines<NameAnswer>> {
    if (stdin) return new Lines(await answerNames(app))
    const text = await wordsFrom(app, words, app.words.commands.search.what)
    const store = await app.store()
    const found = await searchPeople(app, store, text)
    const onScreen = app.terminal.isScreen && !app.flags.json && !ids
    const shown = found.slice(0, limit ?? (onScreen ? screenLimit : found.length))
    const isFound = wordTest(searchWords(text))
    const hits = seriesOf(shown, (some) => searchHits(app, store, some, isFound))
    if (ids)
      return idsOf(
        hits.map(({ person }) => person),
        found.length,
      )
    return { words: text, items: hits, total: found.length }
  },

  view: (page, ui) =>
    page instanceof Lines
      ? page.items.map((one) => JSON.stringify(one)).join('\n')
      : isIds(page)
        ? drawIds(page)
        : { out: '', parts: drawSearch(page, ui) },
})
