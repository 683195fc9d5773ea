// The catalogues: every word people read, in English and in Russian. No logic but plurals and the choice of language.

export type Lang = 'en' | 'ru'

/** Chooses the language: the first of the wishes that names one we speak, else English. Locale names such as `ru_RU.UTF-8` count. */
export function chooseLang(wishes: readonly (string | undefined)[]): Lang {
  for (const wish of wishes) {
    const tag = wish?.toLowerCase() ?? ''
    if (tag === 'ru' || /^ru[_.-]/.test(tag)) return 'ru'
    if (tag === 'en' || /^(en[_.-]|c$|c\.|posix)/.test(tag)) return 'en'
  }
  return 'en'
}
