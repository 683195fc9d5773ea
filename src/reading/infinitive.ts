import { wordSet } from './names/word-list.ts'

/** Tells a Russian verb in its first form by its ending, in a lower-case word. */
export function isInfinitive(word: string): boolean {
  return ending.test(word) && !nounEnding.test(word) && !nouns.has(word)
}

const ending = /^[а-яё]{2,}(?:[аяиеёуы]ть|[лр]оть|[зс]ть|[зс]ти|[ийд]ти|чь)(?:ся)?$/

/** «новость», «пятнадцать», «зависть». */
const nounEnding = /(?:[оюирн]ст[ьи]|дцат[ьи]|власт[ьи]|част[ьи])$/

/** What ends as a verb does and is none. */
const nouns = wordSet(
  `опять вспять пять шесть девять десять мать память рукоять зять печать кровать благодать знать
  сеть соцсеть треть плеть клеть нить прыть путь суть чуть ничуть жуть ртуть муть есть честь чести весть месть лесть тесть тести совесть
  повесть известь область области участь участи страсть страсти снасть масть сласть напасть напасти пусть шести
  дочь ночь полночь речь мелочь`,
)
